import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterSettings, createCluster } from './embedded/cluster.js';
import { defaultHome, shortHash } from './embedded/places.js';
import { findPlatformPackage } from './embedded/platform-package.js';
import { findPostmaster, stopPostmaster } from './embedded/postmaster.js';
import { isRunning, send } from './embedded/processes.js';
import { canReach, chooseRunAs, run } from './embedded/run-as.js';
import { makeReachable, prepareRuntime } from './embedded/runtime.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.js';
import { migrate } from './migrate.js';
import { type OpenDatabase, openDatabase } from './pool.js';

/** A real, migrated PostgreSQL for one test file; nothing of it is left behind. */
export interface TemporaryPostgres extends Omit<OpenDatabase, 'close'> {
  readonly connectionString: string;
  /** The server itself, for tests that crash it. */
  readonly server: EmbeddedPostgres;
  /** Closes the pool, stops the server, removes its folder. */
  stop(): Promise<void>;
}

export interface TemporaryPostgresOptions {
  /** `false` leaves the database empty. */
  readonly migrated?: boolean;
}

const prefix = 'motcua-temporary-';

/**
 * Starts a server in a folder under the system's temporary one. Its cluster is copied from a template that initdb makes
 * once per machine, version, user and settings. Without fsync: a killed process loses nothing by that, only a power cut would.
 */
export async function startTemporaryPostgres({
  migrated = true,
}: TemporaryPostgresOptions = {}): Promise<TemporaryPostgres> {
  const runAs = await chooseRunAs();
  const parent = await realpath((await canReach(tmpdir(), runAs)) ? tmpdir() : '/tmp');
  await removeAbandoned(parent);
  const runtime = await prepareRuntime({
    source: await findPlatformPackage(),
    home: defaultHome(),
    runAs,
    onProgress: () => undefined,
  });
  const users = `${process.getuid?.()}-${runAs?.uid ?? 'self'}`;
  const template = join(parent, `motcua-template-${runtime.version}-${users}-${shortHash(clusterSettings.join('\n'))}`);
  await makeReachable(template);
  await createCluster({ runtime, base: template, runAs });

  const folder = join(parent, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder);
  await chmod(folder, 0o755);
  const { code, output } = await run('cp', ['-a', '--reflink=auto', join(template, 'cluster'), folder], undefined);
  if (code !== 0) throw new Error(`Copying the template cluster failed: ${output}`);
  const server = await startEmbeddedPostgres({ dataDir: folder, settings: { fsync: 'off' } });
  // A test runner that just exits would leave the server running.
  const stopAtExit = () => send(server.pid, 'SIGQUIT');
  process.once('exit', stopAtExit);
  const database = openDatabase({ connectionString: server.connectionString });
  const stop = async () => {
    await database.close().catch(() => undefined);
    await server.stopImmediately();
    process.off('exit', stopAtExit);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (migrated) await migrate(server.connectionString);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connectionString: server.connectionString, db: database.db, pool: database.pool, server, stop };
}

/** What a killed test runner left: its servers still run, its folders are full. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = Number(name.startsWith(prefix) && name.slice(prefix.length).split('-')[0]);
    if (!pid || (await isRunning(pid))) continue;
    const cluster = join(parent, name, 'cluster');
    const left = await findPostmaster(cluster);
    if (left) await stopPostmaster(left.pid, cluster, 'immediate');
    await rm(join(parent, name), { recursive: true, force: true });
  }
}
