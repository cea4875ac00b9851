import { randomUUID } from 'node:crypto';
import type { BankNotification, Payment } from '@motcua/openapi';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/index.js';
import { schemaCheck } from '../http/contract.js';
import { type Filed, postJson } from '../testing/filing.js';
import { codeOf, payingAt } from '../testing/paying.js';
import { otherAgency, pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());
// Also behind a test that failed: the next ones live today.
afterEach(() => gateway.setClock(undefined));

const { mothers, start, started, look, see, move, creditFor, notify, outcomeOf } = payingAt(() => gateway);

describe('starting to pay', () => {
  it("gives a code for the dossier's own amount, whatever the caller sends along", async () => {
    const filed = await mothers();
    const reply = await postJson(gateway, `/v1/dossiers/${filed.submissionCode}/payments`, { amount: 1 }, filed.owner);
    const payment = (await reply.json()) as Payment;
    expect(reply.status).toBe(201);
    expect(schemaCheck('Payment')(payment)).toBe(true);
    expect(payment).toMatchObject({ amount: 16_000, status: 'pending', reviewing: false, paidAt: null });
    expect(payment.method.payload).toContain(`540516000`);
    expect(payment.method.payload).toContain(payment.method.purpose);
  });

  it('twice, or in ten tabs at once, gives the one payment that is pending', async () => {
    const filed = await mothers();
    const replies = await Promise.all(Array.from({ length: 10 }, () => start(filed)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([...Array(9).fill(200), 201]);
    const payments = (await Promise.all(replies.map((reply) => reply.json()))) as Payment[];
    expect(new Set(payments.map(({ paymentId }) => paymentId)).size).toBe(1);
  });

  it('again after a day replaces the payment that ran out', async () => {
    const filed = await mothers();
    const old = await started(filed);
    gateway.setClock(new Date(Date.now() + 25 * 3600_000));
    expect((await see(filed, old)).status).toBe('expired');
    const reply = await start(filed);
    expect(reply.status).toBe(201);
    expect(((await reply.json()) as Payment).paymentId).not.toBe(old.paymentId);
  });

  it('is nothing to do for what is paid, under review, or closed', async () => {
    const paid = await mothers();
    await outcomeOf(creditFor(await started(paid)));
    expect(await codeOf(await start(paid))).toEqual([409, 'nothing-to-pay']);
    const refused = await mothers();
    await move(refused, 3, 0, 'Không thuộc thẩm quyền.');
    expect(await codeOf(await start(refused))).toEqual([409, 'nothing-to-pay']);
    expect((await look(refused)).fee.state).toBe('none');
  });

  it('and seeing a payment is for the owner and the agency only', async () => {
    const filed = await mothers();
    const { paymentId } = await started(filed);
    const stranger = await mothers();
    const strange = [{}, stranger.owner, await gateway.officer('officer', otherAgency)];
    for (const headers of strange) {
      expect((await start(filed, headers as Record<string, string>)).status).toBe(404);
      expect((await gateway.app.request(`/v1/payments/${paymentId}`, { headers })).status).toBe(404);
    }
    const unknown = ['no-id', randomUUID()].map((id) =>
      gateway.app.request(`/v1/payments/${id}`, { headers: filed.owner }),
    );
    expect((await Promise.all(unknown)).map((reply) => reply.status)).toEqual([404, 404]);
    const officer = await gateway.officer();
    expect((await gateway.app.request(`/v1/payments/${paymentId}`, { headers: officer })).status).toBe(200);
  });
});

describe('a credit the bank tells of', () => {
  it('settles its payment, and the dossier says so', async () => {
    const filed = await mothers();
    const payment = await started(filed);
    expect(await outcomeOf(creditFor(payment))).toBe('matched');
    expect(await see(filed, payment)).toMatchObject({ status: 'paid', reviewing: false, paidAt: expect.any(String) });
    expect(await look(filed)).toMatchObject({
      status: 1,
      fee: { state: 'paid', amount: 16_000 },
      revision: 1,
      events: [{ kind: 'submitted' }, { kind: 'payment', actor: 'bank', status: 1 }],
    });
  });

  it('told of fifty times at once is booked once and answered alike', async () => {
    const filed = await mothers();
    const credit = creditFor(await started(filed));
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcomeOf(credit)));
    expect(new Set(outcomes)).toEqual(new Set(['matched']));
    expect((await look(filed)).events.filter(({ kind }) => kind === 'payment')).toHaveLength(1);
  });

  it('whose number was told before with another amount or account is refused, and the first one stands', async () => {
    const filed = await mothers();
    const credit = creditFor(await started(filed));
    expect(await outcomeOf(credit)).toBe('matched');
    for (const change of [{ amount: 1 }, { accountNumber: '999' }]) {
      expect(await codeOf(await notify({ ...credit, ...change }))).toEqual([409, 'credit-mismatch']);
    }
    // A bank may word its repeat otherwise; the money is the same.
    expect(await outcomeOf({ ...credit, purpose: 'x' })).toBe('matched');
    expect((await look(filed)).fee.state).toBe('paid');
    const logged = gateway.logged();
    expect(logged).toContain('told of one transaction twice');
    expect(logged).not.toMatch(/NGUYEN VAN|16000/);
  });

  it('of which two pay the same payment at once settles it once; the other is a duplicate', async () => {
    const filed = await mothers();
    const payment = await started(filed);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(creditFor(payment))));
    expect(outcomes.sort()).toEqual([...Array(7).fill('duplicate'), 'matched']);
    // The fee is there, and so is money that somebody has to give back.
    expect((await look(filed)).fee.state).toBe('reviewing');
    expect(await see(filed, payment)).toMatchObject({ status: 'paid', reviewing: true });
  });

  it.each([
    ['too much', 'over', (payment: Payment) => ({ amount: payment.amount + 1 })],
    ['too little', 'under', (payment: Payment) => ({ amount: payment.amount - 1 })],
    ['too late', 'late', () => ({ bookedAt: new Date(gateway.now().getTime() + 25 * 3600_000).toISOString() })],
  ] as const)(
    'that brings %s is kept for a person to look at, and nothing is paid twice meanwhile',
    async (_, outcome, change) => {
      const filed = await mothers();
      const payment = await started(filed);
      expect(await outcomeOf(creditFor(payment, change(payment)))).toBe(outcome);
      expect(await see(filed, payment)).toMatchObject({ status: 'pending', reviewing: true });
      const dossier = await look(filed);
      expect([dossier.fee.state, dossier.revision]).toEqual(['reviewing', 1]);
    },
  );

  it('for a payment that was replaced or called off is late', async () => {
    const replaced = await mothers();
    const old = await started(replaced);
    gateway.setClock(new Date(Date.now() + 25 * 3600_000));
    await started(replaced);
    expect(await outcomeOf(creditFor(old))).toBe('late');
    gateway.setClock(undefined);
    const refused = await mothers();
    const off = await started(refused);
    await move(refused, 3, 0, 'Không thuộc thẩm quyền.');
    expect(await outcomeOf(creditFor(off))).toBe('late');
    expect((await look(refused)).fee.state).toBe('reviewing');
  });

  it('with words nobody knows, two references, or for another account is unknown', async () => {
    const payment = await started(await mothers());
    const other = await started(await mothers());
    const credits = [
      creditFor(payment, { purpose: 'Chuyen tien' }),
      creditFor(payment, { purpose: 'MC0000000000' }),
      creditFor(payment, { purpose: `${payment.method.purpose} ${other.method.purpose}` }),
      creditFor(payment, { accountNumber: '999' }),
    ];
    for (const credit of credits) expect(await outcomeOf(credit)).toBe('unknown');
    expect(await verifyAudit(gateway.db, 'gateway')).toMatchObject({ intact: true });
  });

  it('lets a dossier that waited for money go on to where it was', async () => {
    const filed = await mothers();
    await move(filed, 2, 0);
    await move(filed, 4, 1);
    await move(filed, 6, 2);
    await outcomeOf(creditFor(await started(filed)));
    expect(await look(filed)).toMatchObject({ status: 4, fee: { state: 'paid' }, revision: 4 });
    const early = await mothers();
    await move(early, 2, 0);
    await move(early, 6, 1);
    await outcomeOf(creditFor(await started(early)));
    const dossier = await look(early);
    expect(dossier.status).toBe(2);
    expect(dossier.events.slice(-2)).toMatchObject([
      { kind: 'payment', status: 6, actor: 'bank' },
      { kind: 'transition', status: 2, actor: 'system' },
    ]);
    const unreceived = await mothers();
    await move(unreceived, 6, 0);
    await outcomeOf(creditFor(await started(unreceived)));
    expect(await look(unreceived)).toMatchObject({ status: 6, dossierCode: null, fee: { state: 'paid' } });
  });

  it('is heard only when it is signed, readable and from a bank we know', async () => {
    const payment = await started(await mothers());
    expect(await codeOf(await notify(creditFor(payment), 'a guessed secret'))).toEqual([401, 'invalid-signature']);
    expect(await codeOf(await notify({ ...creditFor(payment), amount: '16000' }))).toEqual([400, 'invalid-request']);
    for (const bookedAt of ['2026-11-23T09:00:00+07', '2026-11-23T23:59:60Z', '0000-01-01T00:00:00Z', '2026-02-30']) {
      const reply = await notify(creditFor(payment, { bookedAt }));
      expect(reply.status).toBe(400);
      expect(await reply.json()).toMatchObject({
        errors: [{ pointer: '/bookedAt', rule: 'date', message: 'Ngày, giờ chưa đúng dạng.' }],
      });
    }
    const unsigned = await postJson(gateway, '/v1/payments/notifications/demo-bank', creditFor(payment));
    expect(await codeOf(unsigned)).toEqual([401, 'invalid-signature']);
    const elsewhere = await postJson(gateway, '/v1/payments/notifications/another', creditFor(payment));
    expect(await codeOf(elsewhere)).toEqual([404, 'not-found']);
  });
});

