import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, type Places } from './places.js';
import { isRunning, processesIn, send, waitUntil, worksIn } from './processes.js';
import { plainEnvironment, type RunAs } from './run-as.js';
import type { Runtime } from './runtime.js';

/** A running server as its `postmaster.pid` tells it. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
}

/** Number in the socket's name; there is no TCP port. */
export const socketPort = 5432;

/**
 * Finds the server that runs on this cluster. The file alone proves nothing: after a power cut its number may belong to
 * any program, so the process itself must be a postgres that works in this very folder.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 1) || !(await worksIn(pid, cluster)) || !(await isRunning(pid))) return undefined;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name.trim() === 'postgres' ? { pid, socketFolder: lines[4] ?? '' } : undefined;
}

export interface LaunchOptions {
  readonly runtime: Runtime;
  readonly places: Places;
  readonly runAs: RunAs | undefined;
  /** Further server settings, e.g. `{ fsync: 'off' }` for a test's throw-away server. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts a server; whether it came up is learnt by connecting, or by its end. */
export async function launchPostmaster(options: LaunchOptions, socketFolder: string): Promise<ChildProcess> {
  const { runtime, places, runAs } = options;
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: String(socketPort),
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // No personal data in the log: details and statements of failed queries hold the values of rows.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    jit: 'off',
    ...options.settings,
  };
  const log = await openLog(places.log);
  try {
    const args = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const child = spawn(runtime.postgres, ['-D', places.cluster, ...args], {
      cwd: '/',
      env: plainEnvironment,
      // A session of its own: Ctrl-C in the terminal reaches us alone, and the server stays up until we have drained.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...runAs,
    });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/**
 * Stops a server and waits for its end. SIGINT ends sessions, checkpoints and leaves a clean cluster; SIGQUIT stops at
 * once and lets the next start replay the log. Each next signal follows when the milliseconds beside it ran out.
 */
export async function stopPostmaster(pid: number, cluster: string, how: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const steps = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  if (!(await worksIn(pid, cluster))) return; // gone already, and the cluster may be another server's by now
  for (const [signal, milliseconds] of how === 'fast' ? steps : steps.slice(1)) {
    if (!(await worksIn(pid, cluster)) || !send(pid, signal)) break;
    if (await waitUntil(async () => !(await isRunning(pid)), milliseconds)) break;
  }
  await clearLeftovers(cluster);
}

/**
 * Makes a cluster without a server ready for one; does nothing where a rival has just started one. Sessions outlive a killed postmaster for a moment and must be gone
 * first, two generations at work would destroy the data. A `postmaster.pid` that survived a power cut is removed only
 * then: PostgreSQL itself refuses to start while the number in it belongs to any process of the same user.
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const before = await readFile(file, 'utf8').catch(() => '');
  const gone = async () => (await processesIn(cluster)).length === 0;
  const settled = async () => (await gone()) || (await findPostmaster(cluster)) !== undefined;
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    if (await waitUntil(settled, 5_000)) break;
    for (const pid of await processesIn(cluster)) send(pid, signal);
  }
  // A dead number is PostgreSQL's own affair; a file that changed meanwhile is a new server's.
  const pid = Number.parseInt(before, 10);
  if (!(pid > 0) || !(await exists(`/proc/${pid}`)) || !(await gone())) return;
  if ((await readFile(file, 'utf8').catch(() => '')) === before) await rm(file, { force: true });
}

/**
 * Removes what a killed server left in its socket folder. The lock beside the socket holds its number too, and stops
 * the next server for as long as that number means anything at all: another program, or a zombie nobody reaps.
 */
export async function clearSocket(socketFolder: string, cluster: string): Promise<void> {
  const socket = join(socketFolder, `.s.PGSQL.${socketPort}`);
  const pid = Number.parseInt(await readFile(`${socket}.lock`, 'utf8').catch(() => ''), 10);
  if (!(pid > 0) || (await worksIn(pid, cluster))) return;
  await rm(`${socket}.lock`, { force: true });
  await rm(socket, { force: true });
}

/** Last lines of the server's log, for an error's cause. */
export async function readLogEnd(log: string): Promise<string> {
  return (await readFile(log, 'utf8').catch(() => '')).split('\n').slice(-20).join('\n');
}

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 5 << 20) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}
