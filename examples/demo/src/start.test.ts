import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

/** As `pnpm start` runs it after the build. */
const script = fileURLToPath(new URL('../dist/start.js', import.meta.url));

let dataDir: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-demo-'));
  // Under root, PostgreSQL runs as another user and has to get in.
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  for (const child of started.splice(0)) await end(child, 'SIGTERM');
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function start(command = process.execPath, args = [script]) {
  const env = { ...process.env, PORT: '0', MOTCUA_DATA: dataDir };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      output += text;
    });
  while (!/^Một Cửa: .*\n/m.test(output) && child.exitCode === null) await sleep(20);
  const found = (pattern: RegExp) => pattern.exec(output)?.[1] ?? '';
  return {
    child,
    lines: () => output.trimEnd().split('\n'),
    url: found(/^Một Cửa: (\S+)\/$/m),
    desk: found(/^Bàn tiếp nhận: (\S+)/m),
    token: found(/mã truy cập của công chức mẫu: (\S+)/),
    bank: found(/^Ngân hàng mẫu: (\S+)/m),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

/** Processes whose environment names this test's data folder, and the PostgreSQL that works in it. */
async function leftovers(): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const ours = await Promise.all(
    pids.map(async (pid) => {
      const [place, environment] = await Promise.all([
        readlink(`/proc/${pid}/cwd`).catch(() => ''),
        readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
      ]);
      return place.startsWith(dataDir) || environment.includes(`MOTCUA_DATA=${dataDir}`);
    }),
  );
  return pids.filter((_, at) => ours[at]);
}

async function nothingIsLeft(): Promise<boolean> {
  for (let waited = 0; waited < 15_000; waited += 100) {
    if ((await leftovers()).length === 0) return true;
    await sleep(100);
  }
  return false;
}

describe('the demo', () => {
  it('brings up site, desk and bank, says one address last, and ends whole on Ctrl-C', async () => {
    const { child, lines, url, desk, token, bank } = await start();
    expect(lines().at(-1)).toMatch(/^Một Cửa: http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(lines().filter((line) => line.startsWith('Một Cửa: '))).toHaveLength(1);
    for (const page of [url, desk, bank]) expect((await fetch(page)).status, page).toBe(200);
    const headers = { Authorization: `Bearer ${token}` };
    expect((await fetch(`${url}/v1/desk/dossiers`, { headers })).status).toBe(200);
    expect(await end(child, 'SIGINT')).toBe(0);
    expect(await leftovers()).toEqual([]);
  }, 60_000);

  it('keeps its secrets from start to start, for the owner only', async () => {
    const before = await readFile(join(dataDir, 'demo-bank-secret'), 'utf8');
    const { token } = await start();
    expect((await readFile(join(dataDir, 'demo-officer-token'), 'utf8')).trim()).toBe(token);
    expect(await readFile(join(dataDir, 'demo-bank-secret'), 'utf8')).toBe(before);
    for (const name of ['demo-bank-secret', 'demo-officer-token'])
      expect((await stat(join(dataDir, name))).mode & 0o077, name).toBe(0);
  }, 60_000);

  it('leaves nothing running though it is killed by force', async () => {
    const { child } = await start();
    await end(child, 'SIGKILL');
    expect(await nothingIsLeft()).toBe(true);
  }, 60_000);

  it('ends whole when the shell or the package manager that started it is gone', async () => {
    // The second command keeps the shell from becoming the first.
    const { child } = await start('sh', ['-c', `"${process.execPath}" "${script}"; true`]);
    await end(child, 'SIGKILL');
    expect(await nothingIsLeft()).toBe(true);
  }, 60_000);

  it('ends whole when a part of it dies, and says which', async () => {
    const { child, lines } = await start();
    const [bank] = await childrenNamed(child, 'examples/bank');
    process.kill(bank ?? 0, 'SIGKILL');
    await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    expect(lines().join('\n')).toMatch('Phần bank đã dừng');
    expect(await nothingIsLeft()).toBe(true);
  }, 60_000);
});

async function childrenNamed({ pid }: ChildProcess, name: string): Promise<number[]> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').map(Number);
  const lines = await Promise.all(children.map((child) => readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '')));
  return children.filter((_, at) => lines[at]?.includes(name));
}
