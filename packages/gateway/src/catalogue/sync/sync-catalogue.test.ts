import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { madeId, madeRecord, madeRecords } from '../../testing/made-records.js';
import { startPortalServer } from '../../testing/portal-server.js';
import { portalFee, portalWay } from '../../testing/published-records.js';
import { syncOnce } from '../../testing/sync-once.js';
import { SyncStage } from '../../testing/sync-stage.js';
import { currentProcedures } from '../stored-procedures.js';
import { baseWords } from '../words/base-words.js';
import { exitCodeOf, reportLines } from './sync-report.js';

const stage = new SyncStage(120);
beforeAll(() => stage.open(), 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.begin());
afterEach(() => stage.end());

const synced = stage.synced.bind(stage);
const stored = async (code: string) => {
  const all = await stage.db.transaction().execute((transaction) => currentProcedures(transaction, [code]));
  const found = all.get(code);
  if (!found) throw new Error(`${code} is not stored`);
  return found;
};
const dearer = (number: number) =>
  madeRecord(number, { executionMethods: [portalWay('DIRECT', { fees: [portalFee(99_000)] })], updatedAt: 1 });
/** All but some. */
const without = (...numbers: number[]) => madeRecords(120).filter((_, at) => !numbers.includes(at + 1));

describe('a sync of the catalogue', () => {
  it('reads a list page by page and each record once, saying who asks', async () => {
    const report = await synced();
    expect(report).toMatchObject({ complete: true, listed: 120, total: 120, pages: 3, asked: 120, unchanged: 0 });
    expect(report.added).toHaveLength(120);
    expect(stage.portal.asked.filter(({ kind }) => kind === 'list').map(({ of }) => of)).toEqual([
      '',
      madeId(50),
      madeId(100),
    ]);
    expect(new Set(stage.portal.asked.map(({ userAgent }) => userAgent))).toEqual(new Set(['Motcua/test']));
    expect((await stored('1.900007')).record).toMatchObject({
      name: madeRecord(7).name,
      portalId: madeId(7),
      source: { asOf: '2026-11-23' },
    });
    expect(exitCodeOf(report)).toBe(0);
  });

  it('gives what it adds the plain words that are shipped, and none to what nobody has words for', async () => {
    const code = '1.005280';
    stage.portal.records = [madeRecord(1), madeRecord(2, { code, codeNotation: code, cases: [] })];
    await synced();
    const { plainName, synonyms } = (await stored(code)).record;
    expect({ plainName, synonyms }).toEqual((await baseWords()).get(code));
    expect((await stored('1.900001')).record.synonyms).toEqual([]);
    expect(await synced({ isFull: true, at: '2026-11-24' })).toMatchObject({ changed: [], unchanged: 2 });
  });

  it('pauses between two requests, and not before the first', async () => {
    stage.portal.records = madeRecords(3);
    expect((await synced({ pause: 250 })).waits).toEqual([250, 250, 250]);
  });

  it('asks the next time only for what the list says has changed, and follows it in a new version', async () => {
    await synced();
    stage.portal.asked.length = 0;
    stage.portal.records = madeRecords(121).map((record, at) => (at === 6 ? dearer(7) : record));
    const report = await synced({ at: '2026-11-30' });
    expect(report).toMatchObject({ added: ['1.900121'], changed: ['1.900007'], unchanged: 119, unreadable: [] });
    expect(stage.askedRecords()).toEqual([madeId(7), madeId(121)]);
    expect((await stored('1.900007')).version).toBe(2);
    expect(JSON.stringify((await stored('1.900007')).record.channels)).toContain('99000');
  });

  it('moves the day on where nothing changed, without a new version', async () => {
    await synced();
    await synced({ at: '2026-11-30' });
    const { version, record } = await stored('1.900003');
    expect(version).toBe(1);
    expect(JSON.stringify(record)).not.toContain('2026-11-23');
    expect(record.source.asOf).toBe('2026-11-30');
  });

  it('asks for every record where the list does not say what changed, or where all are wanted', async () => {
    stage.portal.saysUpdates = false;
    await synced();
    expect((await synced()).asked).toBe(120);
    stage.portal.saysUpdates = true;
    await synced();
    expect((await synced()).asked).toBe(0);
    expect((await synced({ isFull: true })).asked).toBe(120);
  });

  it('asks again for a record that was written over in the catalogue since', async () => {
    await synced();
    await sql`update procedures set record = jsonb_set(record, '{source,asOf}', '"2026-07-15"')
      where procedure_code = '1.900005'`.execute(stage.db);
    stage.portal.asked.length = 0;
    await synced({ at: '2026-11-24' });
    expect(stage.askedRecords()).toEqual([madeId(5)]);
  });

  it('leaves what people wrote', async () => {
    await synced();
    await sql`update procedures set record = jsonb_set(record, '{plainName}', '"Nuôi ong lấy mật"')
      where procedure_code = '1.900007'`.execute(stage.db);
    stage.portal.records = madeRecords(120).map((record, at) => (at === 6 ? dearer(7) : record));
    await synced({ at: '2026-11-30' });
    expect((await stored('1.900007')).record.plainName).toBe('Nuôi ong lấy mật');
  });

  it('says what it would do in a dry run, and does none of it', async () => {
    await synced();
    stage.portal.records = [...without(4), dearer(200)];
    const before = await sql`select sum(xmin::text::bigint) as mark, count(*) from procedures`.execute(stage.db);
    const dry = await synced({ isDry: true, at: '2026-11-30' });
    expect(dry).toMatchObject({ added: ['1.900200'], repealed: ['1.900004'], unchanged: 119, dryRun: true });
    expect(reportLines(dry)[0]).toMatch('chưa đổi gì');
    const after = await sql`select sum(xmin::text::bigint) as mark, count(*) from procedures`.execute(stage.db);
    expect(after.rows).toEqual(before.rows);
    expect(await synced({ at: '2026-11-30' })).toMatchObject({ added: ['1.900200'], repealed: ['1.900004'] });
  });

  it('refuses to run beside another one', async () => {
    const other = await startPortalServer([madeRecord(1)]);
    let second: Promise<unknown> | undefined;
    stage.portal.misbehave = () => {
      second ??= syncOnce(stage.db, other.address).catch((error: Error) => error.message);
      return false;
    };
    await synced();
    expect(await second).toMatch('Another sync is running');
    stage.portal.misbehave = undefined;
    expect(await synced()).toMatchObject({ complete: true });
    await other.close();
  });
});

