import type { Dossier } from '@motcua/openapi';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeGateway, exampleDossier, examplePayment, type FakeGateway } from '../testing/fake-gateway.js';
import { cuttable, eventually, hideable, impatient, patient, until } from '../testing/fixtures.js';
import { createPayer } from './create-payer.js';
import type { PaymentPhase } from './payment-state.js';

let gateway: FakeGateway;
beforeEach(async () => {
  gateway = await createFakeGateway();
  gateway.dossier = withFee('due');
  gateway.payment = examplePayment;
});

const withFee = (state: Dossier['fee']['state'], revision = 0): Dossier => ({
  ...exampleDossier,
  revision,
  fee: { ...exampleDossier.fee, state },
});
const secret = '7K2P9QXD';
const payer = (wait = patient) => {
  const one = createPayer({ client: gateway.client, wait });
  one.follow(exampleDossier.submissionCode, secret);
  return one;
};
const inPhase = (one: ReturnType<typeof payer>, phase: PaymentPhase) => until(one, (state) => state.phase === phase);
const starts = () => gateway.asked.filter((line) => line.endsWith('/payments') && line.startsWith('POST')).length;

describe('a citizen who pays', () => {
  it('sees the QR, and sees "paid" when the bank has told the gateway, not before', async () => {
    const one = payer(impatient);
    await inPhase(one, 'due');
    expect(starts()).toBe(0);
    one.pay();
    expect(one.state.phase).toBe('starting');
    expect(await inPhase(one, 'waiting')).toMatchObject({ payment: { method: { type: 'vietqr' }, amount: 16_000 } });
    await eventually(() => gateway.asked.filter((line) => line.includes('/v1/payments/')).length).toBeGreaterThan(2);
    expect(one.state.phase).toBe('waiting');
    gateway.dossier = withFee('paid', 1);
    gateway.payment = { ...examplePayment, status: 'paid' };
    expect(await inPhase(one, 'paid')).toMatchObject({
      dossier: { fee: { state: 'paid' } },
      payment: { status: 'paid' },
    });
    one.dispose();
  });

  it('sees "paid" as soon as the dossier says so, without another question', async () => {
    const one = payer();
    await inPhase(one, 'due');
    one.pay();
    await inPhase(one, 'waiting');
    await eventually(() => gateway.streams).toBe(1);
    gateway.move(withFee('paid', 1));
    await inPhase(one, 'paid');
    one.dispose();
  });

  it('is not asked to pay again while a person checks the money', async () => {
    gateway.dossier = withFee('reviewing');
    gateway.payment = { ...examplePayment, reviewing: true };
    const one = payer(impatient);
    expect(await inPhase(one, 'reviewing')).toMatchObject({ payment: { paymentId: examplePayment.paymentId } });
    one.pay();
    expect(starts()).toBe(1);
    gateway.payment = { ...examplePayment, status: 'paid' };
    await inPhase(one, 'paid');
    one.dispose();
  });

  it('is told to pay at the counter where no bank tells the gateway of money, and that stays so', async () => {
    gateway.fault = (request) =>
      request.method === 'POST' ? Promise.resolve(gateway.problem('payment-at-counter', 409)) : undefined;
    const one = payer();
    await inPhase(one, 'due');
    one.pay();
    expect(await inPhase(one, 'counter')).toMatchObject({ dossier: { fee: { state: 'due' } } });
    await eventually(() => gateway.streams).toBe(1);
    gateway.move(withFee('due', 1));
    await eventually(() => (one.state.phase === 'counter' ? one.state.dossier.revision : 0)).toBe(1);
    gateway.move(withFee('paid', 2));
    await inPhase(one, 'paid');
    one.dispose();
  });

  it('whose money is looked at hears so also where there is no payment to show for it', async () => {
    gateway.dossier = withFee('reviewing');
    gateway.payment = undefined;
    const one = payer();
    expect(await inPhase(one, 'reviewing')).toMatchObject({ payment: undefined });
    gateway.move(withFee('paid', 1));
    await inPhase(one, 'paid');
    one.dispose();
  });

  it('who paid twice sees that it is paid, and that there is money to come back', async () => {
    gateway.dossier = withFee('reviewing');
    gateway.payment = { ...examplePayment, status: 'paid', reviewing: true };
    const one = payer();
    expect(await inPhase(one, 'paid')).toMatchObject({ dossier: { fee: { state: 'reviewing' } } });
    await eventually(() => gateway.streams).toBe(1);
    gateway.move(withFee('paid', 1));
    await until(one, (state) => state.phase === 'paid' && state.dossier.fee.state === 'paid');
    one.dispose();
  });

  it('is told when the money arrived short while the QR is on screen', async () => {
    const one = payer(impatient);
    await inPhase(one, 'due');
    one.pay();
    await inPhase(one, 'waiting');
    gateway.payment = { ...examplePayment, reviewing: true };
    await inPhase(one, 'reviewing');
    one.dispose();
  });

  it('may begin again after the payment ran out', async () => {
    const one = payer(impatient);
    await inPhase(one, 'due');
    one.pay();
    await inPhase(one, 'waiting');
    gateway.payment = { ...examplePayment, status: 'expired' };
    await inPhase(one, 'expired');
    gateway.payment = { ...examplePayment, paymentId: 'another' };
    one.pay();
    expect(await inPhase(one, 'waiting')).toMatchObject({ payment: { paymentId: 'another' } });
    one.dispose();
  });

  it('keeps the QR while the link is away, and is told that the page can tell nothing new just now', async () => {
    const one = payer(impatient);
    await inPhase(one, 'due');
    one.pay();
    await inPhase(one, 'waiting');
    expect(one.state).toMatchObject({ link: 'live' });
    gateway.fault = () => Promise.reject(new TypeError('fetch failed'));
    gateway.endStreams();
    await until(one, (state) => state.phase === 'waiting' && state.link === 'retrying');
    gateway.fault = undefined;
    await until(one, (state) => state.phase === 'waiting' && state.link === 'live');
    gateway.move(withFee('paid', 1));
    await inPhase(one, 'paid');
    one.dispose();
  });

  it('is told that there is no network, since she relies on being told', async () => {
    const network = cuttable();
    const one = createPayer({ client: gateway.client, wait: impatient, network });
    one.follow(exampleDossier.submissionCode, secret);
    await inPhase(one, 'due');
    one.pay();
    await inPhase(one, 'waiting');
    network.cut();
    gateway.fault = () => Promise.reject(new TypeError('fetch failed'));
    await until(one, (state) => state.phase === 'waiting' && state.link === 'offline');
    one.dispose();
  });

  it('who comes back from the bank to this page is told at once', async () => {
    const attention = hideable();
    const one = createPayer({ client: gateway.client, wait: patient, attention });
    one.follow(exampleDossier.submissionCode, secret);
    await inPhase(one, 'due');
    one.pay();
    await inPhase(one, 'waiting');
    attention.hide();
    gateway.dossier = withFee('paid', 1);
    gateway.payment = { ...examplePayment, status: 'paid' };
    attention.show();
    await inPhase(one, 'paid');
    one.dispose();
  });

  it('who has paid elsewhere a moment ago hears that, not an error', async () => {
    const one = payer();
    await inPhase(one, 'due');
    gateway.payment = undefined;
    gateway.dossier = withFee('paid', 1);
    one.pay();
    await inPhase(one, 'paid');
    one.dispose();
  });

  it('who cannot reach the gateway is told so until she presses "Thử lại", which pays', async () => {
    const one = payer();
    await inPhase(one, 'due');
    gateway.fault = (request) =>
      request.method === 'POST' ? Promise.resolve(new Response('<html>', { status: 502 })) : undefined;
    one.pay();
    expect(await inPhase(one, 'unreachable')).toEqual({ phase: 'unreachable', offline: false });
    await eventually(() => gateway.streams).toBe(1);
    gateway.move(withFee('due', 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(one.state.phase).toBe('unreachable');
    gateway.fault = undefined;
    one.retry();
    await inPhase(one, 'waiting');
    one.dispose();
  });
});

describe('a dossier', () => {
  it.each([
    ['none', 'nothing-due'],
    ['unknown', 'unknown-fee'],
    ['paid', 'paid'],
  ] as const)('whose fee is %s shows "%s" and starts no payment', async (fee, phase) => {
    gateway.dossier = withFee(fee);
    const one = payer();
    await inPhase(one, phase);
    one.pay();
    expect(starts()).toBe(0);
    one.dispose();
  });

  it('that does not exist is missing; without a code there is nothing', async () => {
    gateway.dossier = undefined;
    const one = payer();
    await inPhase(one, 'missing');
    one.follow('', '');
    expect(one.state).toEqual({ phase: 'empty' });
    one.dispose();
  });
});
