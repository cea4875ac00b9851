import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileTo } from './compile-to.js';
import { isDataFolderBusyError } from './errors.js';
import { shortHash } from './places.js';
import { findPlatformPackage } from './platform-package.js';
import { findPostmaster } from './postmaster.js';
import { isRunning, processesIn, send, waitUntil } from './processes.js';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;

let shared: string; // one runtime for all tests, and the code as JavaScript for other processes
let folder: string;
let dataDir: string;
const lines: string[] = [];
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  shared = await publicFolder('motcua-shared-');
  await compileTo(join(shared, 'code'), 'linked');
});
afterAll(() => rm(shared, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await publicFolder('motcua-data-');
  dataDir = join(folder, 'data');
  lines.length = 0;
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.stopImmediately();
  for (const pid of await processesIn(join(dataDir, 'cluster'))) send(pid, 'SIGKILL');
  await rm(join(tmpdir(), `motcua-${shortHash(join(dataDir, 'cluster'))}`), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

describe('an administrator who starts on an empty folder', () => {
  it('gets a durable UTF-8 database without a network port, and is told so in Vietnamese', async () => {
    const server = await start();
    const shown = (name: string) => query<{ setting: string }>(server, `select current_setting('${name}') as setting`);
    expect(await query(server, `select lower('ĐẶNG') as lower`)).toEqual([{ lower: 'đặng' }]);
    expect(await shown('fsync')).toEqual([{ setting: 'on' }]);
    expect(await shown('listen_addresses')).toEqual([{ setting: '' }]);
    expect(await shown('server_encoding')).toEqual([{ setting: 'UTF8' }]);
    expect(lines.join('\n')).toContain('Tạo kho dữ liệu PostgreSQL mới');
    expect(server.adopted).toBe(false);
  });

  it('finds no process and no socket folder after stopping', async () => {
    const server = await start();
    const socketFolder = socketFolderOf(server);
    expect(socketFolder.length).toBeLessThan(80);
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(await isRunning(server.pid)).toBe(false);
    expect(await processesIn(join(dataDir, 'cluster'))).toEqual([]);
    await expect(stat(socketFolder)).rejects.toThrow('ENOENT');
  });

  it('keeps every row over a restart', async () => {
    await writeRow(await start());
    await servers[0]?.stop();
    const again = await start();
    expect(await readRows(again)).toEqual(['Nguyễn Thị Đào']);
    expect(again.adopted).toBe(false);
    await servers[0]?.stopImmediately(); // a late, second stop of the first must not hit its successor
    expect(await readRows(again)).toEqual(['Nguyễn Thị Đào']);
    expect(lines).not.toContain('Mất kết nối tới PostgreSQL; đang khôi phục…');
  });

  it('leaves nothing running when the start is given up while initdb works', async () => {
    const giveUp = new AbortController();
    const starting = start({ signal: giveUp.signal });
    const outcome = starting.then(
      () => 'started',
      () => 'given up',
    );
    const atWork = () => programsNaming(join(dataDir, 'initdb-'));
    expect(await waitUntil(async () => (await atWork()).length > 0, 20_000)).toBe(true);
    giveUp.abort();
    expect(await outcome).toBe('given up');
    expect(await waitUntil(async () => (await atWork()).length === 0, 20_000)).toBe(true);
    expect((await start()).adopted).toBe(false);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('initdb-'))).toEqual([]);
  });
});

describe('after a kill -9', () => {
  it('the next start takes over the orphaned server, with every committed row', async () => {
    const { child, pid } = await startElsewhere();
    await writeRow(await connectionOf(pid));
    child.kill('SIGKILL');
    const next = await start();
    expect(next.pid).toBe(pid);
    expect(next.adopted).toBe(true);
    expect(await readRows(next)).toEqual(['Nguyễn Thị Đào']);
    await next.stop();
    expect(await isRunning(pid)).toBe(false);
  });

  it('the next start replaces an orphan whose socket is gone', async () => {
    const { child, pid } = await startElsewhere();
    const orphan = await connectionOf(pid);
    await writeRow(orphan);
    await rm(join(socketFolderOf(orphan), '.s.PGSQL.5432'));
    child.kill('SIGKILL');
    const next = await start();
    expect(next.pid).not.toBe(pid);
    expect(await isRunning(pid)).toBe(false);
    expect(await readRows(next)).toEqual(['Nguyễn Thị Đào']);
  });

  it('of the server too, a number in postmaster.pid that now belongs to another program does no harm', async () => {
    const { child, pid } = await startElsewhere();
    await writeRow(await connectionOf(pid));
    child.kill('SIGKILL');
    for (const each of await processesIn(join(dataDir, 'cluster'))) send(each, 'SIGKILL');
    await waitUntil(async () => (await processesIn(join(dataDir, 'cluster'))).length === 0, 5_000);
    const file = join(dataDir, 'cluster/postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(process.ppid)));
    expect(await readRows(await start())).toEqual(['Nguyễn Thị Đào']);
  });

  it('during initdb, the next start begins anew and tidies up', async () => {
    const child = spawnCopy();
    const begun = async () => (await readdir(dataDir).catch(() => [])).some((name) => name.startsWith('initdb-'));
    expect(await waitUntil(begun, 20_000)).toBe(true);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('initdb-'))).toEqual([]);
  });

  it('of the server alone, it comes back by itself and still keeps others out', async () => {
    const server = await start();
    await writeRow(server);
    const before = server.pid;
    send(before, 'SIGKILL');
    const back = async () => server.pid !== before && (await readRows(server).catch(() => [])).length === 1;
    expect(await waitUntil(back, 20_000)).toBe(true);
    expect(lines).toContain('PostgreSQL đã hoạt động trở lại.');
    expect(await answerOf(spawnCopy())).toMatch(/^failed DataFolderBusyError/);
  });
});

