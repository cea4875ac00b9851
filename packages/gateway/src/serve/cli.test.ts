import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ProcedureDetail } from '@motcua/openapi';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { portalRecord } from '../testing/published-records.js';

/** As it is installed; these tests are about processes and signals. */
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let dataDir: string;
const started: ChildProcess[] = [];

// One folder for all, as one machine would have it: making a database takes seconds.
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-cli-'));
  // Under root, PostgreSQL runs as another user and has to get in.
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  for (const child of started.splice(0)) await end(child, 'SIGTERM');
  for (const pid of await serversIn(dataDir)) process.kill(pid, 'SIGQUIT');
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function serve(env: Record<string, string> = {}, flags: readonly string[] = []) {
  const child = spawn(process.execPath, [cli, 'serve', ...flags], {
    env: { ...process.env, PORT: '0', MOTCUA_DATA: dataDir, MOTCUA_LOG: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text));
  while (!/Một Cửa: /.test(output) && child.exitCode === null) await sleep(20);
  return { child, output: () => output, url: /Một Cửa: (\S+)\/$/m.exec(output)?.[1] ?? '' };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

const motcua = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = { ...process.env, MOTCUA_DATA: dataDir };
    execFile(process.execPath, [cli, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

/** With this header a server says that it has taken the request up before its body is there. */
const json = 'Content-Type: application/json\r\nExpect: 100-continue';
const goOn = 'HTTP/1.1 100 Continue\r\n\r\n';

/** How long the gateway waits for a request that hangs, when it is asked to stop once. */
const patienceMs = 10_000;

const takesRequests = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    () => true,
    () => false,
  );

/** Every PostgreSQL that works in a data folder. */
async function serversIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, at) => places[at] === join(folder, 'cluster'));
}

describe('the commands on an empty folder', () => {
  it('make the database, load the catalogue, and leave nothing running', async () => {
    expect((await motcua('migrate')).stdout).toMatch('Cơ sở dữ liệu đã sẵn sàng.');
    const tooEarly = await motcua('officer', 'token', '--agency', 'thong-nhat-lang-son', '--role', 'officer');
    expect([tooEarly.code, tooEarly.stderr]).toEqual([1, expect.stringContaining('motcua catalogue import')]);
    expect((await motcua('catalogue', 'import')).stdout).toMatch(/Đã nạp danh mục: \d+ thủ tục/);
    expect(await serversIn(dataDir)).toEqual([]);
    expect(await readdir(dataDir)).not.toContain('database-url');
  }, 60_000);
});

describe('an import of a file', () => {
  it('ends with 0 where some was skipped and is told, and with 3 where nothing could be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-file-'));
    const file = join(folder, 'cong.json');
    await writeFile(file, JSON.stringify([portalRecord(), portalRecord({ code: '1.9' })]));
    const some = await motcua('catalogue', 'import', file, '--as-of', '2026-11-20');
    expect([some.code, some.stdout]).toEqual([
      0,
      expect.stringMatching(/added: 1 \(1\.900001\)[\s\S]*skipped: 1\n {2}- 1\.9 · \[1\]: /),
    ]);
    await writeFile(file, JSON.stringify([portalRecord({ code: '1.9' })]));
    const none = await motcua('catalogue', 'import', file);
    expect([none.code, none.stdout]).toEqual([3, expect.stringContaining('skipped: 1')]);
    await writeFile(file, '[{"code": "1.9');
    const cut = await motcua('catalogue', 'import', file);
    expect([cut.code, cut.stdout, cut.stderr]).toEqual([3, '', expect.stringContaining('bị cắt ngang')]);
    await rm(folder, { recursive: true });
  }, 60_000);
});