describe('whatever order things happen in', () => {
  it('every đồng ends matched or in suspense, and no dossier is paid twice', async () => {
    const dossiers = await Promise.all(Array.from({ length: 6 }, mothers));
    let seed = 20_261_123;
    const pick = (n: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % n;
    };
    // As a bank does: a signature that the clock outran is made anew.
    const tell = async (credit: BankNotification) => {
      for (let status = 0; status !== 200; ) {
        status = (await notify(credit)).status;
        expect([200, 401]).toContain(status);
      }
    };
    const known: Payment[] = [];
    const sent: BankNotification[] = [];
    const steps = [
      async () => {
        const reply = await start(dossiers[pick(6)] as Filed);
        if (reply.ok) known.push((await reply.json()) as Payment);
      },
      async () => {
        const payment = known[pick(known.length || 1)];
        if (!payment) return;
        const credit = creditFor(payment, { amount: payment.amount + ([0, 0, 0, 1, -1][pick(5)] ?? 0) * 1000 });
        sent.push(credit);
        await Promise.all(Array.from({ length: pick(3) + 1 }, () => tell(credit)));
      },
      async () => {
        const credit = sent[pick(sent.length || 1)];
        if (credit) await tell(credit);
      },
      async () => {
        gateway.setClock(new Date(gateway.now().getTime() + pick(30) * 3600_000));
      },
    ];
    for (let round = 0; round < 60; round += 1) {
      await Promise.all(Array.from({ length: 3 }, () => steps[pick(steps.length)]?.()));
    }
    gateway.setClock(undefined);
    const { rows } = await sql<Record<'credits' | 'matched' | 'suspense' | 'paid' | 'most', number>>`
      select (select sum(amount)::bigint from bank_credits) as credits,
             (select coalesce(sum(amount), 0)::bigint from bank_credits where outcome = 'matched') as matched,
             (select coalesce(sum(amount), 0)::bigint from bank_credits where is_open or outcome = 'unknown') as suspense,
             (select coalesce(sum(amount), 0)::bigint from payments where status = 'paid') as paid,
             (select max(n) from (select count(*) as n from payments where status = 'paid' group by dossier_id) x) as most`.execute(
      gateway.db,
    );
    const [sums] = rows;
    expect(sent.length).toBeGreaterThan(20);
    expect(sums?.credits).toBe((sums?.matched ?? 0) + (sums?.suspense ?? 0));
    expect(sums?.matched).toBe(sums?.paid);
    expect(sums?.most).toBe(1);
    const distinct = new Set(sent.map((credit) => credit.transactionId));
    const booked = await gateway.db
      .selectFrom('bank_credits')
      .select('transaction_id')
      .where('transaction_id', 'in', [...distinct])
      .execute();
    expect(booked).toHaveLength(distinct.size);
    expect(await verifyAudit(gateway.db, pilotAgency)).toMatchObject({ intact: true });
  }, 60_000);
});
