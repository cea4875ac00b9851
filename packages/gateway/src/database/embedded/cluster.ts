import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import { exists } from './places.js';
import { isRunning, processesIn, send } from './processes.js';
import { type RunAs, run } from './run-as.js';
import type { Runtime } from './runtime.js';

/** Name of the database's superuser and of the one database we use in an embedded cluster. */
export const clusterUser = 'motcua';
export const clusterDatabase = 'postgres';

/** How every cluster of ours is made; `--pgdata` comes before. */
export const clusterSettings = [
  `--username=${clusterUser}`,
  // Nobody reaches the socket but root and the server's own user: its folder is 0700.
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  // Without a locale of its own an unset LANG gives SQL_ASCII, where lower('ĐẶNG') fails.
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
] as const;

export interface ClusterOptions {
  readonly runtime: Runtime;
  /** Folder the cluster is made in, as `cluster/`. */
  readonly base: string;
  readonly runAs: RunAs | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Makes the cluster unless there is one; `true` if it did. initdb works in a folder beside it, which gets its name only
 * when complete: a kill in the middle leaves rubbish that the next start removes, never half a cluster.
 */
export async function createCluster({ runtime, base, runAs, signal }: ClusterOptions): Promise<boolean> {
  const cluster = join(base, 'cluster');
  await removeAbandoned(base);
  if (await exists(cluster)) {
    await checkVersion(cluster, runtime);
    return false;
  }
  const temporary = join(base, `initdb-${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(temporary, { mode: 0o700 });
  try {
    if (runAs) await chown(temporary, runAs.uid, runAs.gid);
    const args = [`--pgdata=${temporary}`, ...clusterSettings];
    const { code, output } = await run(runtime.initdb, args, runAs, signal);
    if (code !== 0) {
      throw new EmbeddedPostgresError(
        'initdb_failed',
        { vi: `Không tạo được kho dữ liệu PostgreSQL trong ${base}.`, en: `Could not make a cluster in ${base}.` },
        { cause: new Error(output) },
      );
    }
    await rename(temporary, cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // another copy was first; theirs counts
    });
    await syncFolder(base);
  } finally {
    await removeUnfinished(temporary);
  }
  return true;
}

async function checkVersion(cluster: string, runtime: Runtime): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '?')).trim();
  const wanted = runtime.version.split('.')[0];
  if (found === wanted) return;
  throw new EmbeddedPostgresError('cluster_version_mismatch', {
    vi: `Dữ liệu trong ${cluster} thuộc PostgreSQL ${found}, chương trình đi kèm là PostgreSQL ${wanted}. Hãy chuyển dữ liệu bằng pg_dump, hoặc đặt DATABASE_URL.`,
    en: `The data in ${cluster} belongs to PostgreSQL ${found}, the bundled one is PostgreSQL ${wanted}. Move it by pg_dump, or set DATABASE_URL.`,
  });
}

/** Folders of an initdb whose starter is gone. */
async function removeAbandoned(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = Number(/^initdb-(\d+)-/.exec(name)?.[1]);
    if (pid && !(await isRunning(pid))) await removeUnfinished(join(base, name));
  }
}

/** An initdb that was given up may still be writing. What cannot be removed now is removed at the next start. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const pid of await processesIn(folder)) send(pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
}

/** A rename is on disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