describe('a procedure that the whole list no longer holds', () => {
  it('ends on the day this was seen, and comes back when it is listed again', async () => {
    await synced();
    stage.portal.records = without(4, 5);
    const report = await synced({ at: '2026-11-30' });
    expect(report).toMatchObject({ repealed: ['1.900004', '1.900005'], unchanged: 118, complete: true });
    expect((await stored('1.900004')).record.effectiveTo).toBe('2026-11-30');
    expect(await synced({ at: '2026-12-01' })).toMatchObject({ repealed: [], heldBack: null });
    stage.portal.records = madeRecords(120);
    expect(await synced({ at: '2026-12-02' })).toMatchObject({ changed: ['1.900004', '1.900005'] });
    expect((await stored('1.900004')).record).not.toHaveProperty('effectiveTo');
  });

  it('is told as replaced where its record names the one that takes its place', async () => {
    await synced();
    await sql`update procedures set record = record || '{"supersededBy": "1.900010"}' where procedure_code = '1.900004'`.execute(
      stage.db,
    );
    stage.portal.records = without(4);
    const report = await synced({ at: '2026-11-30' });
    expect(report).toMatchObject({ repealed: [], replaced: [{ code: '1.900004', by: '1.900010' }] });
    expect(reportLines(report).join('\n')).toMatch('replaced: 1 (1.900004 → 1.900010)');
  });

  it('is left alone where it never came from this source, or people wrote it anew since', async () => {
    const other = await startPortalServer([madeRecord(300)]);
    await syncOnce(stage.db, other.address);
    await synced();
    await sql`update procedures set record = jsonb_set(record, '{source,name}', '"Quyết định của tỉnh (ví dụ)"')
      where procedure_code = '1.900004'`.execute(stage.db);
    stage.portal.records = without(4);
    expect(await synced({ at: '2026-11-30' })).toMatchObject({ repealed: [], heldBack: null });
    expect((await stored('1.900300')).record).not.toHaveProperty('effectiveTo');
    expect((await stored('1.900004')).record).not.toHaveProperty('effectiveTo');
    await other.close();
  });

  it('stays where it is only listed under another id', async () => {
    await synced();
    stage.portal.records = [...without(4), { ...madeRecord(4), id: madeId(400) }];
    expect(await synced({ at: '2026-11-30' })).toMatchObject({ repealed: [], heldBack: null, unreadable: [] });
    expect((await stored('1.900004')).record).toMatchObject({ portalId: madeId(400) });
  });

  it('stays where more than a tenth would go at once, until somebody says that this is right', async () => {
    await synced();
    stage.portal.records = madeRecords(107);
    const report = await synced({ at: '2026-11-30' });
    expect(report).toMatchObject({ repealed: [], heldBack: { because: 'many', known: 120 } });
    expect(report.heldBack?.codes).toHaveLength(13);
    expect(reportLines(report).join('\n')).toMatch('--allow-many-repeals');
    expect(exitCodeOf(report)).toBe(1);
    const allowed = await synced({ at: '2026-11-30', allowManyRepeals: true });
    expect(allowed.repealed).toHaveLength(13);
    expect(exitCodeOf(allowed)).toBe(0);
  });

  it.each([
    ['the source counts more than it lists', 121],
    ['the source counts fewer', 118],
    ['the source does not count', -1],
  ])('stays where %s', async (_, total) => {
    await synced();
    stage.portal.records = without(4);
    stage.portal.total = total;
    const report = await synced({ at: '2026-11-30' });
    expect(report).toMatchObject({ repealed: [], complete: false, heldBack: { because: 'incomplete' } });
    expect(exitCodeOf(report)).toBe(1);
  });

  it('stays where the list is empty all at once, whatever anybody allows', async () => {
    await synced();
    stage.portal.records = [];
    const report = await synced({ at: '2026-11-30', allowManyRepeals: true });
    expect(report).toMatchObject({ listed: 0, repealed: [], complete: false });
    expect(exitCodeOf(report)).toBe(3);
    const { rows } = await sql`select from procedures where record ? 'effectiveTo'`.execute(stage.db);
    expect(rows).toEqual([]);
  });
});
