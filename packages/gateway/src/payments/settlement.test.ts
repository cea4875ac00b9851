import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/index.js';
import { schemaCheck } from '../http/contract.js';
import { codeOf, payingAt } from '../testing/paying.js';
import { otherAgency, pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const { mothers, start, started, look, see, move, settle, atDesk, creditFor, outcomeOf } = payingAt(() => gateway);
const later = (hours: number) => gateway.setClock(new Date(Date.now() + hours * 3600_000));

/** A dossier for which 15.000 đ came instead of 16.000 đ. */
async function short() {
  const filed = await mothers();
  const payment = await started(filed);
  await outcomeOf(creditFor(payment, { amount: 15_000 }));
  return { filed, payment };
}

describe('money that came short', () => {
  it('is seen at the desk: how much, when, and what was asked for', async () => {
    const { filed } = await short();
    const detail = await atDesk(filed);
    expect(schemaCheck('DeskDossierDetail')(detail)).toBe(true);
    expect(detail.credits).toMatchObject([{ amount: 15_000, due: 16_000, outcome: 'under', settledAt: null }]);
    expect(detail.summary.fee.state).toBe('reviewing');
  });

  it('is not asked for once more, neither while it is looked at nor when it is paid', async () => {
    const { filed } = await short();
    const refused = async (revision: number) => codeOf(await move(filed, 6, revision));
    expect((await atDesk(filed)).allowedTransitions).toEqual([2, 3, 5]);
    expect(await refused(1)).toEqual([409, 'transition-not-allowed']);
    await settle(filed, { outcome: 'paid', revision: 1, note: 'Đã thu thêm 1.000 đ tại quầy.' });
    expect((await atDesk(filed)).allowedTransitions).toEqual([2, 3, 5]);
    expect(await refused(2)).toEqual([409, 'transition-not-allowed']);
  });

  it('is still told to its payer after the code has run out, who is not asked to pay a second time', async () => {
    const { filed, payment } = await short();
    later(25);
    const reply = await start(filed);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ paymentId: payment.paymentId, status: 'expired', reviewing: true });
    gateway.setClock(undefined);
  });

  it('is paid in full once an officer took the rest, and her note is in the history', async () => {
    const { filed, payment } = await short();
    const note = ' Đã thu thêm 1.000 đ tại quầy. ';
    const reply = await settle(filed, { outcome: 'paid', revision: 1, note });
    expect(reply.status).toBe(200);
    const detail = await reply.json();
    expect(schemaCheck('DeskDossierDetail')(detail)).toBe(true);
    expect(detail).toMatchObject({
      dossier: { fee: { state: 'paid', amount: 16_000 }, revision: 2 },
      credits: [{ outcome: 'under', settledAt: expect.any(String) }],
    });
    expect((await look(filed)).events.at(-1)).toMatchObject({ kind: 'payment', actor: 'officer', note: note.trim() });
    expect(await see(filed, payment)).toMatchObject({ status: 'cancelled', reviewing: false });
    expect(await codeOf(await start(filed))).toEqual([409, 'nothing-to-pay']);
  });

  it('that was given back leaves the fee to be paid, by the same code while that lasts', async () => {
    const { filed, payment } = await short();
    await settle(filed, { outcome: 'returned', revision: 1, note: 'Đã trả lại 15.000 đ.' });
    expect(await look(filed)).toMatchObject({ fee: { state: 'due' }, revision: 2 });
    expect((await look(filed)).events.at(-1)).toMatchObject({ kind: 'refund', note: 'Đã trả lại 15.000 đ.' });
    expect((await started(filed)).paymentId).toBe(payment.paymentId);
    expect(await outcomeOf(creditFor(payment))).toBe('matched');
    expect((await look(filed)).fee.state).toBe('paid');
  });
});

