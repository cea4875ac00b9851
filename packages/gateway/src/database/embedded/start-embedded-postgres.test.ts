import { chmod, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerOf,
  connectionTo,
  EmbeddedCopies,
  nextLine,
  query,
  readRows,
  socketFolderOf,
  writeRow,
} from '../../testing/embedded-copies.js';
import { compileTo } from './compile-to.js';
import { isDataFolderBusyError } from './errors.js';
import { findPlatformPackage } from './platform-package.js';
import { findPostmaster } from './postmaster.js';
import { isRunning, processesIn, send, waitUntil } from './processes.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;

const copies = new EmbeddedCopies();
const start = copies.start.bind(copies);
const cluster = () => join(copies.dataDir, 'cluster');

beforeAll(() => copies.prepare((code) => compileTo(code, 'linked')));
afterAll(() => copies.remove());
beforeEach(() => copies.begin());
afterEach(() => copies.end());

describe('an administrator who starts on an empty folder', () => {
  it('gets a durable UTF-8 database without a network port, and is told so in Vietnamese', async () => {
    const server = await start();
    const shown = (name: string) => query<{ setting: string }>(server, `select current_setting('${name}') as setting`);
    expect(await query(server, `select lower('ĐẶNG') as lower`)).toEqual([{ lower: 'đặng' }]);
    expect(await shown('fsync')).toEqual([{ setting: 'on' }]);
    expect(await shown('listen_addresses')).toEqual([{ setting: '' }]);
    expect(await shown('server_encoding')).toEqual([{ setting: 'UTF8' }]);
    expect(copies.lines.join('\n')).toContain('Tạo kho dữ liệu PostgreSQL mới');
    expect(server.adopted).toBe(false);
  });

  it('finds no process and no socket folder after stopping', async () => {
    const server = await start();
    const socketFolder = socketFolderOf(server);
    expect(socketFolder.length).toBeLessThan(80);
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(await isRunning(server.pid)).toBe(false);
    expect(await processesIn(cluster())).toEqual([]);
    await expect(stat(socketFolder)).rejects.toThrow('ENOENT');
  });

  it('keeps every row over a restart', async () => {
    const first = await start();
    await writeRow(first);
    await first.stop();
    const again = await start();
    expect(await readRows(again)).toEqual(['Nguyễn Thị Đào']);
    expect(again.adopted).toBe(false);
    await first.stopImmediately(); // a late, second stop of the first must not hit its successor
    expect(await readRows(again)).toEqual(['Nguyễn Thị Đào']);
    expect(copies.lines).not.toContain('Mất kết nối tới PostgreSQL; đang khôi phục…');
  });

  it('leaves nothing running when the start is given up while initdb works', async () => {
    const giveUp = new AbortController();
    const starting = start({ signal: giveUp.signal });
    const outcome = starting.then(
      () => 'started',
      () => 'given up',
    );
    const atWork = () => programsNaming(join(copies.dataDir, 'initdb-'));
    expect(await waitUntil(async () => (await atWork()).length > 0, 20_000)).toBe(true);
    giveUp.abort();
    expect(await outcome).toBe('given up');
    expect(await waitUntil(async () => (await atWork()).length === 0, 20_000)).toBe(true);
    expect((await start()).adopted).toBe(false);
    expect((await readdir(copies.dataDir)).filter((name) => name.startsWith('initdb-'))).toEqual([]);
  });
});

