/** The oldest PostgreSQL that the gateway promises to work with, as Debian ships it; started by hand for one test. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { temporaryDataFolder } from './gateway.js';

const programs = '/usr/lib/postgresql/15/bin';

/** Why it cannot be started here, or `undefined` when it can. */
export const whyNoDebianPostgres = (): string | undefined =>
  existsSync(join(programs, 'initdb')) && (process.getuid?.() !== 0 || postgresUser())
    ? undefined
    : 'PostgreSQL 15 of Debian is not on this machine';

export interface DebianPostgres {
  /** For `DATABASE_URL`. */
  readonly connectionString: string;
  stop(): Promise<void>;
}

export async function startDebianPostgres(): Promise<DebianPostgres> {
  const folder = temporaryDataFolder();
  const cluster = join(folder, 'cluster');
  const socket = join(folder, 'socket');
  // It refuses to be root; the user that Debian made for it is the one to be.
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  for (const path of [cluster, socket]) {
    mkdirSync(path, { mode: 0o700 });
    if (user) chownSync(path, user.uid, user.gid);
  }
  const options = { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }, ...user };
  const settings = ['--username=motcua', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  await promisify(execFile)(join(programs, 'initdb'), [`--pgdata=${cluster}`, ...settings], options);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, '-k', socket, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { ...options, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  // A test process that just exits would leave it running.
  const kill = () => void server.kill('SIGQUIT');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await untilAnswering(server, join(socket, '.s.PGSQL.5432')).catch(async (error) => {
    await stop();
    throw error;
  });
  return { connectionString: `postgresql://motcua@localhost/postgres?host=${encodeURIComponent(socket)}`, stop };
}

async function untilAnswering(server: ChildProcess, socket: string): Promise<void> {
  for (let waited = 0; waited < 60_000 && server.exitCode === null; waited += 50) {
    if (existsSync(socket)) return;
    await sleep(50);
  }
  throw new Error('PostgreSQL 15 did not start');
}

function postgresUser(): { uid: number; gid: number } | undefined {
  const [, , uid, gid] = /^postgres:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return Number(uid) > 0 && Number(gid) > 0 ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