describe('a second copy on the same folder', () => {
  it('is refused in words that name the first, which goes on undisturbed', async () => {
    const { child, pid } = await startElsewhere();
    const refusal = await start().catch((error: unknown) => error);
    if (!isDataFolderBusyError(refusal)) throw refusal;
    expect(refusal.message).toContain(`đang được một bản Một Cửa khác sử dụng (tiến trình ${child.pid})`);
    expect(refusal.message).toContain('in use by another running copy');
    await writeRow(await connectionOf(pid));
  });

  it('started at the very same moment leaves exactly one of them working', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => answerOf(spawnCopy())));
    expect(answers.filter((answer) => answer.startsWith('ready'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('failed DataFolderBusyError'))).toHaveLength(2);
  });

  it('does not stop a server it cannot reach while the first copy lives', async () => {
    const { pid } = await startElsewhere();
    await rm(join(socketFolderOf(await connectionOf(pid)), '.s.PGSQL.5432'));
    await expect(start()).rejects.toThrow('in use by another running copy');
    expect(await isRunning(pid)).toBe(true);
  });
});

it('Ctrl-C in the terminal leaves the server up until the gateway has drained', async () => {
  const child = spawnCopy({ detached: true });
  await answerOf(child);
  const drained = nextLine(child, 'drained');
  process.kill(-(child.pid ?? 0), 'SIGINT'); // what a terminal does: the whole process group
  expect(await drained).toBe('drained 1');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(await processesIn(join(dataDir, 'cluster'))).toEqual([]);
});

it('root may keep repository and data below a private home', async (context) => {
  if (!isRoot) return context.skip('this is about root, whose PostgreSQL runs as another user');
  const home = join(folder, 'home');
  const root = join(folder, 'root');
  await mkdir(root, { mode: 0o700 });
  await compileTo(join(root, 'code'), 'copied');
  dataDir = join(root, 'data');
  const child = spawnCopy({ code: join(root, 'code'), home });
  const told: string[] = [];
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => told.push(line));
  expect(await answerOf(child)).toMatch(/^ready/);
  expect(told.some((line) => line.includes(`dữ liệu được đặt ở ${home}/`))).toBe(true);
  const moved = (await readFile(join(dataDir, 'cluster-location.txt'), 'utf8')).split('\n')[0] ?? '';
  const found = await findPostmaster(join(moved, 'cluster'));
  await writeRow({ connectionString: connectionTo(found?.socketFolder ?? '') });
  child.kill('SIGKILL');
  const next = await start({ home });
  expect(next.pid).toBe(found?.pid);
  expect(await readRows(next)).toEqual(['Nguyễn Thị Đào']);
  await next.stop();
  await rm(moved, { recursive: true });
  await expect(start({ home })).rejects.toMatchObject({ code: 'cluster_missing' }); // never a silent, empty one
});

it('a machine without a bundled PostgreSQL is pointed to DATABASE_URL', async () => {
  await expect(findPlatformPackage('sunos', 'sparc')).rejects.toMatchObject({ code: 'platform_package_missing' });
  await expect(findPlatformPackage('sunos', 'sparc')).rejects.toThrow('Hãy đặt DATABASE_URL');
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDir,
    home: join(shared, 'home'),
    onProgress: (line) => lines.push(line),
    ...options,
  });
  servers.push(server);
  return server;
}

async function publicFolder(prefix: string): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), prefix));
  await chmod(made, 0o755);
  return made;
}

/** Processes that were started with this text in their command line. */
async function programsNaming(text: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.filter((_, at) => lines[at]?.includes(text));
}

function spawnCopy(options: { detached?: boolean; code?: string; home?: string } = {}): ChildProcess {
  const { code = join(shared, 'code'), home = join(shared, 'home'), detached = false } = options;
  const child = spawn(process.execPath, [join(code, 'owner-program.js'), dataDir, home], {
    detached,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

const nextLine = (child: ChildProcess, ...beginnings: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream })
      .on('line', (line) => beginnings.some((beginning) => line.startsWith(beginning)) && resolve(line))
      .once('close', () => reject(new Error('The other process ended without a word.')));
  });

const answerOf = (child: ChildProcess) => nextLine(child, 'ready', 'failed');

async function startElsewhere(): Promise<{ child: ChildProcess; pid: number }> {
  const child = spawnCopy();
  const answer = await answerOf(child);
  if (!answer.startsWith('ready')) throw new Error(answer);
  return { child, pid: Number(answer.split(' ')[1]) };
}

type Reachable = Pick<EmbeddedPostgres, 'connectionString'>;

const connectionTo = (socketFolder: string) =>
  `postgresql://motcua@localhost:5432/postgres?host=${encodeURIComponent(socketFolder)}`;

async function connectionOf(pid: number): Promise<Reachable> {
  const found = await findPostmaster(join(dataDir, 'cluster'));
  expect(found?.pid).toBe(pid);
  return { connectionString: connectionTo(found?.socketFolder ?? '') };
}

const socketFolderOf = (server: Reachable) => new URL(server.connectionString).searchParams.get('host') ?? '';

async function query<Row extends pg.QueryResultRow>(server: Reachable, text: string): Promise<Row[]> {
  const client = new pg.Client(server.connectionString);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const writeRow = (server: Reachable) =>
  query(server, `create table people (name text); insert into people values ('Nguyễn Thị Đào')`);

const readRows = async (server: Reachable) =>
  (await query<{ name: string }>(server, 'select name from people')).map((row) => row.name);
