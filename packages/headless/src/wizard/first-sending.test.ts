import { describe, expect, it } from 'vitest';
import { inPhase, name, openStorage } from '../testing/fixtures.js';
import { broken, first, isAsk, isPost, never, phasesOf, setUpWizards } from '../testing/wizard-setup.js';

import type { WizardDraft } from './wizard-state.js';

const setup = setUpWizards();
const { wizard, atReview } = setup;

const resumed = async (resumeCode: string | undefined) => {
  const one = wizard();
  one.start();
  await inPhase(one, 'resume');
  one.resume(resumeCode ?? '');
  return one;
};
/** The same draft at the review in two tabs. */
const inTwoTabs = async () => {
  const one = await atReview();
  const { draft } = await inPhase(one, 'review');
  await one.flush();
  const two = await resumed(draft.resumeCode);
  await inPhase(two, 'review');
  return { one, two, draft };
};
/** A first sending, with the ids of this draft and other content. */
const handInAs = async (draft: WizardDraft) => {
  const one = await resumed(draft.resumeCode);
  await inPhase(one, 'review');
  one.edit('request.copies');
  one.answer('request.copies', 9);
  one.next();
  one.submit();
  await inPhase(one, 'accepted');
  one.dispose();
  await openStorage().outbox.remove(draft.submissionId);
};
const onlyTaken = () => {
  const all = [...setup.gateway.taken.values()];
  expect(all).toHaveLength(1);
  return all[0];
};

describe('a dossier that arrived once is never shown as refused', () => {
  it('in the second tab, where "Gửi" shows the slip of the first sending and says that it counts', async () => {
    const { one, two } = await inTwoTabs();
    one.submit();
    const { receipt, fee } = await inPhase(one, 'accepted');
    two.edit('request.copies');
    two.answer('request.copies', 5);
    two.next();
    two.submit();
    const slip = await inPhase(two, 'accepted');
    expect(slip).toMatchObject({ receipt, isEarlier: true });
    // Five copies are not what was sent: the fee is the one on the first slip, now and whenever it is opened again.
    expect([fee, slip.fee]).toEqual([16_000, 16_000]);
    expect(await inPhase(await resumed(slip.resumeCode), 'accepted')).toMatchObject({ receipt, fee: 16_000 });
    expect(onlyTaken()?.content.answers).toMatchObject({ request: { copies: 2 } });
  });

  it('in the second tab either when the first one has deleted everything behind it', async () => {
    const { one, two } = await inTwoTabs();
    one.submit();
    const { receipt } = await inPhase(one, 'accepted');
    one.erase();
    await inPhase(one, 'erased');
    const phases = phasesOf(two);
    two.submit();
    expect(await inPhase(two, 'accepted')).toMatchObject({ receipt, isEarlier: true, resumeCode: undefined });
    expect(phases).toEqual(['review', 'sealing', 'accepted']);
    expect(onlyTaken()?.receipt).toEqual(receipt);
  });

  it('after a full disk, a lost answer and a reload', async () => {
    const storage = openStorage();
    const full = () => Promise.reject(Object.assign(new Error('full'), { name: 'StorageError', code: 'full' }));
    const one = await atReview({
      client: setup.gateway.hurriedClient,
      storage: { ...storage, outbox: { ...storage.outbox, putBytes: full } },
    });
    const { draft } = await inPhase(one, 'review');
    await one.flush();
    setup.gateway.fault = (request, answer) =>
      isPost(request) ? answer().then(never) : isAsk(request) ? broken() : undefined;
    one.submit();
    await inPhase(one, 'unknown');
    one.dispose();
    setup.gateway.fault = undefined;

    const again = await resumed(draft.resumeCode);
    await inPhase(again, 'review');
    again.submit();
    const slip = await inPhase(again, 'accepted');
    expect(slip).toMatchObject({ receipt: onlyTaken()?.receipt, isEarlier: true });
    expect(slip.trackingSecret).toBe(onlyTaken()?.secrets.trackingSecret);
    // The second sealing was another package: only the first one's hash is on the receipt.
    expect(slip.resumeCode).toBe(draft.resumeCode);
  });

  it.each([
    ['handing in again', first(0, isPost, never)],
    ['asking, since the answer to handing in got lost', first(1, isPost, (_, answer) => answer().then(broken))],
  ])('where only %s shows that it was there before', async (_, fault) => {
    const one = await atReview();
    const { draft } = await inPhase(one, 'review');
    await one.flush();
    // Sent from a page of which this machine knows the slip, and no longer the receipt.
    await handInAs(draft);
    setup.gateway.fault = fault;
    one.submit();
    const slip = await inPhase(one, 'accepted');
    expect(slip).toMatchObject({ receipt: onlyTaken()?.receipt, isEarlier: true });
    // For the nine copies that were sent; she sees two here.
    expect(slip.fee).toBe(72_000);
  });

  it('and is not deleted unseen by the other tab', async () => {
    const { one, two } = await inTwoTabs();
    one.submit();
    const { receipt } = await inPhase(one, 'accepted');
    two.erase();
    expect(await inPhase(two, 'accepted')).toMatchObject({ receipt, isEarlier: true });
  });
});

