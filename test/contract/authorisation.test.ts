/** Who may do what: every operation × role, asserted one by one on a real gateway. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pilotAgency } from '../support/gateway.js';
import { exampleFile } from './examples.js';
import { creationHeaders, type Filed, pack, patchHeaders, uploadIdIn } from './foreign-client/citizen.js';
import { type Draft, newDraft, procedure } from './foreign-client/draft.js';
import { replyErrors, textOf } from './reply-check.js';
import { type OperationId, operation, operationList, parameterExamples } from './spec.js';
import { otherAgency } from './world/catalogue.js';
import { type Sent, send } from './world/send.js';
import { bearer, startWorld, type World } from './world/world.js';

const roles = [
  'nobody',
  'another citizen',
  'its owner',
  'an officer of the agency',
  "another commune's officer",
  'a helper',
  'a supervisor',
  'an expired token',
] as const;
type Role = (typeof roles)[number];
type Row = readonly [number, number, number, number, number, number, number, number];

/** Status per role, in the order of `roles`. An operation that is new in the contract does not compile without its row. */
const table = {
  searchProcedures: [200, 200, 200, 200, 200, 200, 200, 200],
  getProcedure: [200, 200, 200, 200, 200, 200, 200, 200],
  getForm: [200, 200, 200, 200, 200, 200, 200, 200],
  searchAgencies: [200, 200, 200, 200, 200, 200, 200, 200],
  getAgency: [200, 200, 200, 200, 200, 200, 200, 200],
  getCatalogueSnapshot: [200, 200, 200, 200, 200, 200, 200, 200],
  getCatalogueDetails: [200, 200, 200, 200, 200, 200, 200, 200],
  getKeys: [200, 200, 200, 200, 200, 200, 200, 200],
  getHealth: [200, 200, 200, 200, 200, 200, 200, 200],
  // Anybody may hand in; what was handed in belongs to whoever holds its secrets.
  postSubmission: [201, 201, 201, 201, 201, 201, 201, 201],
  getSubmission: [404, 404, 200, 404, 404, 404, 404, 404],
  // With a key of one's own one only makes uploads of one's own.
  createUpload: [401, 201, 201, 401, 401, 401, 401, 401],
  getUploadOffset: [404, 404, 200, 404, 404, 404, 404, 404],
  sendUpload: [404, 404, 204, 404, 404, 404, 404, 404],
  getDossier: [404, 404, 200, 200, 404, 200, 200, 404],
  streamDossier: [404, 404, 200, 200, 404, 200, 200, 404],
  postPayment: [404, 404, 201, 201, 404, 201, 201, 404],
  getPayment: [404, 404, 200, 200, 404, 200, 200, 404],
  // Only the bank's signature opens it, and none of these has one.
  postPaymentNotification: [401, 401, 401, 401, 401, 401, 401, 401],
  // Another commune's officer sees the list of that commune.
  listDeskDossiers: [401, 401, 401, 200, 200, 200, 200, 401],
  getDeskDossier: [401, 401, 401, 200, 404, 200, 200, 401],
  getDeskFile: [401, 401, 401, 200, 404, 200, 200, 401],
  postTransition: [401, 401, 401, 200, 404, 403, 200, 401],
  postSettlement: [401, 401, 401, 200, 404, 403, 200, 401],
  postSupplement: [501, 501, 501, 501, 501, 501, 501, 501],
  postWithdrawal: [501, 501, 501, 501, 501, 501, 501, 501],
  postRating: [501, 501, 501, 501, 501, 501, 501, 501],
  postOneTimeCode: [501, 501, 501, 501, 501, 501, 501, 501],
  postDeskDossier: [501, 501, 501, 501, 501, 501, 501, 501],
  getStatistics: [501, 501, 501, 501, 501, 501, 501, 501],
} satisfies Record<OperationId, Row>;

/** A request without any proof of who sends it, and whose thing it touches. */
interface Target {
  readonly sent: Sent;
  readonly owner?: Pick<Filed, 'secrets'>;
}

let world: World;
let tokens: Readonly<Partial<Record<Role, string>>>;
let someoneElse: Filed;

beforeAll(async () => {
  world = await startWorld();
  someoneElse = await world.filed();
  tokens = {
    'an officer of the agency': await world.token('officer'),
    "another commune's officer": await world.token('officer', otherAgency),
    'a helper': await world.token('helper'),
    'a supervisor': await world.token('supervisor'),
    'an expired token': await world.expiredToken(),
  };
});
afterAll(() => world?.stop());

const catalogued = { path: { code: procedure }, query: { agency: pilotAgency } };
const file = { fileId: 'b8f0c2d1-6e5a-4c3b-9a7e-0d1f2a3b4c5d', mediaType: 'image/jpeg', length: 64 };
const opened = (owner: Filed, sent: Sent = {}): Target => ({
  sent: { path: { ref: owner.receipt.submissionCode }, ...sent },
  owner,
});

/** Leaves out what proves who one is. */
const withoutKey = ({ 'Motcua-Submission-Key': _, ...headers }: Record<string, string>) => headers;

