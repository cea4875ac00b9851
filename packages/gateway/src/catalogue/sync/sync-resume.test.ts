import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { madeId, madeRecords } from '../../testing/made-records.js';
import { answers } from '../../testing/misbehaviours.js';
import { SyncStage } from '../../testing/sync-stage.js';
import type { SyncReport } from './sync-report.js';

/** As it is installed; these tests are about processes and signals. */
const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

const stage = new SyncStage(120);
beforeAll(() => stage.open(), 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.begin());
afterEach(() => stage.end());

const synced = stage.synced.bind(stage);

function motcua(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [cli, 'catalogue', 'sync', ...args], {
    env: { ...process.env, DATABASE_URL: stage.connectionString, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (text) => (output[name] += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  return { child, ended };
}
const sync = (...args: string[]) => motcua(['--from', stage.portal.address, ...args]);
const reportIn = ({ stdout }: { stdout: string }) => JSON.parse(stdout) as SyncReport;

/** Does something to the command when it asks for record 77, whose answer then never comes. */
function at77(act: (child: ChildProcess) => void) {
  const { child, ended } = sync('--json');
  stage.portal.misbehave = ({ of }) => {
    if (of !== madeId(77)) return false;
    act(child);
    stage.portal.misbehave = undefined;
    return true;
  };
  return ended;
}

describe('a sync that is killed half way', () => {
  it('goes on where it stood, and asks for hardly anything twice', async () => {
    const killed = await at77((child) => child.kill('SIGKILL'));
    expect(killed.code).toBeNull();
    const before = stage.askedRecords().length;
    stage.portal.asked.length = 0;
    const again = await sync('--json').ended;
    expect(again.stderr).toMatch('Going on after page 1');
    expect(reportIn(again)).toMatchObject({ resumed: true, complete: true, listed: 120, pages: 3, unreadable: [] });
    expect(reportIn(again).added).toHaveLength(120);
    expect(stage.portal.asked[0]).toMatchObject({ kind: 'list', of: madeId(50) });
    expect(before + stage.askedRecords().length - 120).toBeLessThanOrEqual(10);
    expect(again.code).toBe(0);
    const { rows } = await sql<{ versions: number }>`select max(version) as versions from procedures`.execute(stage.db);
    expect(rows).toEqual([{ versions: 1 }]);
    stage.portal.asked.length = 0;
    expect(reportIn(await sync('--json').ended)).toMatchObject({ resumed: false, unchanged: 120, asked: 0 });
  }, 60_000);

  it('begins anew where that was more than a day ago', async () => {
    stage.portal.misbehave = answers('list', (response) => response.writeHead(404).end());
    expect(await synced()).toMatchObject({ pages: 1, listed: 50 });
    stage.portal.misbehave = undefined;
    const report = await synced({ at: '2026-11-24' });
    expect(report).toMatchObject({ resumed: false, complete: true, pages: 3, unchanged: 50 });
  });

  it('is left where it stands by a dry run', async () => {
    stage.portal.misbehave = answers('list', (response) => response.writeHead(404).end());
    await synced();
    stage.portal.misbehave = undefined;
    expect(await synced({ isDry: true })).toMatchObject({ resumed: false, listed: 120 });
    expect(await synced()).toMatchObject({ resumed: true, listed: 120 });
  });
});

describe('Ctrl-C', () => {
  it('ends a sync at once, keeps what was read, and says how to go on', async () => {
    const stopped = await at77((child) => child.kill('SIGINT'));
    expect(stopped.code).toBe(1);
    expect(reportIn(stopped)).toMatchObject({ complete: false, pages: 1, listed: 76, repealed: [] });
    expect(reportIn(stopped).stopped).toMatch('Stopped as you asked; run again to go on');
    const { rows } = await sql<{ n: number }>`select count(*) as n from procedures`.execute(stage.db);
    expect(rows).toEqual([{ n: 76 }]);
    expect(reportIn(await sync('--json').ended)).toMatchObject({ resumed: true, complete: true, asked: 44 });
  }, 60_000);
});

describe('the command', () => {
  it('asks nobody unless it is told whom, and says what is wrong with an address', async () => {
    const none = await motcua([]).ended;
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/--from[\s\S]*MOTCUA_PORTAL_URL/)]);
    for (const address of ['dichvucong', 'ftp://a.example/', 'https://u:p@a.example/', 'https://a.example/?q=1']) {
      const wrong = await motcua(['--from', address]).ended;
      expect([wrong.code, wrong.stderr]).toEqual([
        2,
        expect.stringContaining('The address of the source must be like'),
      ]);
    }
  }, 60_000);

  it('prints its report in two languages, and takes its address from the environment too', async () => {
    stage.portal.records = madeRecords(3);
    const { code, stdout, stderr } = await motcua([], { MOTCUA_PORTAL_URL: `${stage.portal.address}/` }).ended;
    expect([code, stdout.split('\n').slice(1)]).toEqual([
      0,
      [
        '  mới / new: 3 (1.900001, 1.900002, 1.900003)',
        '  thay đổi / changed: 0',
        '  hết hiệu lực / repealed: 0',
        '  được thay thế / replaced: 0',
        '  giữ nguyên / unchanged: 0',
        '  không đọc được / unreadable: 0',
        '',
      ],
    ]);
    expect(stdout).toMatch(/^Đã đọc danh sách: 3\/3 thủ tục, 1 trang, [\d,]+ giây \/ Listing read: 3\/3 procedures/);
    expect(stderr).toMatch(stage.portal.address);
    expect(stage.portal.asked[0]?.userAgent).toMatch(/^Motcua\/\d/);
  }, 60_000);
});
