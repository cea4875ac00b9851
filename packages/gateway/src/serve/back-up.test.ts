import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPostmaster } from '../database/embedded/postmaster.js';

/** As it is installed; these tests are about processes and their end. */
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let folder: string;
let archive: string;
const started: ChildProcess[] = [];

const environment = (dataDir: string) => ({
  ...process.env,
  MOTCUA_DATA: join(folder, dataDir),
  MOTCUA_LOG: 'silent',
  PORT: '0',
});

const motcua = (dataDir: string, ...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [cli, ...args], { env: environment(dataDir) }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

function start(dataDir: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [cli, ...args], {
    env: environment(dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

// A gateway that serves, with rows enough that bringing them back takes a while.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-rehearsal-'));
  await chmod(folder, 0o755);
  const child = start('first', 'serve');
  const note = join(folder, 'first/database-url');
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text));
  while (!/Một Cửa: /.test(said) && child.exitCode === null) await sleep(50);
  const client = new pg.Client((await readFile(note, 'utf8')).trim());
  await client.connect();
  await client.query(
    `insert into audit (agency_id, seq, actor_kind, action, subject, previous_hash, hash)
     select 'load', n, 'system', 'x', repeat('y', 900), case when n > 1 then sha256('x') end, sha256('x') from generate_series(1, 40000) n`,
  );
  await client.end();
  archive = join(folder, 'made.tar');
  const made = await motcua('first', 'backup', archive);
  expect([made.code, made.stdout.trim()]).toEqual([0, archive]);
  expect(made.stderr).toMatch('TỆP NÀY CHỨA KHÓA RIÊNG');
  child.kill('SIGTERM');
  await once(child, 'exit');
}, 90_000);
afterAll(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  for (const name of ['first', 'second', 'third']) {
    const left = await findPostmaster(join(folder, name, 'cluster'));
    if (left) process.kill(left.pid, 'SIGQUIT');
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('a restore that is killed in the middle', () => {
  it('says of itself that it is unfinished, lets no gateway start, and is done by running it again', async () => {
    const mark = join(folder, 'second/restore-unfinished.txt');
    const child = start('second', 'restore', archive);
    const ended = once(child, 'exit');
    // Made right before the tables: some of its rows are on their way a moment later, none counts. A fast machine
    // brings back all of them in half a second.
    while (!(await exists(join(folder, 'second/uploads')))) await sleep(5);
    await sleep(150);
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(await readFile(mark, 'utf8')).toMatch('Chạy lại: motcua restore');

    const served = await motcua('second', 'serve');
    expect([served.code, served.stderr]).toEqual([1, expect.stringMatching(/chưa xong.*\n.*not finished/)]);
    expect((await motcua('second', 'backup', join(folder, 'x.tar'))).stderr).toMatch('not finished');
    const seen = await motcua('second', 'doctor');
    expect([seen.code, seen.stdout]).toEqual([
      1,
      expect.stringContaining('✗ Việc khôi phục vào thư mục này chưa xong.'),
    ]);

    const again = await motcua('second', 'restore', archive);
    expect([again.code, again.stdout], again.stderr).toEqual([
      0,
      expect.stringContaining('40000 dòng nhật ký, 3 tệp khóa'),
    ]);
    expect(await exists(mark)).toBe(false);
    expect((await readdir(join(folder, 'second/keys'))).sort()).toEqual(
      (await readdir(join(folder, 'first/keys'))).sort(),
    );
  }, 120_000);

  it('killed after its rows counted, is done by running it again as well', async () => {
    await writeFile(join(folder, 'second/restore-unfinished.txt'), 'as if killed before the last step');
    const again = await motcua('second', 'restore', archive);
    expect([again.code, again.stdout], again.stderr).toEqual([0, expect.stringContaining('40000 dòng nhật ký')]);
    const full = await motcua('second', 'restore', archive);
    expect([full.code, full.stderr]).toEqual([1, expect.stringContaining('holds data')]);
  }, 60_000);
});

describe('a backup that is stopped in the middle', () => {
  it('leaves neither half a file nor a database server behind', async () => {
    const target = join(folder, 'stopped');
    await mkdir(target);
    const child = start('first', 'backup', join(target, 'x.tar'));
    const ended = once(child, 'exit');
    while ((await readdir(target)).length === 0) await sleep(2);
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    expect(await readdir(target)).toEqual([]);
    expect(await findPostmaster(join(folder, 'first/cluster'))).toBeUndefined();
  });
});

describe('a backup of a key folder in which people keep other things', () => {
  it('comes back with every key, and without the rest', async () => {
    const keys = join(folder, 'first/keys');
    const [key = ''] = (await readdir(keys)).filter((name) => name.endsWith('.json'));
    const [note, edited, old] = ['ghi chú.txt', `${key}~`, 'cũ'].map((name) => join(keys, name)) as [
      string,
      string,
      string,
    ];
    const copy = join(keys, 'khóa (bản sao).json');
    await Promise.all([
      writeFile(note, 'cất ở két'),
      writeFile(edited, ''),
      mkdir(old),
      copyFile(join(keys, key), copy),
    ]);
    const target = join(folder, 'strays.tar');
    const made = await motcua('first', 'backup', target);
    await Promise.all([note, edited, old, copy].map((stray) => rm(stray, { recursive: true })));
    expect(made.code, made.stderr).toBe(0);
    const { code, stderr } = await motcua('third', 'restore', target);
    expect(code, stderr).toBe(0);
    const brought = await readdir(join(folder, 'third/keys'));
    expect(brought.sort()).toEqual([...(await readdir(keys)), 'khóa (bản sao).json'].sort());
  });
});

describe('the commands', () => {
  it('say that a backup lacks the keys, where the data folder is not the one of this database', async () => {
    const keys = join(folder, 'first/keys');
    await rename(keys, `${keys}-elsewhere`);
    const { code, stdout, stderr } = await motcua('first', 'backup', join(folder, 'keyless.tar'));
    await rename(`${keys}-elsewhere`, keys);
    expect([code, stdout.trim()]).toEqual([1, join(folder, 'keyless.tar')]);
    expect(stderr).toMatch(/lacks keys of this database \(.*envelope-.*tracking-pepper\)/);
  });

  it('refuse to back up what is not there, instead of making it', async () => {
    const { code, stderr } = await motcua('none', 'backup', join(folder, 'y.tar'));
    expect([code, stderr]).toEqual([1, expect.stringContaining('holds no database')]);
    expect(await exists(join(folder, 'none'))).toBe(false);
    expect((await motcua('none', 'backup')).code).toBe(2);
    expect((await motcua('none', 'restore')).code).toBe(2);
    expect((await motcua('none', 'doctor')).code).toBe(1);
    expect(await exists(join(folder, 'none'))).toBe(false);
  });
});
