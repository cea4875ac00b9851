/** Paying a dossier's fee, and what the bank tells of it. */
import type { BankNotification, Payment, Problem } from '@motcua/openapi';
import { expect } from 'vitest';
import { readVietQr } from '../foreign-client/vietqr.js';
import { jsonOf, type Reply, textOf } from '../reply-check.js';
import { parameterExamples, requestExample } from '../spec.js';
import { otherAgency } from '../world/catalogue.js';
import { type Sent, send } from '../world/send.js';
import type { World } from '../world/world.js';
import { casesOf, ok, problem } from './contract-case.js';
import { bySlip } from './dossier.js';

const provider = () => parameterExamples('postPaymentNotification', 'path');

/** A notification as the demo bank sends it. */
export const notified = (world: World, notification: unknown): Sent => {
  const body = JSON.stringify(notification);
  return { path: provider(), headers: world.bankHeaders(body), body };
};

const example = () => requestExample('postPaymentNotification', 'credit') as BankNotification;

/** The picture asks for what the reply says. */
function expectQr(reply: Reply) {
  const { amount, method } = jsonOf<Payment>(reply);
  const { bankBin, accountNumber, purpose } = method;
  expect(readVietQr(method.payload)).toEqual({ bankBin, accountNumber, purpose, amount });
  expect(amount).toBe(16_000);
}

export const paymentCases = [
  ...casesOf('postPayment', [
    {
      name: 'starts to pay',
      request: async (world) => bySlip(await world.received()),
      expect: ok(201),
      check: expectQr,
    },
    {
      name: 'starts again: the same payment',
      request: async (world) => {
        const dossier = await world.received();
        await world.payment(dossier);
        return bySlip(dossier);
      },
      expect: ok(200),
      check: expectQr,
    },
    {
      name: 'has a wrong secret',
      request: async (world) => bySlip(await world.filed(), (await world.received()).receipt.submissionCode),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'has paid already',
      request: async (world) => {
        const dossier = await world.received();
        const credit = notified(world, world.credit(await world.payment(dossier)));
        expect((await send(world.url, 'postPaymentNotification', credit)).status).toBe(200);
        return bySlip(dossier);
      },
      expect: problem(409, 'nothing-to-pay'),
    },
    {
      name: 'wants to pay where money is taken at the counter only',
      request: async (world) => bySlip(await world.filed({ agencyId: otherAgency })),
      expect: problem(409, 'payment-at-counter'),
      check: (reply) => expect(jsonOf<Problem>(reply).phone).toBeTruthy(),
    },
    {
      name: 'starts again while what came short is looked at: the payment it came for',
      request: async (world) => {
        const dossier = await world.received();
        const payment = await world.payment(dossier);
        const credit = { ...world.credit(payment), amount: payment.amount - 1 };
        expect((await send(world.url, 'postPaymentNotification', notified(world, credit))).status).toBe(200);
        return bySlip(dossier);
      },
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toMatchObject({ status: 'pending', reviewing: true }),
    },
    {
      name: 'sends along a megabyte',
      request: async (world) => ({ ...bySlip(await world.received()), body: 'x'.repeat(1_200_000) }),
      expect: problem(413, 'body-too-large'),
    },
  ]),
  ...casesOf('getPayment', [
    {
      name: 'asks while it is pending',
      request: async (world) => {
        const dossier = await world.received();
        const { paymentId } = await world.payment(dossier);
        return { path: { paymentId }, headers: bySlip(dossier).headers };
      },
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toMatchObject({ status: 'pending', paidAt: null, reviewing: false }),
    },
    {
      name: 'asks after the bank told of the money',
      request: async (world) => {
        const dossier = await world.received();
        const payment = await world.payment(dossier);
        await send(world.url, 'postPaymentNotification', notified(world, world.credit(payment)));
        return { path: { paymentId: payment.paymentId }, headers: bySlip(dossier).headers };
      },
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toMatchObject({ status: 'paid', paidAt: expect.any(String) }),
    },
    {
      name: "asks with another dossier's secret",
      request: async (world) => {
        const { paymentId } = await world.payment(await world.received());
        return { path: { paymentId }, headers: bySlip(await world.filed()).headers };
      },
      expect: problem(404, 'not-found'),
    },
    {
      name: 'asks for what is no payment',
      request: async (world) => ({ path: { paymentId: 'khong-co' }, headers: bySlip(await world.filed()).headers }),
      expect: problem(404, 'not-found'),
    },
  ]),
  ...casesOf('postPaymentNotification', [
    {
      name: 'sends the example, whose purpose nobody knows here',
      request: (world) => notified(world, example()),
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toEqual({ outcome: 'unknown' }),
    },
    {
      name: 'sends the example again: the outcome of the first',
      request: (world) => notified(world, example()),
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toEqual({ outcome: 'unknown' }),
    },
    {
      name: 'tells of the money for a payment',
      request: async (world) => notified(world, world.credit(await world.payment(await world.received()))),
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toEqual({ outcome: 'matched' }),
    },
    {
      name: 'tells of 1 đồng less',
      request: async (world) => {
        const payment = await world.payment(await world.received());
        return notified(world, { ...world.credit(payment), amount: payment.amount - 1 });
      },
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toEqual({ outcome: 'under' }),
    },
    {
      name: 'names another amount for a transaction it has told of',
      request: async (world) => {
        const credit = world.credit(await world.payment(await world.received()));
        expect((await send(world.url, 'postPaymentNotification', notified(world, credit))).status).toBe(200);
        return notified(world, { ...credit, amount: credit.amount + 1 });
      },
      expect: problem(409, 'credit-mismatch'),
    },
    {
      name: 'names a time that no clock knows',
      request: (world) => notified(world, { ...example(), bookedAt: '2026-11-23T09:00:00+07' }),
      expect: problem(400, 'invalid-request'),
      check: (reply) => expect(jsonOf<Problem>(reply).errors?.[0]?.pointer).toBe('/bookedAt'),
    },
    {
      name: 'signs something that is no notification',
      request: (world) => notified(world, { amount: 16_000 }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'does not sign',
      request: () => ({ path: provider(), json: example() }),
      expect: problem(401, 'invalid-signature'),
    },
    {
      name: 'signed another amount',
      request: (world) => {
        const { headers } = notified(world, example());
        return { path: provider(), ...(headers ? { headers } : {}), body: JSON.stringify({ ...example(), amount: 1 }) };
      },
      expect: problem(401, 'invalid-signature'),
    },
    {
      name: 'signed six minutes ago',
      request: (world) => {
        const body = JSON.stringify(example());
        return { path: provider(), headers: world.bankHeaders(body, new Date(Date.now() - 360_000)), body };
      },
      expect: problem(401, 'invalid-signature'),
    },
    {
      name: 'comes from a bank nobody knows',
      request: (world) => ({ ...notified(world, example()), path: { provider: 'ngan-hang-la' } }),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'is larger than any notification',
      request: (world) => notified(world, { ...example(), purpose: 'x'.repeat(1_200_000) }),
      expect: problem(413, 'body-too-large'),
      check: (reply) => expect(textOf(reply)).not.toContain('xxx'),
    },
  ]),
];