describe('a mã nộp that another dossier has', () => {
  it('is exchanged: hers goes out under an id of its own, with all she typed and her photo', async () => {
    const one = await atReview();
    const { draft } = await inPhase(one, 'review');
    setup.gateway.fault = first(1, isPost, async () => setup.gateway.problem('content-mismatch', 422));
    const phases = phasesOf(one);
    one.submit();
    const { receipt, trackingSecret, isEarlier, resumeCode } = await inPhase(one, 'accepted');
    expect(receipt.submissionId).not.toBe(draft.submissionId);
    expect([isEarlier, phases.includes('rejected')]).toEqual([false, false]);
    const taken = onlyTaken();
    expect(taken?.content).toMatchObject({ answers: { applicant: { fullName: name } } });
    expect(taken?.secrets.trackingSecret).toBe(trackingSecret);
    expect(taken?.files.map((file) => file.length)).toEqual([300_000]);
    // The code that she wrote down still opens it.
    expect(resumeCode).toBe(draft.resumeCode);
    expect(await inPhase(await resumed(draft.resumeCode), 'accepted')).toMatchObject({ receipt });
  });

  it('twice in a row is told, and nothing is lost', async () => {
    const one = await atReview();
    setup.gateway.fault = first(2, isPost, async () => setup.gateway.problem('content-mismatch', 422));
    one.submit();
    expect(await inPhase(one, 'rejected')).toMatchObject({ draft: { files: [{ size: 300_000 }] } });
    expect(setup.gateway.taken.size).toBe(0);
  });

  it.each([
    ['and the gateway says so', async () => setup.gateway.problem('content-mismatch', 422)],
    ['and the answer gets lost', broken],
  ])(
    'is exchanged too where somebody used what lay beside her package %s: only her secret makes it hers',
    async (_, reply) => {
      const one = await atReview();
      const { draft } = await inPhase(one, 'review');
      setup.gateway.fault = first(1, isPost, async (_request, answer) => {
        await answer();
        const taken = setup.gateway.taken.get(draft.submissionId);
        if (!taken) throw new Error('nothing came');
        const { signature: _s, keyId: _k, ...unsigned } = taken.receipt;
        setup.gateway.taken.set(draft.submissionId, {
          ...taken,
          secrets: { ...taken.secrets, trackingSecret: '00000000' },
          files: [],
          receipt: await setup.gateway.sign({ ...unsigned, contentHash: 'A'.repeat(43) }),
        });
        return reply();
      });
      one.submit();
      const { receipt, trackingSecret } = await inPhase(one, 'accepted');
      expect(receipt.submissionId).not.toBe(draft.submissionId);
      expect(setup.gateway.taken.get(receipt.submissionId)?.secrets.trackingSecret).toBe(trackingSecret);
    },
  );
});
