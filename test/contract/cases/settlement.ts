/** Officers who put a dossier's money right at the counter. */
import type { DeskDossierDetail, SettlementRequest } from '@motcua/openapi';
import { expect } from 'vitest';
import { jsonOf } from '../reply-check.js';
import { requestExample } from '../spec.js';
import { otherAgency } from '../world/catalogue.js';
import { send } from '../world/send.js';
import { bearer, type DeskRole, type World } from '../world/world.js';
import { casesOf, ok, problem } from './contract-case.js';
import { notified } from './payment.js';

const restInCash = () => requestExample('postSettlement', 'rest-in-cash') as SettlementRequest;

/** A dossier at revision 2 for which 1.000 đ are missing, asked about by one of its officers. */
async function short(world: World, role?: DeskRole, agency?: string) {
  const dossier = await world.received();
  const payment = await world.payment(dossier);
  const credit = notified(world, { ...world.credit(payment), amount: payment.amount - 1000 });
  expect((await send(world.url, 'postPaymentNotification', credit)).status).toBe(200);
  return { path: { ref: dossier.dossierCode }, headers: bearer(await world.token(role, agency)) };
}

export const settlementCases = casesOf('postSettlement', [
  {
    name: 'takes the rest in cash',
    request: async (world) => ({ ...(await short(world)), json: restInCash() }),
    expect: ok(200),
    check: (reply) =>
      expect(jsonOf<DeskDossierDetail>(reply)).toMatchObject({
        summary: { fee: { state: 'paid', amount: 16_000 }, revision: 3 },
        credits: [{ amount: 15_000, due: 16_000, outcome: 'under', settledAt: expect.any(String) }],
      }),
  },
  {
    name: 'gives the money back',
    request: async (world) => ({ ...(await short(world)), json: { ...restInCash(), outcome: 'returned' } }),
    expect: ok(200),
    check: (reply) =>
      expect(jsonOf<DeskDossierDetail>(reply)).toMatchObject({
        summary: { fee: { state: 'due' } },
        dossier: { events: expect.arrayContaining([expect.objectContaining({ kind: 'refund', actor: 'officer' })]) },
      }),
  },
  {
    name: 'does something with money that there is no word for',
    request: async (world) => ({ ...(await short(world)), json: { ...restInCash(), outcome: 'kept' } }),
    expect: problem(400, 'invalid-request'),
  },
  {
    name: 'brings no token',
    request: async (world) => ({ path: (await short(world)).path, json: restInCash() }),
    expect: problem(401, 'unauthorised'),
  },
  {
    name: 'is a helper',
    request: async (world) => ({ ...(await short(world, 'helper')), json: restInCash() }),
    expect: problem(403, 'forbidden'),
  },
  {
    name: "handles another commune's money",
    request: async (world) => ({ ...(await short(world, 'officer', otherAgency)), json: restInCash() }),
    expect: problem(404, 'not-found'),
  },
  {
    name: 'gives back what never came',
    request: async (world) => ({
      path: { ref: (await world.received()).dossierCode },
      headers: bearer(await world.token()),
      json: { ...restInCash(), outcome: 'returned', revision: 1 },
    }),
    expect: problem(409, 'nothing-to-pay'),
  },
  {
    name: 'looked at it before the money came',
    request: async (world) => ({ ...(await short(world)), json: { ...restInCash(), revision: 1 } }),
    expect: problem(409, 'revision-changed'),
  },
  {
    name: 'writes a note of a megabyte',
    request: async (world) => ({ ...(await short(world)), json: { ...restInCash(), note: 'x'.repeat(1_200_000) } }),
    expect: problem(413, 'body-too-large'),
  },
  {
    name: 'does not say what was done',
    request: async (world) => {
      const { note: _, ...rest } = restInCash();
      return { ...(await short(world)), json: rest };
    },
    expect: problem(422, 'invalid-transition-note'),
  },
]);
