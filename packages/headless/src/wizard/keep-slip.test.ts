import { describe, expect, it } from 'vitest';
import { keysOf } from '../drafts/draft-key.js';
import { openVault } from '../drafts/draft-vault.js';
import { everythingStored, inPhase, openStorage, rowsStored } from '../testing/fixtures.js';
import { setUpWizards } from '../testing/wizard-setup.js';

const setup = setUpWizards();
const { wizard, atReview } = setup;

const accepted = async () => {
  const one = await atReview();
  one.submit();
  return { one, slip: await inPhase(one, 'accepted') };
};
const inHours = (hours: number) => () => Date.now() + hours * 3_600_000;

describe('the slip', () => {
  it('is there again after a reload or a crash, for whoever has the code', async () => {
    const { one, slip } = await accepted();
    one.dispose();
    const again = wizard();
    again.start();
    await inPhase(again, 'resume');
    again.resume(slip.resumeCode ?? '');
    expect(await inPhase(again, 'accepted')).toEqual(slip);
  });

  it('does not open with another code, and nothing that opens the dossier lies there in clear', async () => {
    const { slip } = await accepted();
    const stored = await everythingStored();
    expect(stored).toContain(slip.receipt.submissionId);
    for (const text of [slip.trackingSecret, slip.resumeCode ?? '']) expect(stored).not.toContain(text);
    const again = wizard();
    again.start();
    await inPhase(again, 'resume');
    again.resume('0000000000');
    expect(await inPhase(again, 'resume')).toMatchObject({ opening: true });
  });

  it('is all that is left: no answer and no photo, even with the code', async () => {
    const { slip } = await accepted();
    expect(await rowsStored()).toEqual({ drafts: 1, draftFiles: 0, outbox: 1, outboxFiles: 0 });
    const storage = openStorage();
    const [record] = await storage.drafts.list('2.000635', 'thong-nhat-lang-son');
    if (!record) throw new Error('no draft');
    const { now, random } = { now: Date.now, random: (length: number) => new Uint8Array(length) };
    const options = { storage, procedureCode: '2.000635', agencyId: 'thong-nhat-lang-son', now, random };
    const opened = await openVault(record, keysOf(slip.resumeCode ?? ''), options);
    expect(opened?.content).toMatchObject({ answers: {}, files: [], fee: 16_000 });
    const [sealed] = await storage.outbox.list();
    expect(Object.keys(sealed ?? {}).sort()).toEqual([
      'acceptedAt',
      'draftId',
      'receipt',
      'secretCheck',
      'seenAt',
      'state',
      'submissionId',
    ]);
  });

  it('goes when its owner says that she is done; only the receipt, which opens nothing, stays for a day', async () => {
    const { one, slip } = await accepted();
    one.erase();
    expect(await inPhase(one, 'erased')).toMatchObject({ wasHandedIn: true, isLeft: false });
    expect(await rowsStored()).toEqual({ drafts: 0, draftFiles: 0, outbox: 1, outboxFiles: 0 });
    expect(JSON.stringify(one.state)).not.toContain(slip.trackingSecret);
    const next = wizard({ now: inHours(25) });
    next.start();
    expect((await inPhase(next, 'page')).draft.answers).toEqual({ request: { copies: 1 } });
    expect(await rowsStored()).toEqual({ drafts: 0, draftFiles: 0, outbox: 0, outboxFiles: 0 });
  });

  it('goes by itself a day after it was last on screen', async () => {
    const { one, slip } = await accepted();
    one.dispose();
    const later = wizard({ now: inHours(23) });
    later.start();
    await inPhase(later, 'resume');
    later.resume(slip.resumeCode ?? '');
    await inPhase(later, 'accepted');
    later.dispose();
    const still = wizard({ now: inHours(23 + 23) });
    still.start();
    await inPhase(still, 'resume');
    still.dispose();
    const late = wizard({ now: inHours(23 + 25) });
    late.start();
    await inPhase(late, 'page');
    expect(await rowsStored()).toEqual({ drafts: 0, draftFiles: 0, outbox: 0, outboxFiles: 0 });
  });

  it('that could not be deleted is not called deleted', async () => {
    const storage = openStorage();
    const broken = () =>
      Promise.reject(Object.assign(new Error('gone'), { name: 'StorageError', code: 'unavailable' }));
    const one = await atReview({ storage: { ...storage, drafts: { ...storage.drafts, remove: broken } } });
    one.submit();
    await inPhase(one, 'accepted');
    one.erase();
    expect(await inPhase(one, 'erased')).toMatchObject({ isLeft: true });
  });
});
