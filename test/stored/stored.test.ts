import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../packages/headless/src/storage/open-storage.js';
import { createFakeGateway } from '../../packages/headless/src/testing/fake-gateway.js';
import { inPhase, until, wizardFor } from '../../packages/headless/src/testing/fixtures.js';
import type { Wizard } from '../../packages/headless/src/wizard/wizard.js';
import { dumpOf, restore, schemaOf } from './dump.js';
import { type Fixture, fillDatabase, type OwnersNote, photos } from './fill-database.js';

const folder = new URL('../fixtures/stored/', import.meta.url);
const fixtures = readdirSync(folder)
  .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
  .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Fixture] as const);
const newest = fixtures.at(-1)?.[1];

const open: Wizard[] = [];
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

describe.each(fixtures)('what lies on a machine since %s', (_, fixture) => {
  const minute = 60_000;
  const arrive = async (now = fixture.at + 2 * minute) => {
    await restore('motcua', fixture.database);
    const gateway = await createFakeGateway(fixture.envelope);
    const visit = async ({ resumeCode }: OwnersNote) => {
      const one = wizardFor(gateway, { now: () => now });
      open.push(one);
      one.start();
      await inPhase(one, 'resume');
      one.resume(resumeCode);
      return one;
    };
    return { gateway, visit };
  };

  it('is all there: a draft opens with its code, and its photos can be read', async () => {
    const { visit } = await arrive();
    const one = await visit(fixture.draft);
    const { draft } = await inPhase(one, 'review');
    expect(draft).toMatchObject({ submissionId: fixture.draft.submissionId, saved: 'saved' });
    expect(draft.answers).toMatchObject({ applicant: { fullName: fixture.draft.name }, request: { copies: 2 } });
    for (const [index, photo] of photos().entries()) {
      const file = draft.files[index];
      expect(file?.name).toBe(photo.name);
      expect(await (await one.readFile(file?.fileId ?? ''))?.arrayBuffer()).toEqual(await photo.arrayBuffer());
    }
  });

  it('is sent without anybody’s code, even 30 days later, and opens at the gateway as it was sealed', async () => {
    const { gateway, visit } = await arrive(fixture.at + 30 * 24 * 60 * minute);
    // Whoever comes, for whatever; drafts of back then are over, the one that is on its way is not.
    const one = await visit(fixture.draft);
    await until(one, (state) => state.phase === 'resume' && state.wrongCode);
    await expect.poll(() => gateway.taken.size).toBe(1);
    const taken = gateway.taken.get(fixture.sending.submissionId);
    expect(taken?.content.answers).toMatchObject({ applicant: { fullName: fixture.sending.name } });
    expect(taken?.files.map(({ length }) => length)).toEqual([900, 40]);
    const slip = await inPhase(await visitAgain(visit), 'accepted');
    expect(slip.trackingSecret).toBe(taken?.secrets.trackingSecret);
  });
  const visitAgain = (visit: (note: OwnersNote) => Promise<Wizard>) => visit(fixture.sending);

  it('shows the slip of what was accepted, with its secret and its fee', async () => {
    const { visit } = await arrive();
    const { submissionId } = fixture.accepted;
    const slip = await inPhase(await visit(fixture.accepted), 'accepted');
    expect(slip).toMatchObject({ receipt: { submissionId }, fee: 16_000, isEarlier: false });
    expect(slip.trackingSecret).toMatch(/^[0-9A-Z]{8}$/);
  });

  it('says again why something was refused; mended, it arrives', async () => {
    const { gateway, visit } = await arrive();
    const one = await visit(fixture.rejected);
    expect(await inPhase(one, 'rejected')).toMatchObject({ code: 'invalid-answers', title: 'Chưa nhận' });
    one.back();
    await inPhase(one, 'review');
    one.submit();
    await inPhase(one, 'accepted');
    expect(gateway.taken.get(fixture.rejected.submissionId)?.files).toHaveLength(2);
  });

  it('is not written over by a second page that has it open', async () => {
    const { visit } = await arrive();
    const [one, other] = [await visit(fixture.draft), await visit(fixture.draft)];
    for (const page of [one, other]) await inPhase(page, 'review');
    one.edit('request.copies');
    one.answer('request.copies', 5);
    await one.flush();
    other.edit('request.copies');
    other.answer('request.copies', 6);
    await other.flush();
    expect([one.state, other.state]).toMatchObject([{ draft: { saved: 'saved' } }, { draft: { saved: 'elsewhere' } }]);
  });
});

describe('what today’s code keeps', () => {
  const advice = 'The schema changed. Raise the database version and run: node test/stored/write-fixture.js';

  it('has the tables of the newest fixture', async () => {
    const storage = openStorage();
    await storage.probe();
    expect(await schemaOf('motcua'), advice).toEqual({
      version: newest?.database.version,
      tables: newest?.database.tables,
    });
    storage.close();
  });

  it('has every member of the newest fixture’s rows: pages of that version are still open somewhere', async () => {
    await fillDatabase();
    const { rows } = await dumpOf('motcua');
    for (const [table, kept] of Object.entries(newest?.database.rows ?? {}))
      expect(shapesOf(rows[table] ?? []), advice).toEqual(expect.arrayContaining(shapesOf(kept)));
  });
});

/** Kinds of members, by state; bytes and texts may be any. Members that were added are left out: old pages do not ask for
 * them. */
function shapesOf(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  const kind = (value: unknown) =>
    value !== null && typeof value === 'object' && 'base64' in value ? 'bytes' : typeof value;
  return [
    ...new Set(
      rows.flatMap((row) => Object.entries(row).map(([name, value]) => `${row.state ?? ''} ${name}: ${kind(value)}`)),
    ),
  ].sort();
}
