import type { BankNotification } from '@motcua/openapi';
import { Hono } from 'hono';
import { deskDetail } from '../desk/desk-view.js';
import { accessedDossier, maySee, visitorOf } from '../dossiers/index.js';
import { schemaCheck } from '../http/contract.js';
import { parseJson } from '../http/parse-json.js';
import { GatewayProblem } from '../http/problem.js';
import { requestErrors } from '../http/request-errors.js';
import { validBody } from '../http/valid-body.js';
import { validPath } from '../http/valid-parameters.js';
import { type OfficerEnv, officersOnly } from '../officers/index.js';
import type { Services } from '../services.js';
import { verifyNotification } from './bank-signature.js';
import { CreditStore } from './credit-store.js';
import { demoBank } from './demo-bank.js';
import { PaymentStore } from './payment-store.js';
import { SettlementStore } from './settlement-store.js';

type PaymentRouteServices = Pick<Services, 'db' | 'catalogue' | 'keyring' | 'config' | 'now' | 'log'>;

/** Payments: started and looked at by citizens, settled by the bank, put right by officers. */
export function paymentRoutes(services: PaymentRouteServices) {
  const store = new PaymentStore(services);
  const credits = new CreditStore(services);
  const settlements = new SettlementStore(services);
  return new Hono<OfficerEnv>()
    .post('/dossiers/:ref/payments', validPath('postPayment'), async (c) => {
      const visitor = await visitorOf(c, services);
      const dossier = await accessedDossier(services, visitor, c.req.valid('param').ref);
      const { payment, created } = await store.start(dossier, visitor.officer);
      return c.json(payment, created ? 201 : 200);
    })
    .get('/payments/:paymentId', validPath('getPayment'), async (c) => {
      const visitor = await visitorOf(c, services);
      const record = await store.find(c.req.valid('param').paymentId);
      if (!maySee(services, record, visitor) || !record) throw new GatewayProblem('not-found');
      return c.json(store.view(record));
    })
    .post('/payments/notifications/:provider', async (c) => {
      const secret = services.config.bankSecret;
      if (c.req.param('provider') !== demoBank || !secret) throw new GatewayProblem('not-found');
      // The bytes as they came: parsing and writing them again would not give what was signed.
      const body = new Uint8Array(await c.req.arrayBuffer());
      if (!verifyNotification(body, c.req.header('Motcua-Signature'), secret, services.now())) {
        throw new GatewayProblem('invalid-signature', { challenge: 'Motcua-Signature' });
      }
      return c.json({ outcome: await credits.record(demoBank, readNotification(body)) });
    })
    .post(
      '/desk/dossiers/:ref/settlement',
      officersOnly(services),
      validPath('postSettlement'),
      validBody('SettlementRequest'),
      async (c) => {
        const { officer } = c.var;
        const record = await settlements.settle(officer, c.req.valid('param').ref, c.req.valid('json'));
        return c.json(await deskDetail(services, record, officer));
      },
    );
}

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new GatewayProblem('invalid-request');
  }
}

function readNotification(body: Uint8Array): BankNotification {
  const value = parseJson(textOf(body));
  const check = schemaCheck('BankNotification');
  if (!check(value)) throw new GatewayProblem('invalid-request', { errors: requestErrors(check.errors) });
  return value as BankNotification;
}
