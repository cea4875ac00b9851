import { describe, expect, it, vi } from 'vitest';
import { isWaiting } from '../storage/records.js';
import { inPhase, openStorage, patient, rowsStored } from '../testing/fixtures.js';
import { inStep, rowIn, setUpOutboxes } from '../testing/outbox-setup.js';
import { broken } from '../testing/wizard-setup.js';
import type { Outbox } from './outbox.js';
import { isOutboxError } from './outbox-error.js';
import { createSlowTries } from './slow-tries.js';

const setup = setUpOutboxes();
const { outbox, leftWaiting, atReview } = setup;

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => (isOutboxError(error) ? error.code : error),
  );
const silent = async () => {
  const draft = await leftWaiting();
  setup.gateway.fault = broken;
  const one = outbox();
  await rowIn(one, ({ why }) => why === 'silent');
  return { draft, one, id: draft.submissionId };
};
/** What the slip will say. */
const secretOf = async (one: Outbox, id: string) => {
  setup.gateway.fault = undefined;
  one.retry();
  await inStep(one, 'accepted');
  return setup.gateway.taken.get(id)?.secrets.trackingSecret ?? '';
};

describe('on a machine that many use', () => {
  it('nobody takes away or deletes what somebody else left, and is told the same whatever was wrong', async () => {
    const { one, id } = await silent();
    for (const typed of ['', 'A1B2C3D4', 'A1B2C3D4E5', 'x'.repeat(500)]) {
      expect(await codeOf(one.exportPackage(id, typed))).toBe('wrong-secret');
      expect(await codeOf(one.remove(id, typed))).toBe('wrong-secret');
    }
    expect(await codeOf(one.remove(id))).toBe('wrong-secret');
    expect(await rowsStored()).toMatchObject({ outbox: 1, outboxFiles: 1, drafts: 1 });
  });

  it('the resume code lets its owner take it away, however it is typed, and delete it with the draft', async () => {
    const { one, id, draft } = await silent();
    const typed = ` ${draft.resumeCode?.toLowerCase().replace(/(.....)/, '$1 - ')} `;
    expect((await one.exportPackage(id, typed)).blob.size).toBeGreaterThan(300_000);
    await one.remove(id, typed);
    expect(one.state).toMatchObject({ rows: [] });
    expect(await rowsStored()).toEqual({ drafts: 0, draftFiles: 0, outbox: 0, outboxFiles: 0 });
    setup.gateway.fault = undefined;
    setup.gateway.asked.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(setup.gateway.asked).toEqual([]);
  });

  it('so does the slip’s secret, also for what has arrived', async () => {
    const { one, id } = await silent();
    const secret = await secretOf(one, id);
    expect(await codeOf(one.exportPackage(id, secret))).toBe('gone');
    expect(await codeOf(one.remove(id, 'A1B2C3D4'))).toBe('wrong-secret');
    await one.remove(id, secret.toLowerCase());
    expect(await rowsStored()).toEqual({ drafts: 0, draftFiles: 0, outbox: 0, outboxFiles: 0 });
  });

  it('a package of before, which knows no secret, asks for the resume code; without its draft it can only be sent on', async () => {
    const { submissionId: id, resumeCode } = await leftWaiting();
    const storage = openStorage();
    const [sealed] = (await storage.outbox.list()).filter(isWaiting);
    if (sealed) await storage.outbox.change(sealed, { secretCheck: undefined });
    setup.gateway.fault = broken;
    const one = outbox();
    expect(await rowIn(one)).toMatchObject({ proof: 'asked' });
    expect(await codeOf(one.exportPackage(id, 'A1B2C3D4'))).toBe('wrong-secret');
    await one.exportPackage(id, resumeCode);
    const [draft] = await storage.drafts.list('2.000635', 'thong-nhat-lang-son');
    await storage.drafts.remove(draft?.draftId ?? '');
    await rowIn(one, ({ proof }) => proof === 'impossible');
    expect(await codeOf(one.remove(id, resumeCode))).toBe('no-proof');
    setup.gateway.fault = undefined;
    one.retry();
    await inStep(one, 'accepted');
  });

  it('whoever brought a package as a file may take it away again, as long as the page is open', async () => {
    const { one, id, draft } = await silent();
    const file = await one.exportPackage(id, draft.resumeCode);
    await one.remove(id, draft.resumeCode);
    await one.importPackage(file.blob);
    expect(await rowIn(one)).toMatchObject({ proof: 'none' });
    one.dispose();
    const next = outbox();
    expect(await rowIn(next)).toMatchObject({ proof: 'impossible' });
    expect(await codeOf(next.remove(id))).toBe('no-proof');
  });

  it('what the form on the same page still follows is not deleted under it', async () => {
    const storage = openStorage();
    const form = await atReview({ storage, wait: patient });
    setup.gateway.fault = broken;
    const { draft } = await inPhase(form, 'review');
    form.submit();
    await inPhase(form, 'waiting');
    const one = outbox({ storage, device: 'personal' });
    await rowIn(one);
    expect(await codeOf(one.remove(draft.submissionId))).toBe('open-here');
    expect(await rowsStored()).toMatchObject({ outbox: 1, outboxFiles: 1 });
  });
});

describe('guessing', () => {
  const now = () => 1_000_000;
  const counted = (kept = new Map<string, string>()) => {
    const waits: number[] = [];
    const storage = () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => void kept.set(key, text),
      }) as Storage;
    const open = (at = now) =>
      createSlowTries({ now: at, wait: async (milliseconds) => void waits.push(milliseconds) }, storage);
    return { waits, kept, open };
  };
  const { signal } = new AbortController();
  const wrong = async () => false;

  it('is free three times, then each try waits twice as long, a minute at most', async () => {
    const { waits, open } = counted();
    const tries = open();
    for (let i = 0; i < 12; i++) await tries.attempt(wrong, signal);
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000]);
  });

  it('goes on waiting after a reload, and the machine keeps a number and an hour, nothing else', async () => {
    const { waits, kept, open } = counted();
    for (let i = 0; i < 5; i++) await open().attempt(wrong, signal);
    expect(waits).toEqual([2000, 4000]);
    expect([...kept]).toEqual([['motcua.tries/1', '5 1000000']]);
  });

  it('is not forgiven by a right one in between, nor by a clock that is set back, but by ten minutes of rest', async () => {
    const { waits, open } = counted();
    for (let i = 0; i < 4; i++) await open().attempt(wrong, signal);
    expect(await open().attempt(async () => true, signal)).toBe(true);
    await open(() => 0).attempt(wrong, signal);
    expect(waits).toEqual([2000, 4000, 4000]);
    await open(() => 1_000_000 + 600_001).attempt(wrong, signal);
    expect(waits.length).toBe(3);
  });

  it('many at once take their turns, and where the browser keeps nothing the page counts', async () => {
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const tries = createSlowTries({ now, wait }, () => {
      throw new Error('forbidden');
    });
    const isRight = vi.fn(wrong);
    await Promise.all(Array.from({ length: 5 }, () => tries.attempt(isRight, signal)));
    expect([waits, isRight.mock.calls.length]).toEqual([[2000, 4000], 5]);
  });
});
