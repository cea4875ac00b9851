import { describe, expect, it } from 'vitest';
import type { Locks } from '../surroundings.js';
import { eventually, everythingStored, inPhase, name, openStorage, patient, rowsStored } from '../testing/fixtures.js';
import { broken, first, isAsk, isPatch, isPost, never, setUpWizards } from '../testing/wizard-setup.js';
import { sendWaiting } from './send-waiting.js';

const setup = setUpWizards();
const { wizard, atReview } = setup;

/** Locks that tabs share, as a browser has them. */
function sharedLocks() {
  const queue: { readonly granted: () => void; readonly signal: AbortSignal }[] = [];
  const grant = () => queue.find(({ signal }) => !signal.aborted)?.granted();
  return {
    ofATab: (): Locks => ({
      hold: (_, signal) =>
        new Promise<void>((granted) => {
          queue.push({ granted, signal });
          signal.addEventListener('abort', grant);
          grant();
        }),
    }),
    tabDies() {
      queue.shift();
      grant();
    },
  };
}

const posts = () => setup.gateway.asked.filter((line) => line === 'POST /v1/submissions').length;

describe('a page that is closed while the package is on its way', () => {
  const leaveInTheMiddle = async () => {
    const one = await atReview();
    const { draft } = await inPhase(one, 'review');
    setup.gateway.fault = first(Infinity, (request) => isPost(request) || isPatch(request), broken);
    one.submit();
    await inPhase(one, 'waiting');
    one.dispose();
    setup.gateway.fault = undefined;
    return draft;
  };
  /** The same, but its tab goes on holding what it has. */
  const dieInTheMiddle = async (locks?: Locks) => {
    const one = await atReview({ wait: patient, locks });
    setup.gateway.fault = first(Infinity, (request) => isPost(request) || isPatch(request), broken);
    one.submit();
    await inPhase(one, 'waiting');
    setup.gateway.fault = undefined;
    setup.gateway.asked.length = 0;
  };
  /** A minute later: the tab that died holds nothing any more. */
  const later = () => Date.now() + 61_000;

  it('leaves a package nobody here can read', async () => {
    const draft = await leaveInTheMiddle();
    const stored = await everythingStored();
    expect(stored).toContain(draft.submissionId);
    for (const text of [name, '1960-01-05', 'giấy ủy quyền']) expect(stored).not.toContain(text.normalize());
  });

  it('is sent at the next visit, whoever comes and whatever for, without its code; the code then opens its receipt', async () => {
    const draft = await leaveInTheMiddle();
    const waiting = await everythingStored();
    const next = wizard({ now: later });
    next.start();
    await inPhase(next, 'resume');
    await eventually(() => setup.gateway.taken.size).toBe(1);
    // A new draft does not take the other citizen's secret away: it is in hers only.
    next.startNew();
    await inPhase(next, 'page');
    await eventually(rowsStored).toMatchObject({ drafts: 1, outbox: 1, outboxFiles: 0 });

    const again = wizard({ now: later });
    again.start();
    await inPhase(again, 'resume');
    again.resume(draft.resumeCode ?? '');
    const { receipt, trackingSecret } = await inPhase(again, 'accepted');
    expect(receipt.submissionCode).toBe(draft.submissionCode);
    expect(trackingSecret).toBe(setup.gateway.taken.get(draft.submissionId)?.secrets.trackingSecret);
    expect(waiting).not.toContain(trackingSecret);
    again.erase();
    await inPhase(again, 'erased');
    expect(await rowsStored()).toMatchObject({ drafts: 0, draftFiles: 0, outboxFiles: 0 });
  });

  it('lets go of it: the next page goes on at once', async () => {
    await leaveInTheMiddle();
    await sendWaiting({ client: setup.gateway.client, storage: openStorage(), wait: patient });
    expect(setup.gateway.taken.size).toBe(1);
  });

  it('in a crash holds no lock any more: the next page goes on at once where there are locks', async () => {
    const locks = sharedLocks();
    await dieInTheMiddle(locks.ofATab());
    locks.tabDies();
    await sendWaiting({ client: setup.gateway.client, storage: openStorage(), wait: patient, locks: locks.ofATab() });
    expect(setup.gateway.taken.size).toBe(1);
  });

  it('is sent though a tab that hangs keeps its lock for ever', async () => {
    const locks = sharedLocks();
    await dieInTheMiddle(locks.ofATab());
    await sendWaiting({ client: setup.gateway.client, storage: openStorage(), now: later, locks: locks.ofATab() });
    expect(setup.gateway.taken.size).toBe(1);
  });

  it('waits for weeks, and goes out all the same', async () => {
    await leaveInTheMiddle();
    const now = () => Date.now() + 40 * 86_400_000;
    const storage = openStorage();
    await storage.sweep(now());
    await sendWaiting({ client: setup.gateway.client, storage, now });
    expect(setup.gateway.taken.size).toBe(1);
  });

  it('is not held up for weeks by a clock that was set back', async () => {
    await dieInTheMiddle();
    const waits: number[] = [];
    const anHourBefore = () => Date.now() - 3_600_000;
    await sendWaiting({
      client: setup.gateway.client,
      storage: openStorage(),
      now: anHourBefore,
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    expect(setup.gateway.taken.size).toBe(1);
    expect(waits).toEqual([60_000]);
  });

  it('goes on at once for whoever opens it with its code, and never as two packages', async () => {
    const draft = await leaveInTheMiddle();
    const again = wizard();
    again.start();
    await inPhase(again, 'resume');
    again.resume(draft.resumeCode ?? '');
    const { receipt } = await inPhase(again, 'accepted');
    expect([...setup.gateway.taken.keys()]).toEqual([receipt.submissionId]);
  });

  it('is left alone while another tab is busy with it', async () => {
    await dieInTheMiddle();
    const stop = new AbortController();
    const sending = sendWaiting({
      client: setup.gateway.client,
      storage: openStorage(),
      wait: patient,
      signal: stop.signal,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(setup.gateway.asked).toEqual([]);
    stop.abort();
    await sending;
    await sendWaiting({ client: setup.gateway.client, storage: openStorage(), now: later });
    expect(setup.gateway.taken.size).toBe(1);
  });

  it('is not sent to the gateway of another agency', async () => {
    await leaveInTheMiddle();
    await sendWaiting({ client: setup.gateway.client, storage: openStorage(), now: later, agencyId: 'another' });
    expect(setup.gateway.taken.size).toBe(0);
  });

  it('asks first where it may have arrived already', async () => {
    const one = await atReview({ client: setup.gateway.hurriedClient });
    setup.gateway.fault = (request, answer) =>
      isPost(request) ? answer().then(never) : isAsk(request) ? broken() : undefined;
    one.submit();
    await inPhase(one, 'unknown');
    one.dispose();
    setup.gateway.fault = undefined;
    const before = posts();
    await sendWaiting({ client: setup.gateway.client, storage: openStorage(), now: later });
    expect(posts()).toBe(before);
    await eventually(rowsStored).toMatchObject({ outboxFiles: 0 });
  });

  it('in two tabs with the same draft sends one package', async () => {
    const one = await atReview();
    const { draft } = await inPhase(one, 'review');
    await one.flush();
    const two = wizard();
    two.start();
    await inPhase(two, 'resume');
    two.resume(draft.resumeCode ?? '');
    await inPhase(two, 'review');
    one.submit();
    two.submit();
    const [a, b] = [await inPhase(one, 'accepted'), await inPhase(two, 'accepted')];
    expect(a.receipt).toEqual(b.receipt);
    expect(setup.gateway.taken.size).toBe(1);
  });
});
