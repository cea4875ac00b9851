/** The world of the contract's cases on a gateway that is not there: what they ask goes through msw. */

import { createMockGateway, tokenOf } from '@motcua/mocks';
import { mockServer } from '@motcua/mocks/node.js';
import type { DeskDossierDetail, Payment } from '@motcua/openapi';
import { pilotAgency } from '../../support/gateway.js';
import { ask, type Filed, file } from '../foreign-client/citizen.js';
import { newDraft } from '../foreign-client/draft.js';
import { jsonOf } from '../reply-check.js';
import { send } from './send.js';
import { bearer, type World } from './world.js';

const url = 'https://gateway.example.vn';

/** All of a world but the processes behind it. */
export type MockWorld = Omit<World, 'gateway' | 'database'>;

export function startMockWorld(): MockWorld {
  const server = mockServer(createMockGateway(), url);
  // A request that no handler takes would go out into the network.
  server.listen({ onUnhandledRequest: 'error' });

  const token: World['token'] = async (role = 'officer', agencyId = pilotAgency) => tokenOf({ role, agencyId });
  const filed: World['filed'] = async (options) => {
    const one = await file(url, newDraft(options));
    // A mock learns secrets from whoever brings them first; let that be their owner.
    await ask(url, one);
    await send(url, 'getDossier', bySecret(one));
    return one;
  };
  const move: World['move'] = async (ref, to, revision, note) => {
    const headers = bearer(await token());
    const json = { to, revision, ...(note && { note }) };
    return jsonOf<DeskDossierDetail>(await send(url, 'postTransition', { path: { ref }, headers, json }));
  };
  return {
    url,
    token,
    filed,
    move,
    expiredToken: async () => 'mau.officer',
    async received(options) {
      const one = await filed(options);
      const detail = await move(one.receipt.submissionCode, 2, 0);
      return { ...one, detail, dossierCode: detail.summary.dossierCode ?? '' };
    },
    payment: async (one) => jsonOf<Payment>(await send(url, 'postPayment', bySecret(one))),
    bankHeaders: (_body, at = new Date()) => ({
      'Content-Type': 'application/json',
      'Motcua-Signature': `t=${Math.floor(at.getTime() / 1000)},v1=00`,
    }),
    credit: ({ amount, method: { accountNumber, purpose } }) => ({
      transactionId: `TEST-${crypto.randomUUID()}`,
      accountNumber,
      amount,
      purpose,
      bookedAt: new Date().toISOString(),
    }),
    async stop() {
      server.close();
    },
  };
}

const bySecret = ({ receipt, secrets }: Filed) => ({
  path: { ref: receipt.submissionCode },
  headers: { 'Motcua-Tracking-Secret': secrets.trackingSecret },
});
