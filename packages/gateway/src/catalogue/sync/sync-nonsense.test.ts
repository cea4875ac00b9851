import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { madeId, madeRecord, madeRecords } from '../../testing/made-records.js';
import { type Answer, answers, lists, raw, webPage } from '../../testing/misbehaviours.js';
import { pageOf, reply, startPortalServer } from '../../testing/portal-server.js';
import { syncOnce } from '../../testing/sync-once.js';
import { SyncStage } from '../../testing/sync-stage.js';
import { exitCodeOf } from './sync-report.js';

const stage = new SyncStage(60);
beforeAll(() => stage.open(), 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.begin());
afterEach(() => stage.end());

const synced = stage.synced.bind(stage);

describe('a source that says what cannot be', () => {
  it.each<[string, Answer, string]>([
    [
      'a record with another code',
      (response) => reply(response, { ...madeRecord(8), id: madeId(7) }),
      'bản ghi là 1.900008',
    ],
    [
      'a record that is another one inside',
      (response) => reply(response, madeRecord(7, { codeNotation: '2.000635' })),
      'thủ tục khác',
    ],
    ['a record with another id', (response) => reply(response, madeRecord(8)), 'the source gave'],
    ['no record', (response) => reply(response, null), 'no record'],
    ['a list for a record', (response) => reply(response, { items: [madeRecord(7), madeRecord(8)] }), 'no record'],
    ['an error of its own', (response) => reply(response, undefined), 'no such record'],
    ['404', (response) => response.writeHead(404).end(), 'answers 404'],
    [
      'a word we do not know',
      (response) => reply(response, madeRecord(7, { executionMethods: [{ submissionMethod: 'DRONE' }] })),
      'DRONE',
    ],
    ['broken letters', (response) => reply(response, madeRecord(7, { name: 'Thá»§ tá»¥c' })), 'vỡ'],
    ['a zero in a text', (response) => reply(response, madeRecord(7, { name: 'Thủ\0tục' })), 'vỡ'],
    [
      '5 MB and more',
      (response) => reply(response, madeRecord(7, { note: 'x'.repeat(6 * 1024 * 1024) })),
      'longer than',
    ],
    [
      'lists within lists',
      raw(`{"code":"OK","data":{"id":"${madeId(7)}","cases":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
      '/',
    ],
  ])('has that one record marked as unreadable and told: %s', async (_, how, reason) => {
    stage.portal.misbehave = answers('record', how);
    const report = await synced();
    expect(report.unreadable).toEqual([{ code: '1.900007', id: madeId(7), reason: expect.stringContaining(reason) }]);
    expect(report).toMatchObject({ complete: true, listed: 60, waits: [] });
    expect(await stage.stored()).toBe(59);
    expect(exitCodeOf(report)).toBe(0);
  });

  it('ends with 3 where nothing of it could be read', async () => {
    stage.portal.records = madeRecords(2);
    stage.portal.misbehave = ({ kind }, response) => kind === 'record' && Boolean(reply(response, null) ?? true);
    expect(exitCodeOf(await synced())).toBe(3);
    stage.portal.misbehave = (_, response) => Boolean(webPage(200)(response));
    expect(exitCodeOf(await synced())).toBe(3);
  });

  it('has what stands in its list twice counted once', async () => {
    const second = [madeRecord(3), ...madeRecords(60).slice(50), madeRecord(60), madeRecord(3)];
    stage.portal.misbehave = answers('list', (response) => reply(response, { rows: second, lastId: null, total: 60 }));
    const report = await synced();
    expect(report).toMatchObject({ complete: true, listed: 60, asked: 60, duplicates: 3 });
  });

  it('has the second of two with one code marked as unreadable, in whatever order it is asked', async () => {
    stage.portal.records = [...madeRecords(5), { ...madeRecord(3), id: madeId(70) }];
    for (const at of ['2026-11-23', '2026-11-30']) {
      const { unreadable } = await synced({ at });
      expect(unreadable).toEqual([{ code: '1.900003', id: madeId(70), reason: expect.stringContaining(madeId(3)) }]);
    }
  });

  it('has entries of its list without an id, or that are none, counted and told', async () => {
    const items = [madeRecord(1), { code: '1.900002', name: 'x' }, 'x', null, { id: '../../etc' }];
    stage.portal.misbehave = lists((response) => reply(response, { items, lastId: '', total: 5 }));
    const report = await synced();
    expect(report).toMatchObject({ complete: true, listed: 5, added: ['1.900001'] });
    expect(report.unreadable.map(({ code, id }) => [code, id])).toEqual([
      ['1.900002', '#1.2'],
      ['', '#1.3'],
      ['', '#1.4'],
      ['', '#1.5'],
    ]);
  });

  it.each<[string, Parameters<typeof lists>[0]]>([
    [
      'gives the same page for ever',
      (response) => reply(response, { ...pageOf(stage.portal, '', 50), lastId: madeId(50) }),
    ],
    [
      'goes round in circles',
      (response, { of }) => {
        const lastId = of === madeId(40) ? madeId(20) : madeId(40);
        reply(response, { ...pageOf(stage.portal, of, 20), lastId, total: 61 });
      },
    ],
    [
      'gives new marks for old pages',
      (response, { at }) => reply(response, { ...pageOf(stage.portal, '', 50), lastId: `${at}` }),
    ],
    [
      'makes entries up without end',
      (response, { at }) => {
        const items = Array.from({ length: 50 }, (_, place) => ({ id: madeId(at * 1000 + place), code: `2.${at}` }));
        reply(response, { items, lastId: `${at}`, total: 60 });
      },
    ],
  ])('is noticed where its list never ends: it %s', async (_, how) => {
    await synced();
    stage.portal.misbehave = lists(how);
    const report = await synced({ at: '2026-11-30' });
    expect(report).toMatchObject({ complete: false, repealed: [], stopped: expect.stringMatching('no end') });
    expect(report.pages).toBeLessThan(10);
    stage.portal.misbehave = undefined;
    expect(await synced({ at: '2026-12-01' })).toMatchObject({ resumed: false, complete: true, repealed: [] });
  });

  it('may repeat its last mark where the list is whole', async () => {
    stage.portal.misbehave = lists((response, { of }) =>
      reply(response, { ...pageOf(stage.portal, of, 50), lastId: of === '' ? madeId(50) : of }),
    );
    expect(await synced()).toMatchObject({ complete: true, listed: 60, stopped: null });
  });
});

describe('an address that leads elsewhere', () => {
  it.each<[string, Answer, string]>([
    [
      'to a sign-in page',
      (response) => response.writeHead(302, { Location: 'https://sso.example/login?token=s' }).end(),
      'sso.example/login)',
    ],
    ['to a service that wants a sign-in', (response) => response.writeHead(401).end(), 'sign-in (401)'],
    ['to nothing', (response) => response.writeHead(404).end(), 'answers 404'],
  ])('is told at once: %s', async (_, how, words) => {
    stage.portal.misbehave = (_asked, response) => Boolean(how(response));
    const report = await synced();
    expect(report.stopped).toMatch(words);
    expect(report.stopped).toMatch('--from');
    expect(report).toMatchObject({ listed: 0, waits: [] });
    expect(exitCodeOf(report)).toBe(3);
    expect(stage.portal.asked).toHaveLength(1);
  });

  it('is told where nobody listens, after all tries', async () => {
    await stage.portal.close();
    const report = await synced();
    expect(report.stopped).toMatch('ECONNREFUSED');
    expect(report.waits).toHaveLength(4);
    stage.portal = await startPortalServer();
  });

  it('is told where no secure connection comes about', async () => {
    // It has no certificate, so that the handshake fails.
    const tls = createServer({}).listen(0, '127.0.0.1');
    await new Promise((resolve) => tls.once('listening', resolve));
    const report = await syncOnce(stage.db, `https://127.0.0.1:${(tls.address() as AddressInfo).port}`);
    tls.close();
    expect(report.stopped).toMatch('NODE_EXTRA_CA_CERTS');
    expect(report.waits).toEqual([]);
  });
});
