import type { CollectionAccount } from '@motcua/openapi';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../http/app.js';
import { codeOf, payingAt } from '../testing/paying.js';
import { pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { forgetPurposes } from './forget-purposes.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const { mothers, start, started, look, creditFor, outcomeOf, settle } = payingAt(() => gateway);

const example: CollectionAccount = {
  bankName: 'Agribank',
  bankBin: '970405',
  accountNumber: '1234567890123',
  accountName: 'UBND XA THONG NHAT (VI DU)',
  isExample: true,
};
/** As an import of a changed catalogue does. */
const setAccount = (account: CollectionAccount | null) =>
  gateway.db
    .updateTable('agencies')
    .set({ record: sql<string>`record || ${JSON.stringify({ collectionAccount: account })}::jsonb` })
    .where('agency_id', '=', pilotAgency)
    .execute();
afterEach(() => setAccount(example));

describe("an agency's account", () => {
  it('is where its fees go, marked as an example in the sample catalogue', async () => {
    const { method } = await started(await mothers());
    const { isExample: _, ...shown } = example;
    expect(method).toMatchObject(shown);
    expect((await gateway.catalogue.view()).agency(pilotAgency)?.collectionAccount).toEqual(example);
  });

  it('that changes alters nothing that was shown: money to the old one settles what asked for it there', async () => {
    const filed = await mothers();
    const before = await started(filed);
    await setAccount({ ...example, accountNumber: '9998887776665', bankName: 'BIDV', bankBin: '970418' });
    expect((await started(filed)).method).toEqual(before.method);
    const after = await started(await mothers());
    expect(after.method).toMatchObject({ accountNumber: '9998887776665', bankName: 'BIDV' });
    expect(after.method.payload).toContain('9998887776665');
    const astray = creditFor(after, { accountNumber: before.method.accountNumber });
    expect(await outcomeOf(astray)).toBe('unknown');
    expect(await outcomeOf(creditFor(before))).toBe('matched');
    expect(await outcomeOf(creditFor(after))).toBe('matched');
  });

  it('that is not there sends whoever wants to pay to the counter; a code that is out already still works', async () => {
    const waiting = await mothers();
    const payment = await started(waiting);
    await setAccount(null);
    const filed = await mothers();
    const reply = await start(filed);
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({
      code: 'payment-at-counter',
      detail: 'Nộp tiền tại quầy nơi tiếp nhận hồ sơ.',
      phone: '0205 3xxx xxx',
    });
    expect((await look(filed)).fee.state).toBe('due');
    expect((await started(waiting)).paymentId).toBe(payment.paymentId);
    expect(await outcomeOf(creditFor(payment))).toBe('matched');
    await settle(filed, { outcome: 'paid', revision: 0, note: 'Đã thu 16.000 đ tại quầy.' });
    expect((await look(filed)).fee.state).toBe('paid');
  });
});

describe('a gateway that no bank tells of money', () => {
  it('asks nobody for a transfer that it would never hear of, neither anew nor again', async () => {
    const deaf = createApp({ ...gateway, config: { ...gateway.config, bankSecret: undefined } });
    const [fresh, waiting] = [await mothers(), await mothers()];
    await started(waiting);
    for (const { submissionCode, owner } of [fresh, waiting]) {
      const reply = await deaf.request(`/v1/dossiers/${submissionCode}/payments`, { method: 'POST', headers: owner });
      expect(await codeOf(reply)).toEqual([409, 'payment-at-counter']);
    }
    const { rows } =
      await sql`select from payments join dossiers using (dossier_id) join submissions using (submission_id)
      where submission_code = ${fresh.submissionCode}`.execute(gateway.db);
    expect(rows).toEqual([]);
  });
});

describe('what payers write beside their money', () => {
  const purposes = async () =>
    (await gateway.db.selectFrom('bank_credits').select(['transaction_id', 'purpose']).execute()).map(
      ({ transaction_id, purpose }) => [transaction_id, purpose] as const,
    );

  it('is kept only where nobody knows whose money it is, and for half a year', async () => {
    const payment = await started(await mothers());
    const [placed, astray] = [creditFor(payment), creditFor(payment, { purpose: 'NGUYEN VAN VI DU nop le phi' })];
    expect(await outcomeOf(placed)).toBe('matched');
    expect(await outcomeOf(astray)).toBe('unknown');
    const kept = new Map(await purposes());
    expect(kept.get(placed.transactionId)).toBeNull();
    expect(kept.get(astray.transactionId)).toBe(astray.purpose);
    const rows = await gateway.db.selectFrom('bank_credits').selectAll().execute();
    const named = rows.filter((row) => JSON.stringify(row).includes('NGUYEN VAN VI DU'));
    expect(new Set(named.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
    const now = Date.now();
    expect(await forgetPurposes(gateway, new Date(now + 179 * 24 * 3600_000))).toBe(0);
    expect(await forgetPurposes(gateway, new Date(now + 181 * 24 * 3600_000))).toBeGreaterThan(0);
    expect(new Map(await purposes()).get(astray.transactionId)).toBeNull();
    // The money itself is not forgotten, and told again it is still no new money.
    expect(await outcomeOf(astray)).toBe('unknown');
  });
});