async function newUpload(request: (draft: Draft, uploadId: string) => Sent): Promise<Target> {
  const draft = newDraft();
  const created = await send(world.url, 'createUpload', { headers: creationHeaders(draft, file) });
  return { sent: request(draft, uploadIdIn(created.headers.get('location') ?? '')), owner: draft };
}

/** What each operation is asked; made anew for each cell, since some of them change what they touch. */
const targets: Partial<Record<OperationId, () => Promise<Target> | Target>> = {
  searchProcedures: () => ({ sent: { query: { q: 'khai sinh' } } }),
  getProcedure: () => ({ sent: catalogued }),
  getForm: () => ({ sent: catalogued }),
  searchAgencies: () => ({ sent: {} }),
  getAgency: () => ({ sent: { path: { agencyId: pilotAgency } } }),
  getCatalogueSnapshot: () => ({ sent: { query: { agency: pilotAgency } } }),
  getCatalogueDetails: () => ({ sent: { query: { agency: pilotAgency } } }),
  getKeys: () => ({ sent: {} }),
  getHealth: () => ({ sent: {} }),
  postSubmission: async () => {
    const owner = await pack(world.url, newDraft());
    return { sent: { json: owner.body }, owner };
  },
  getSubmission: async () => {
    const owner = await world.filed();
    return { sent: { path: { submissionId: owner.content.submissionId } }, owner };
  },
  createUpload: () => {
    const owner = newDraft();
    return { sent: { headers: withoutKey(creationHeaders(owner, file)) }, owner };
  },
  getUploadOffset: () =>
    newUpload((draft, uploadId) => ({ path: { uploadId }, headers: withoutKey(patchHeaders(draft, 0)) })),
  sendUpload: () =>
    newUpload((draft, uploadId) => ({
      path: { uploadId },
      headers: withoutKey(patchHeaders(draft, 0)),
      body: new Uint8Array(file.length),
    })),
  getDossier: async () => opened(await world.filed()),
  streamDossier: async () => opened(await world.filed()),
  postPayment: async () => opened(await world.received()),
  getPayment: async () => {
    const owner = await world.received();
    return { sent: { path: { paymentId: (await world.payment(owner)).paymentId } }, owner };
  },
  postPaymentNotification: async () => {
    const owner = await world.received();
    const json = world.credit(await world.payment(owner));
    return { sent: { path: { provider: 'demo-bank' }, json }, owner };
  },
  listDeskDossiers: async () => ({ sent: {}, owner: await world.filed() }),
  getDeskDossier: async () => opened(await world.filed()),
  getDeskFile: async () => {
    const owner = await world.filed({ photo: exampleFile().photo });
    const path = { ref: owner.receipt.submissionCode, fileId: owner.content.files[0]?.fileId ?? '' };
    return opened(owner, { path });
  },
  postTransition: async () => opened(await world.filed(), { json: { to: 2, revision: 0 } }),
  postSettlement: async () =>
    opened(await world.filed(), { json: { outcome: 'paid', revision: 0, note: 'Đã thu 16.000 đ tại quầy.' } }),
};

const targetOf = (operationId: OperationId): Promise<Target> | Target =>
  targets[operationId]?.() ?? {
    sent: {
      path: parameterExamples(operationId, 'path'),
      ...(operation(operationId).method === 'GET' ? {} : { json: {} }),
    },
  };

/** Everything that such a person can bring. */
function proofOf(role: Role, owner: Target['owner'] = someoneElse): Record<string, string> {
  const token = tokens[role];
  if (token) return bearer(token);
  const citizen = role === 'its owner' ? owner : role === 'another citizen' ? someoneElse : undefined;
  if (!citizen) return {};
  const { trackingSecret, submissionKey } = citizen.secrets;
  return { 'Motcua-Tracking-Secret': trackingSecret, 'Motcua-Submission-Key': submissionKey };
}

describe.each(operationList.map((one) => [one.operationId, one] as const))('%s', (operationId, declared) => {
  const row: Row | undefined = table[operationId];
  const refusals = new Map<string, string>();

  it.each(roles.map((role, column) => [role, row?.[column]] as const))('by %s answers %s', async (role, status) => {
    const { sent, owner } = await targetOf(operationId);
    const headers = { ...sent.headers, ...proofOf(role, owner) };
    const reply = await send(world.url, operationId, { ...sent, headers });
    expect(reply.status).toBe(status);
    expect(replyErrors(declared, reply)).toEqual([]);
    if (reply.status === 404) refusals.set(role, textOf(reply));
  });

  it('refuses everybody in the same words', () => {
    expect(new Set(refusals.values()).size).toBeLessThanOrEqual(1);
  });
});

describe('the table', () => {
  it('has a row for every operation of the contract, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(operationList.map(({ operationId }) => operationId).sort());
  });

  it('asks every operation that answers something of its own', () => {
    const answering = operationList.filter(({ isLater }) => !isLater).map(({ operationId }) => operationId);
    expect(Object.keys(targets).sort()).toEqual([...answering].sort());
  });
});
