import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { madeId, madeRecord } from '../../testing/made-records.js';
import { type Answer, answers, raw, webPage } from '../../testing/misbehaviours.js';
import { SyncStage } from '../../testing/sync-stage.js';
import { exitCodeOf } from './sync-report.js';

const stage = new SyncStage(60);
beforeAll(() => stage.open(), 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.begin());
afterEach(() => stage.end());

const synced = stage.synced.bind(stage);
const longJson = JSON.stringify({ code: 'OK', data: madeRecord(7) });

/** Ways that may pass, so that it asks again. */
const passing: readonly [string, Answer][] = [
  ['a web page in place of JSON, with 200', webPage(200)],
  ['a web page of a firewall, with 403', webPage(403)],
  ['500', (response) => response.writeHead(500).end()],
  ['503 and a web page', webPage(503)],
  ['JSON that is cut off', raw(longJson.slice(0, 700))],
  [
    'a reply whose connection breaks in its midst',
    (response) => {
      response.writeHead(201, { 'Content-Length': 5000 }).write(longJson.slice(0, 700));
      setTimeout(() => response.destroy(), 20);
    },
  ],
  ['a connection that breaks at once', (response) => response.destroy()],
  ['letters in an old encoding', raw(Buffer.from('{"code":"OK","data":{"name":"Thủ tục"}}', 'latin1'))],
  ['UTF-16', raw(Buffer.from('{"code":"OK"}', 'utf16le'))],
  ['JSON that is a list', raw('[1, 2]')],
  ['nothing', raw('')],
];

describe('a source that falters', () => {
  it.each(passing)('is asked again after a while: %s', async (_, how) => {
    for (const where of ['list', 'record'] as const) {
      stage.portal.misbehave = answers(where, how, 2);
      const report = await synced({ isFull: true });
      expect(report).toMatchObject({ complete: true, listed: 60, unreadable: [], stopped: null });
      expect(report.waits).toEqual([1500, 3000]);
    }
  });

  it.each(passing)('has one record marked as unreadable where it stays so: %s', async (_, how) => {
    stage.portal.misbehave = answers('record', how);
    const report = await synced();
    expect(report).toMatchObject({ complete: true, listed: 60, stopped: null });
    expect(report.unreadable).toEqual([{ code: '1.900007', id: madeId(7), reason: expect.stringMatching(/.+ \/ .+/) }]);
    expect(report.waits).toHaveLength(4);
    stage.portal.misbehave = undefined;
    expect(await synced()).toMatchObject({ added: ['1.900007'], asked: 1, unreadable: [] });
  });

  it('waits for as long as it asks to with 429, in seconds or until a time', async () => {
    const wait = (text: string) => (response: ServerResponse) => response.writeHead(429, { 'Retry-After': text }).end();
    stage.portal.misbehave = answers('record', wait('7'), 1);
    expect((await synced()).waits).toEqual([7000]);
    stage.portal.misbehave = answers('list', wait('Mon, 23 Nov 2026 00:00:20 GMT'), 1);
    expect((await synced()).waits).toEqual([20_000]);
    stage.portal.misbehave = answers('list', wait('soon'), 1);
    expect((await synced()).waits).toEqual([1500]);
    stage.portal.misbehave = answers('record', wait('7200'), 1);
    const report = await synced({ isFull: true });
    expect(report.stopped).toMatch('asks to wait 120 minutes');
    expect(report.waits).toEqual([]);
  });

  it('is left alone once it refuses three records in a row, and the next run goes on there', async () => {
    stage.portal.misbehave = ({ kind, of }, response) => {
      const isRefused = kind === 'record' && of >= madeId(55);
      if (isRefused) webPage(403)(response);
      return isRefused;
    };
    const report = await synced();
    expect(report).toMatchObject({
      complete: false,
      listed: 56,
      pages: 1,
      stopped: expect.stringMatching('3 procedures in a row'),
    });
    expect(exitCodeOf(report)).toBe(1);
    expect(await stage.stored()).toBe(54);
    stage.portal.misbehave = undefined;
    stage.portal.asked.length = 0;
    expect(await synced()).toMatchObject({ resumed: true, complete: true, listed: 60, asked: 6, unreadable: [] });
    expect(stage.portal.asked[0]).toMatchObject({ kind: 'list', of: madeId(50) });
  });

  it('takes nothing away where its list fails half way', async () => {
    await synced();
    stage.portal.misbehave = answers('list', webPage(403));
    const report = await synced({ at: '2026-11-30' });
    expect(report).toMatchObject({ complete: false, repealed: [], pages: 1, listed: 50 });
    expect(report.stopped).toMatch('motcua catalogue import');
    expect(report.waits).toEqual([1500, 3000, 6000, 12_000]);
    expect(exitCodeOf(report)).toBe(1);
  });
});
