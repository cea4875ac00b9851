/** Money for a dossier. Every payment carries the example's QR, so that it can be read. */
import type { BankNotification, CreditOutcome, Payment } from '@motcua/openapi';
import { exampleOf } from '../contract/examples.js';
import { seen } from './dossiers.js';
import { answer, refuse, type Work } from './work.js';
import { eventFor, opens, type World } from './world.js';

const dayMs = 86_400_000;

const pendingOf = (world: World, submissionCode: string) =>
  [...world.payments.values()].find((one) => one.submissionCode === submissionCode && one.status === 'pending');

const postPayment: Work = (read, world) => {
  const kept = seen(read, world);
  if (!kept) return refuse(read, 'not-found');
  const { submissionCode, fee } = kept.dossier;
  const earlier = pendingOf(world, submissionCode);
  if (earlier) return answer(read, 200, earlier);
  if (fee.state !== 'due' || fee.amount === null) return refuse(read, 'nothing-to-pay');
  const now = Date.now();
  const payment: Payment = {
    ...exampleOf<Payment>('pending'),
    paymentId: crypto.randomUUID(),
    submissionCode,
    amount: fee.amount,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + dayMs).toISOString(),
  };
  world.payments.set(payment.paymentId, payment);
  return answer(read, 201, payment);
};

const getPayment: Work = (read, world) => {
  const payment = world.payments.get(read.path.paymentId ?? '');
  const kept = payment && world.find(payment.submissionCode);
  const isOpen = kept && opens(kept.tracking, read.headers.get('Motcua-Tracking-Secret'));
  return isOpen ? answer(read, 200, payment) : refuse(read, 'not-found');
};

const postPaymentNotification: Work = (read, world) => {
  if (read.path.provider !== 'demo-bank') return refuse(read, 'not-found');
  if (!isRecent(read.headers.get('Motcua-Signature') ?? '')) return refuse(read, 'invalid-signature');
  const { transactionId, amount, ...credit } = read.json as BankNotification;
  const earlier = world.told.get(transactionId);
  if (earlier && earlier.amount !== amount) return refuse(read, 'credit-mismatch');
  const outcome = earlier?.outcome ?? book(world, { ...credit, transactionId, amount });
  world.told.set(transactionId, { amount, outcome });
  return answer(read, 200, { outcome });
};

/** A mock shares no secret with anybody: it looks at the time alone. */
function isRecent(signature: string): boolean {
  const [, seconds] = /^t=(\d+),v1=[0-9a-f]+$/.exec(signature) ?? [];
  return Math.abs(Date.now() / 1000 - Number(seconds ?? Number.NaN)) < 300;
}

/** The newest payment that waits for such money; all of them have the example's purpose. */
function book(world: World, { transactionId, amount, purpose, bookedAt }: BankNotification): CreditOutcome {
  const waiting = [...world.payments.values()].filter(
    (one) => one.status === 'pending' && !one.reviewing && one.method.purpose === purpose,
  );
  const payment = waiting.at(-1);
  const kept = payment && world.find(payment.submissionCode);
  if (!payment || !kept) return 'unknown';
  const { amount: due } = payment;
  const outcome = amount === due ? 'matched' : amount < due ? 'under' : 'over';
  const isPaid = outcome === 'matched';
  const settled = isPaid ? { status: 'paid', paidAt: bookedAt } : { reviewing: true };
  world.payments.set(payment.paymentId, { ...payment, ...settled } as Payment);
  kept.credits.push({ transactionId, amount, due, outcome, bookedAt, settledAt: null });
  const { dossier } = kept;
  const event = eventFor(dossier, { kind: 'payment', status: dossier.status, note: null, actor: 'bank' });
  world.move(dossier.submissionCode, {
    fee: { ...dossier.fee, state: isPaid ? 'paid' : 'reviewing' },
    events: isPaid ? [...dossier.events, event] : dossier.events,
  });
  return outcome;
}

export const paymentWork = { postPayment, getPayment, postPaymentNotification };
