import { describe, expect, it } from 'vitest';
import { isWaiting } from '../storage/records.js';
import {
  cuttable,
  eventually,
  hideable,
  inPhase,
  openStorage,
  patient,
  rowsStored,
  until,
} from '../testing/fixtures.js';
import { brisk, inStep, later, rowIn, setUpOutboxes } from '../testing/outbox-setup.js';
import { broken, isAsk, isPatch, isPost, never } from '../testing/wizard-setup.js';

const setup = setUpOutboxes();
const { outbox, leftWaiting, atReview } = setup;

const posts = () => setup.gateway.asked.filter((line) => line === 'POST /v1/submissions').length;

describe('what waits on this machine', () => {
  it('is shown without a network, and goes out by itself when the network is back', async () => {
    const { submissionId } = await leftWaiting();
    const network = cuttable();
    network.cut();
    const one = outbox({ network, wait: patient });
    expect(one.state).toEqual({ phase: 'loading' });
    const row = await rowIn(one, ({ why }) => why === 'offline');
    expect(row).toMatchObject({ submissionId, step: 'waiting', sentBytes: 0, deletion: 'unsent', canExport: true });
    expect(row.totalBytes).toBeGreaterThan(300_000);
    expect(one.state).toMatchObject({ offline: true });
    const steps = new Set<string>();
    one.subscribe((state) => state.phase === 'ready' && steps.add(state.rows[0]?.step ?? ''));
    network.mend();
    expect(await inStep(one, 'accepted')).toMatchObject({ submissionId, deletion: 'arrived', canExport: false });
    expect([...steps]).toEqual(expect.arrayContaining(['uploading', 'accepted']));
    expect([...steps].every((step) => ['waiting', 'uploading', 'sending', 'accepted'].includes(step))).toBe(true);
    expect(setup.gateway.taken.size).toBe(1);
    expect(await rowsStored()).toMatchObject({ outbox: 1, outboxFiles: 0 });
  });

  it('shows how many bytes are on their way, and never more than there are', async () => {
    await leftWaiting();
    let parts = 0;
    setup.gateway.fault = (request) => (isPatch(request) && ++parts === 2 ? never() : undefined);
    const one = outbox();
    const row = await rowIn(one, ({ sentBytes }) => sentBytes > 0);
    expect(row).toMatchObject({ step: 'uploading', why: undefined });
    expect(row.sentBytes).toBeLessThan(row.totalBytes);
  });

  it('is nothing on a machine that nobody has sent from', async () => {
    const one = outbox();
    expect(await until(one, ({ phase }) => phase === 'ready')).toEqual({ phase: 'ready', rows: [], offline: false });
  });

  it('waits for a gateway that is silent, says so, and is sent at once when somebody asks for it', async () => {
    await leftWaiting();
    setup.gateway.fault = broken;
    const one = outbox({ wait: patient });
    expect(await rowIn(one, ({ why }) => why === 'silent')).toMatchObject({ step: 'waiting' });
    setup.gateway.fault = undefined;
    one.retry();
    await inStep(one, 'accepted');
  });

  it('is never called lost after a time-out: it is unknown, is asked about, and counts once', async () => {
    await leftWaiting();
    setup.gateway.fault = (request, answer) =>
      isPost(request) ? answer().then(never) : isAsk(request) ? broken() : undefined;
    const one = outbox({ client: setup.gateway.hurriedClient });
    expect(await inStep(one, 'unknown')).toMatchObject({ deletion: 'perhaps', canExport: true });
    setup.gateway.fault = undefined;
    await inStep(one, 'accepted');
    expect(posts()).toBe(1);
  });

  it('is shown as refused where the gateway says no, with the reason for who owns the machine', async () => {
    await leftWaiting();
    setup.gateway.fault = (request) =>
      isPost(request) ? Promise.resolve(setup.gateway.problem('offering-expired', 409)) : undefined;
    const one = outbox({ device: 'personal' });
    const row = await inStep(one, 'rejected');
    expect(row).toMatchObject({
      deletion: 'refused',
      canExport: false,
      names: { problem: { code: 'offering-expired' } },
    });
  });
});

/** As after a page that had no time to let go of what it sent. */
async function diedBusy(submissionId: string): Promise<void> {
  const { outbox: kept } = openStorage();
  const waiting = async () => (await kept.list()).filter(isWaiting).find((one) => one.submissionId === submissionId);
  await eventually(async () => (await waiting())?.leaseUntil).toBe(0);
  const record = await waiting();
  if (record) await kept.change(record, { leaseUntil: Date.now() + 60_000 });
}