describe('after a kill -9', () => {
  it('the next start takes over the orphaned server, with every committed row', async () => {
    const { child, pid } = await copies.startElsewhere();
    await writeRow(await copies.connectionOf(pid));
    child.kill('SIGKILL');
    const next = await start();
    expect(next.pid).toBe(pid);
    expect(next.adopted).toBe(true);
    expect(await readRows(next)).toEqual(['Nguyễn Thị Đào']);
    await next.stop();
    expect(await isRunning(pid)).toBe(false);
  });

  it('the next start replaces an orphan whose socket is gone', async () => {
    const { child, pid } = await copies.startElsewhere();
    const orphan = await copies.connectionOf(pid);
    await writeRow(orphan);
    await rm(join(socketFolderOf(orphan), '.s.PGSQL.5432'));
    child.kill('SIGKILL');
    const next = await start();
    expect(next.pid).not.toBe(pid);
    expect(await isRunning(pid)).toBe(false);
    expect(await readRows(next)).toEqual(['Nguyễn Thị Đào']);
  });

  it('a note of its owner that a power cut tore does not keep the next start from replacing a deaf orphan', async () => {
    const { child, pid } = await copies.startElsewhere();
    await rm(join(socketFolderOf(await copies.connectionOf(pid)), '.s.PGSQL.5432'));
    child.kill('SIGKILL');
    await writeFile(join(copies.dataDir, 'owner.json'), '{"pid":');
    const next = await start();
    expect(next.pid).not.toBe(pid);
    expect(await isRunning(pid)).toBe(false);
  });

  it('the next start finds the orphan also where the cluster is a link to another disk', async () => {
    await (await start()).stop();
    const disk = join(copies.folder, 'disk');
    await rename(cluster(), disk);
    await symlink(disk, cluster());
    const { child, pid } = await copies.startElsewhere();
    await writeRow(await copies.connectionOf(pid, disk));
    child.kill('SIGKILL');
    const next = await start();
    expect([next.pid, next.adopted]).toEqual([pid, true]);
    expect(await readRows(next)).toEqual(['Nguyễn Thị Đào']);
    await next.stop();
    await rename(disk, join(copies.folder, 'unmounted'));
    await expect(start()).rejects.toMatchObject({ code: 'cluster_missing' }); // never a silent, empty one
  });

  it('a server begun under another TMPDIR keeps its address when it dies later', async () => {
    const elsewhere = join(copies.folder, 'tmp');
    await mkdir(elsewhere);
    await chmod(elsewhere, 0o777);
    const { child, pid } = await copies.startElsewhere({ TMPDIR: elsewhere });
    await writeRow(await copies.connectionOf(pid));
    child.kill('SIGKILL');
    const next = await start();
    const address = next.connectionString;
    expect(socketFolderOf(next)).toMatch(elsewhere);
    send(pid, 'SIGKILL');
    const back = async () => next.pid !== pid && (await readRows({ connectionString: address })).length === 1;
    expect(await waitUntil(() => back().catch(() => false), 20_000)).toBe(true);
    expect(next.connectionString).toBe(address);
  });

  it('of the server too, a number in postmaster.pid that now belongs to another program does no harm', async () => {
    const { child, pid } = await copies.startElsewhere();
    await writeRow(await copies.connectionOf(pid));
    child.kill('SIGKILL');
    for (const each of await processesIn(cluster())) send(each, 'SIGKILL');
    await waitUntil(async () => (await processesIn(cluster())).length === 0, 5_000);
    const file = join(copies.dataDir, 'cluster/postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(process.ppid)));
    expect(await readRows(await start())).toEqual(['Nguyễn Thị Đào']);
  });

  it('during initdb, the next start begins anew and tidies up', async () => {
    const child = copies.spawn();
    const begun = async () =>
      (await readdir(copies.dataDir).catch(() => [])).some((name) => name.startsWith('initdb-'));
    expect(await waitUntil(begun, 20_000)).toBe(true);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(copies.dataDir)).filter((name) => name.startsWith('initdb-'))).toEqual([]);
  });

  it('of the server alone, it comes back by itself and still keeps others out', async () => {
    const server = await start();
    await writeRow(server);
    const before = server.pid;
    send(before, 'SIGKILL');
    const back = async () => server.pid !== before && (await readRows(server).catch(() => [])).length === 1;
    expect(await waitUntil(back, 20_000)).toBe(true);
    expect(copies.lines).toContain('PostgreSQL đã hoạt động trở lại.');
    expect(await answerOf(copies.spawn())).toMatch(/^failed DataFolderBusyError/);
  });
});

describe('a second copy on the same folder', () => {
  it('is refused in words that name the first, which goes on undisturbed', async () => {
    const { child, pid } = await copies.startElsewhere();
    const refusal = await start().catch((error: unknown) => error);
    if (!isDataFolderBusyError(refusal)) throw refusal;
    expect(refusal.message).toContain(`đang được một bản Một Cửa khác sử dụng (tiến trình ${child.pid})`);
    expect(refusal.message).toContain('in use by another running copy');
    await writeRow(await copies.connectionOf(pid));
  });

  it('started at the very same moment leaves exactly one of them working', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => answerOf(copies.spawn())));
    expect(answers.filter((answer) => answer.startsWith('ready'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('failed DataFolderBusyError'))).toHaveLength(2);
  });

  it('does not stop a server it cannot reach while the first copy lives', async () => {
    const { pid } = await copies.startElsewhere();
    await rm(join(socketFolderOf(await copies.connectionOf(pid)), '.s.PGSQL.5432'));
    await expect(start()).rejects.toThrow('in use by another running copy');
    expect(await isRunning(pid)).toBe(true);
  });
});

it('Ctrl-C in the terminal leaves the server up until the gateway has drained', async () => {
  const child = copies.spawn({ detached: true });
  await answerOf(child);
  const drained = nextLine(child, 'drained');
  process.kill(-(child.pid ?? 0), 'SIGINT'); // what a terminal does: the whole process group
  expect(await drained).toBe('drained 1');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(await processesIn(cluster())).toEqual([]);
});

it('root may keep repository and data below a private home', async (context) => {
  if (!isRoot) return context.skip('this is about root, whose PostgreSQL runs as another user');
  const home = join(copies.folder, 'home');
  const root = join(copies.folder, 'root');
  await mkdir(root, { mode: 0o700 });
  await compileTo(join(root, 'code'), 'copied');
  copies.dataDir = join(root, 'data');
  const child = copies.spawn({ code: join(root, 'code'), home });
  const told: string[] = [];
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => told.push(line));
  expect(await answerOf(child)).toMatch(/^ready/);
  expect(told.some((line) => line.includes(`dữ liệu được đặt ở ${home}/`))).toBe(true);
  const moved = (await readFile(join(copies.dataDir, 'cluster-location.txt'), 'utf8')).split('\n')[0] ?? '';
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

/** Processes that were started with this text in their command line. */
async function programsNaming(text: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.filter((_, at) => lines[at]?.includes(text));
}