describe('a gateway', () => {
  it('prints progress, then its address alone on the last line, and stops with its PostgreSQL on Ctrl-C', async () => {
    const { child, output, url } = await serve();
    expect(output().trimEnd().split('\n').at(-1)).toMatch(/^Một Cửa: http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(output().match(/http:/g)).toHaveLength(1);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect((await serversIn(dataDir)).length).toBeGreaterThan(0);
    expect(await end(child, 'SIGINT')).toBe(0);
    expect(await serversIn(dataDir)).toEqual([]);
    expect(output()).toMatch('Đã dừng.');
  });

  it('killed by force is followed by one that takes its PostgreSQL over', async () => {
    const first = await serve();
    await end(first.child, 'SIGKILL');
    expect((await serversIn(dataDir)).length).toBeGreaterThan(0);
    const second = await serve();
    expect((await fetch(`${second.url}/healthz`)).status).toBe(200);
    expect(await end(second.child, 'SIGTERM')).toBe(0);
    expect(await serversIn(dataDir)).toEqual([]);
  });

  it('sweeps out at its start what has waited too long, without waiting for the first hour', async () => {
    const first = await serve();
    const client = new pg.Client((await readFile(join(dataDir, 'database-url'), 'utf8')).trim());
    await client.connect();
    await client.query(
      `insert into uploads (upload_id, submission_id, file_id, key_hash, media_type, size, expires_at)
       values ('an-old-upload', gen_random_uuid(), gen_random_uuid(), sha256('x'), 'image/jpeg', 29, now() - interval '1 day')`,
    );
    await client.end();
    await end(first.child, 'SIGTERM');
    await serve();
    const again = new pg.Client((await readFile(join(dataDir, 'database-url'), 'utf8')).trim());
    await again.connect();
    await expect.poll(async () => (await again.query('select from uploads')).rowCount).toBe(0);
    await again.end();
  });

  it('refuses to be the second one on a folder, and leaves the first alone', async () => {
    const first = await serve();
    const second = await serve();
    expect(second.child.exitCode).toBe(1);
    expect(second.output()).toMatch(`đang được một bản Một Cửa khác sử dụng (tiến trình ${first.child.pid})`);
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  });

  it('says that its port is taken, and leaves no PostgreSQL behind', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { child, output } = await serve({ PORT: String((taken.address() as AddressInfo).port) });
    taken.close();
    expect(child.exitCode).toBe(1);
    expect(output()).toMatch('đang có chương trình khác dùng');
    expect(await serversIn(dataDir)).toEqual([]);
  });

  it('lets a request that is under way finish before it stops, and takes no new one', async () => {
    const { child, url } = await serve();
    const body = '{}';
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (text) => (answer += text));
    socket.write(`POST /v1/submissions HTTP/1.1\r\nHost: x\r\n${json}\r\nContent-Length: ${body.length}\r\n\r\n{`);
    await expect.poll(() => answer).toBe(goOn);
    child.kill('SIGTERM');
    await expect.poll(() => takesRequests(url)).toBe(false);
    expect(child.exitCode).toBeNull();
    socket.write('}');
    await once(child, 'exit');
    expect(answer.slice(goOn.length)).toMatch(/^HTTP\/1\.1 400 /);
    expect(child.exitCode).toBe(0);
  });

  it('ends at once on the second Ctrl-C, though a request hangs, and still stops PostgreSQL', async () => {
    const { child, output, url } = await serve();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (text) => (answer += text));
    socket.write(`POST /v1/submissions HTTP/1.1\r\nHost: x\r\n${json}\r\nContent-Length: 9\r\n\r\n{`);
    await expect.poll(() => answer).toBe(goOn);
    const asked = performance.now();
    child.kill('SIGINT');
    await expect.poll(output).toMatch('Đang dừng');
    await end(child, 'SIGINT');
    const took = Math.round(performance.now() - asked);
    console.log(`ended ${took} ms after the first of two Ctrl-C`);
    expect(took).toBeLessThan(patienceMs);
    expect(await serversIn(dataDir)).toEqual([]);
  });
});

describe('the commands beside a running gateway', () => {
  it('make a token that opens the desk, on the last line alone, and import without stopping anything', async () => {
    const { url } = await serve();
    const made = await motcua('officer', 'token', '--agency', 'thong-nhat-lang-son', '--role', 'officer');
    expect([made.code, made.stdout.trim().split('\n').length]).toEqual([0, 1]);
    const headers = { Authorization: `Bearer ${made.stdout.trim()}` };
    expect((await fetch(`${url}/v1/desk/dossiers`, { headers })).status).toBe(200);
    expect((await motcua('catalogue', 'import')).stdout.trim()).toBe('Danh mục không thay đổi.');
    expect((await motcua('officer', 'token', '--agency', 'khong-co', '--role', 'officer')).stderr).toMatch(
      'Không có cơ quan khong-co',
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('a catalogue of the operator', () => {
  const sample = fileURLToPath(new URL('../..', import.meta.url));
  const setFee = async (folder: string, amount: number) => {
    const path = join(folder, 'catalogue/procedures/2.000635.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"amount": [58]000\b/g, `"amount": ${amount}`));
  };
  const feeAt = async (url: string) => {
    const { procedure } = (await (await fetch(`${url}/v1/procedures/2.000635`)).json()) as ProcedureDetail;
    return procedure.channels.status === 'verified' && procedure.channels.value[0]?.fee;
  };

  it('outlives a restart, and follows its folder where that is named', async () => {
    const own = await mkdtemp(join(tmpdir(), 'motcua-own-'));
    for (const name of ['catalogue', 'forms']) await cp(join(sample, name), join(own, name), { recursive: true });
    await setFee(own, 5000);
    expect((await motcua('catalogue', 'import', own)).stdout).toMatch('Đã nạp danh mục');
    const first = await serve();
    expect(await feeAt(first.url)).toMatchObject({ value: { amount: 5000 } });
    await end(first.child, 'SIGTERM');
    await setFee(own, 8000);
    const second = await serve({}, ['--catalogue', own]);
    expect(await feeAt(second.url)).toMatchObject({ value: { amount: 8000 } });
    await rm(own, { recursive: true });
  });
});