describe('two pages of one machine', () => {
  it('a form and the outbox on one page send through one sender: one lease, one upload, one dossier', async () => {
    const network = cuttable();
    const storage = openStorage();
    const form = await atReview({ network, wait: patient, storage });
    network.cut();
    const one = outbox({ network, wait: patient, storage, now: Date.now });
    form.submit();
    await inPhase(form, 'waiting');
    one.retry();
    expect(await rowIn(one, ({ why }) => why !== undefined)).toMatchObject({ step: 'waiting', why: 'offline' });
    network.mend();
    const { receipt } = await inPhase(form, 'accepted');
    await inStep(one, 'accepted');
    expect([...setup.gateway.taken.keys()]).toEqual([receipt.submissionId]);
    expect([setup.gateway.uploadedBytes, posts()]).toEqual([300_028, 1]);
  });

  it('what another tab has in hand is left to it; that it arrived is seen here without a question', async () => {
    await leftWaiting();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    setup.gateway.fault = (request, answer) => (isPost(request) ? held.then(answer) : undefined);
    const other = outbox();
    await inStep(other, 'sending');
    await eventually(posts).toBe(1);
    setup.gateway.asked.length = 0;
    const one = outbox({
      wait: (milliseconds, signal) => (milliseconds > 5_000 ? patient : brisk)(milliseconds, signal),
    });
    expect(await rowIn(one)).toMatchObject({ step: 'unknown', why: 'elsewhere' });
    goOn();
    await inStep(other, 'accepted');
    await inStep(one, 'accepted');
    expect(setup.gateway.asked.filter((line) => /submissions|uploads/.test(line))).toEqual([]);
  });

  it('what a page left behind is taken over at once by whoever asks for it', async () => {
    const { submissionId } = await leftWaiting();
    await diedBusy(submissionId);
    const one = outbox({ now: Date.now, wait: patient });
    expect(await rowIn(one)).toMatchObject({ why: 'elsewhere' });
    one.retry();
    expect(setup.gateway.asked.filter((line) => /submissions|uploads/.test(line))).toEqual([]);
    one.retry(submissionId);
    await inStep(one, 'accepted');
  });

  it('a page that nobody looks at rests, and looks again when somebody does', async () => {
    const attention = hideable();
    attention.hide();
    const waits: number[] = [];
    const one = outbox({
      attention,
      wait: (milliseconds, signal) => {
        waits.push(milliseconds);
        return patient(milliseconds, signal);
      },
    });
    await until(one, ({ phase }) => phase === 'ready');
    await expect.poll(() => waits.at(-1)).toBe(60_000);
    await leftWaiting();
    setup.gateway.fault = never;
    attention.show();
    await rowIn(one);
    expect(waits.filter((milliseconds) => milliseconds < 60_000).length).toBeLessThan(4);
  });
});

describe('a row', () => {
  it('on a machine that many use says when and how far, and nothing else', async () => {
    const { submissionCode } = await leftWaiting();
    const one = outbox();
    const row = await inStep(one, 'accepted');
    expect(row).toMatchObject({ names: undefined, proof: 'asked' });
    for (const text of [submissionCode, '2.000635', 'signature']) expect(JSON.stringify(one.state)).not.toContain(text);
  });

  it('on a machine of one’s own names the procedure and has the receipt', async () => {
    const { submissionCode } = await leftWaiting();
    const one = outbox({ device: 'personal' });
    const { names, proof } = await inStep(one, 'accepted');
    expect([names?.submissionCode, names?.procedureCode, proof]).toEqual([submissionCode, '2.000635', 'none']);
    expect(names?.receipt).toEqual([...setup.gateway.taken.values()][0]?.receipt);
  });

  it('of another agency is not shown, and is not sent to this one', async () => {
    await leftWaiting();
    const one = outbox({ agencyId: 'another' });
    await until(one, ({ phase }) => phase === 'ready');
    expect(one.state).toMatchObject({ rows: [] });
    expect(setup.gateway.taken.size).toBe(0);
    const all = outbox({ agencyId: undefined });
    await inStep(all, 'accepted');
  });
});

describe('a machine whose storage cannot be opened', () => {
  it('is said to be so, and is looked at again', async () => {
    await leftWaiting();
    const storage = openStorage();
    let isBroken = true;
    const list = () =>
      isBroken
        ? Promise.reject(Object.assign(new Error(), { name: 'StorageError', code: 'blocked' }))
        : storage.outbox.list();
    const one = outbox({ storage: { ...storage, outbox: { ...storage.outbox, list } }, now: later });
    expect(await until(one, ({ phase }) => phase === 'unavailable')).toEqual({ phase: 'unavailable', code: 'blocked' });
    isBroken = false;
    await inStep(one, 'accepted');
  });
});
