/** The real gateway on real PostgreSQL for a test: one process, one data folder of its own, both gone at the end. */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { repositoryRoot } from './browsers.js';
import { type Server, startServer } from './processes.js';

const cli = 'packages/gateway/dist/cli.js';

/** The commune every test files to. */
export const pilotAgency = 'thong-nhat-lang-son';

export interface GatewayOptions {
  /** An existing data folder, e.g. after a `kill -9`; it is then the test's to remove. */
  readonly dataDir?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** A PostgreSQL 15+ to use instead of the embedded one. */
  readonly databaseUrl?: string;
  /** Folder per path; the commune site and the desk page by default. */
  readonly mounts?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folder with `catalogue/` and `forms/` in place of what is shipped. */
  readonly catalogue?: string;
}

export interface Gateway extends Server {
  readonly dataDir: string;
  /** A bearer token for the desk, made by the same command an administrator uses. */
  officerToken(options?: {
    agency?: string;
    role?: 'officer' | 'helper' | 'supervisor';
    name?: string;
  }): Promise<string>;
  /** Drains, stops, and removes the data folder if this start made it. */
  stop(): Promise<void>;
}

const pilotMounts = { '/': 'examples/commune-site/dist', '/can-bo': 'examples/desk/dist' };

/** Starts `motcua serve` and waits for its address. */
export async function startGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const { port = 0, mounts = pilotMounts } = options;
  const dataDir = options.dataDir ?? temporaryDataFolder();
  const env = {
    PORT: String(port),
    MOTCUA_DATA: dataDir,
    DATABASE_URL: options.databaseUrl,
    ...options.env,
  };
  const statics = Object.entries(mounts).flatMap(([path, folder]) => ['--static', `${path}=${folder}`]);
  const catalogue = options.catalogue ? ['--catalogue', options.catalogue] : [];
  const removeOwnFolder = () => {
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
  };
  const server = await startServer({ name: 'gateway', args: [cli, 'serve', ...statics, ...catalogue], env }).catch(
    async (error) => {
      await stopOrphanedPostgres(dataDir);
      removeOwnFolder();
      throw error;
    },
  );
  let wasKilled = false;
  return {
    ...server,
    dataDir,
    officerToken: ({ agency = pilotAgency, role = 'officer', name = 'Lý Văn Thử' } = {}) =>
      motcua(['officer', 'token', '--agency', agency, '--role', role, '--name', name], env),
    async kill() {
      wasKilled = true;
      await server.kill();
    },
    async stop() {
      const failure = await server.stop().catch((error: Error) => error);
      const orphan = options.databaseUrl ? undefined : await stopOrphanedPostgres(dataDir);
      removeOwnFolder();
      if (failure) throw failure;
      if (orphan && !wasKilled) throw new Error(`the gateway ended but left PostgreSQL (pid ${orphan}) running`);
    },
  };
}

/** Runs a `motcua` command to its end and returns the last line of its standard output. */
export async function motcua(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    timeout: 60_000,
  });
  return stdout.trim().split('\n').at(-1) ?? '';
}

/** PostgreSQL runs as another user when the tests run as root: that user has to be able to enter the folder. */
export function temporaryDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-data-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Ends a PostgreSQL whose parent is gone, by the pid in its own lock file; returns that pid if one was alive. */
export async function stopOrphanedPostgres(dataDir: string): Promise<number | undefined> {
  for (const folder of [dataDir, ...foldersIn(dataDir), ...foldersIn(dataDir).flatMap(foldersIn)]) {
    const file = join(folder, 'postmaster.pid');
    if (!existsSync(file)) continue;
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    if (!isPostgres(pid)) continue;
    process.kill(pid, 'SIGINT'); // PostgreSQL's "fast" shutdown
    for (let waited = 0; waited < 10_000 && isPostgres(pid); waited += 50) await sleep(50);
    return pid;
  }
  return undefined;
}

const foldersIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(folder, entry.name))
    : [];

/** A stale lock file may carry a pid that belongs to somebody else by now. */
function isPostgres(pid: number): boolean {
  try {
    return pid > 1 && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}
