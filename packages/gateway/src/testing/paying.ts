import { randomUUID } from 'node:crypto';
import type { BankNotification, CreditOutcome, DeskDossierDetail, Dossier, Payment } from '@motcua/openapi';
import { signNotification } from '../payments/index.js';
import { type Filed, file, motherAnswers, newFiling, photo, postJson } from './filing.js';
import { type TestGateway, testBankSecret } from './test-gateway.js';

/** What a citizen, her bank and an officer do about money, on one gateway. */
export function payingAt(gateway: () => TestGateway) {
  const start = ({ submissionCode, owner }: Filed, headers = owner) =>
    gateway().app.request(`/v1/dossiers/${submissionCode}/payments`, { method: 'POST', headers });
  const notify = async (credit: unknown, secret = testBankSecret): Promise<Response> => {
    const body = JSON.stringify(credit);
    const signature = signNotification(new TextEncoder().encode(body), secret, gateway().now());
    return gateway().app.request('/v1/payments/notifications/demo-bank', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Motcua-Signature': signature },
      body,
    });
  };
  const asOfficer = async ({ submissionCode }: Filed, what: string, body: unknown, role?: 'helper' | 'supervisor') =>
    postJson(gateway(), `/v1/desk/dossiers/${submissionCode}/${what}`, body, await gateway().officer(role));
  return {
    /** Two copies for her mother, 16.000 đ. */
    mothers: async () => file(gateway(), await newFiling(motherAnswers, [await photo()])),
    start,
    started: async (filed: Filed) => (await (await start(filed)).json()) as Payment,
    look: async ({ submissionCode, owner }: Filed) =>
      (await (await gateway().app.request(`/v1/dossiers/${submissionCode}`, { headers: owner })).json()) as Dossier,
    see: async ({ owner }: Filed, { paymentId }: Payment) =>
      (await (await gateway().app.request(`/v1/payments/${paymentId}`, { headers: owner })).json()) as Payment,
    move: (filed: Filed, to: number, revision: number, note?: string) =>
      asOfficer(filed, 'transitions', { to, revision, note }),
    settle: (filed: Filed, body: unknown, role?: 'helper' | 'supervisor') => asOfficer(filed, 'settlement', body, role),
    atDesk: async ({ submissionCode }: Filed) => {
      const headers = await gateway().officer();
      const reply = await gateway().app.request(`/v1/desk/dossiers/${submissionCode}`, { headers });
      return (await reply.json()) as DeskDossierDetail;
    },
    creditFor: ({ amount, method }: Payment, changes: Partial<BankNotification> = {}): BankNotification => ({
      transactionId: randomUUID(),
      accountNumber: method.accountNumber,
      amount,
      purpose: `MBVCB.1.${method.purpose}.CT tu NGUYEN VAN VI DU`,
      bookedAt: gateway().now().toISOString(),
      ...changes,
    }),
    notify,
    outcomeOf: async (credit: BankNotification): Promise<CreditOutcome> => {
      const reply = await notify(credit);
      if (reply.status !== 200) throw new Error(`the notification ended with ${reply.status}`);
      return ((await reply.json()) as { readonly outcome: CreditOutcome }).outcome;
    },
  };
}

/** Status and problem code. */
export const codeOf = async (reply: Response): Promise<[number, string]> => [
  reply.status,
  ((await reply.json()) as { readonly code: string }).code,
];