describe('money that came twice', () => {
  it('is shown at the desk beside what settled the fee, until it was given back', async () => {
    const filed = await mothers();
    const payment = await started(filed);
    await outcomeOf(creditFor(payment));
    expect(await outcomeOf(creditFor(payment))).toBe('duplicate');
    const { credits, summary } = await atDesk(filed);
    expect(credits.map(({ outcome }) => outcome)).toEqual(['matched', 'duplicate']);
    expect(summary.fee.state).toBe('reviewing');
    await settle(filed, { outcome: 'returned', revision: 2, note: 'Đã trả lại 16.000 đ chuyển thừa.' });
    expect(await look(filed)).toMatchObject({ fee: { state: 'paid' } });
    expect((await atDesk(filed)).credits.map(({ settledAt }) => settledAt)).toEqual([null, expect.any(String)]);
  });
});

describe('a fee that is paid in cash', () => {
  it('is paid when an officer says so, and a dossier that waited for it goes on', async () => {
    const filed = await mothers();
    await move(filed, 2, 0);
    await move(filed, 6, 1);
    const reply = await settle(filed, { outcome: 'paid', revision: 2, note: 'Đã thu 16.000 đ tại quầy.' });
    expect(await reply.json()).toMatchObject({ dossier: { status: 2, fee: { state: 'paid' } }, credits: [] });
  });

  it('and by a code that was still open as well is late money, which comes back to the desk', async () => {
    const filed = await mothers();
    const payment = await started(filed);
    await settle(filed, { outcome: 'paid', revision: 0, note: 'Đã thu 16.000 đ tại quầy.' });
    expect(await outcomeOf(creditFor(payment))).toBe('late');
    expect((await look(filed)).fee.state).toBe('reviewing');
    await settle(filed, { outcome: 'returned', revision: 2, note: 'Đã trả lại 16.000 đ.' });
    expect((await look(filed)).fee.state).toBe('paid');
  });
});

describe('putting money right', () => {
  it('is for officers of that agency, with words, on what they saw, and only where there is something to do', async () => {
    const { filed } = await short();
    const paid = { outcome: 'paid', revision: 1, note: 'Đã thu thêm 1.000 đ.' };
    expect(await codeOf(await settle(filed, paid, 'helper'))).toEqual([403, 'forbidden']);
    expect(await codeOf(await settle(filed, { ...paid, note: ' ' }))).toEqual([422, 'invalid-transition-note']);
    expect(await codeOf(await settle(filed, { ...paid, revision: 0 }))).toEqual([409, 'revision-changed']);
    const stranger = await gateway.app.request(`/v1/desk/dossiers/${filed.submissionCode}/settlement`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(await gateway.officer('officer', otherAgency)) },
      body: JSON.stringify(paid),
    });
    expect(await codeOf(stranger)).toEqual([404, 'not-found']);
    expect((await look(filed)).fee.state).toBe('reviewing');
    const untouched = await mothers();
    const returned = { outcome: 'returned', revision: 0, note: 'Không có gì.' };
    expect(await codeOf(await settle(untouched, returned))).toEqual([409, 'nothing-to-pay']);
    await move(untouched, 3, 0, 'Không thuộc thẩm quyền.');
    expect(await codeOf(await settle(untouched, { ...paid, revision: 1 }))).toEqual([409, 'nothing-to-pay']);
  });

  it('by two officers at once happens once', async () => {
    const { filed } = await short();
    const request = { outcome: 'paid', revision: 1, note: 'Đã thu thêm 1.000 đ.' };
    const replies = await Promise.all([1, 2, 3, 4].map(() => settle(filed, request)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409, 409]);
    expect((await look(filed)).events.filter(({ kind }) => kind === 'payment')).toHaveLength(1);
    expect(await verifyAudit(gateway.db, pilotAgency)).toMatchObject({ intact: true });
    const { rows } = await sql`select from audit where action = 'settle-fee' and subject = (
      select submission_id::text from submissions where submission_code = ${filed.submissionCode})`.execute(gateway.db);
    expect(rows).toHaveLength(1);
  });
});
