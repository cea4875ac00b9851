/** One request per operation that would succeed if the database were there, made ready while it still is. */
import { pilotAgency } from '../support/gateway.js';
import { bySlip } from './cases/dossier.js';
import { exampleFile } from './examples.js';
import { creationHeaders, type Packed, pack, patchHeaders, uploadIdIn } from './foreign-client/citizen.js';
import { newDraft, procedure } from './foreign-client/draft.js';
import { type OperationId, operationList } from './spec.js';
import { type Sent, send } from './world/send.js';
import { bearer, type World } from './world/world.js';

export interface OutagePlan {
  readonly requests: ReadonlyMap<OperationId, Sent>;
  /** The submission among them; it goes through once the database is back. */
  readonly submission: Packed;
}

/** Operations that say what they answer without a database. */
export const operationsWithOutage = operationList.filter(({ responses }) => responses.has(503));

/** Operations that say what they answer when something broke that nobody thought of. */
export const operationsThatBreak = operationList.filter(({ responses }) => responses.has(500));

export async function planOutage(world: World): Promise<OutagePlan> {
  const submission = await pack(world.url, newDraft());
  const draft = newDraft();
  const file = { fileId: 'b8f0c2d1-6e5a-4c3b-9a7e-0d1f2a3b4c5d', mediaType: 'image/jpeg', length: 64 };
  const creation = { headers: creationHeaders(draft, file) };
  const created = await send(world.url, 'createUpload', creation);
  const uploadId = uploadIdIn(created.headers.get('location') ?? '');
  const filed = await world.filed({ photo: exampleFile().photo });
  const received = await world.received();
  const payment = await world.payment(received);
  const unpaid = await world.received();
  const notification = JSON.stringify(world.credit(payment));
  const officer = { headers: bearer(await world.token()) };
  const { ref } = bySlip(filed).path;
  const catalogued = { path: { code: procedure }, query: { agency: pilotAgency } };
  const requests = {
    searchProcedures: { query: { q: 'khai sinh', agency: pilotAgency } },
    getProcedure: catalogued,
    getForm: catalogued,
    searchAgencies: { query: { q: 'thong nhat' } },
    getAgency: { path: { agencyId: pilotAgency } },
    getCatalogueSnapshot: { query: { agency: pilotAgency } },
    getCatalogueDetails: { query: { agency: pilotAgency } },
    postSubmission: { json: submission.body },
    getSubmission: {
      path: { submissionId: filed.content.submissionId },
      headers: { 'Motcua-Submission-Key': filed.secrets.submissionKey },
    },
    createUpload: creation,
    getUploadOffset: { path: { uploadId }, headers: patchHeaders(draft, 0) },
    sendUpload: { path: { uploadId }, headers: patchHeaders(draft, 0), body: new Uint8Array(64) },
    getDossier: bySlip(filed),
    streamDossier: bySlip(filed),
    postPayment: bySlip(unpaid),
    getPayment: { path: { paymentId: payment.paymentId }, headers: bySlip(received).headers },
    postPaymentNotification: {
      path: { provider: 'demo-bank' },
      headers: world.bankHeaders(notification),
      body: notification,
    },
    listDeskDossiers: officer,
    getDeskDossier: { ...officer, path: { ref } },
    getDeskFile: { ...officer, path: { ref, fileId: filed.content.files[0]?.fileId ?? '' } },
    postTransition: { ...officer, path: { ref }, json: { to: 2, revision: 0 } },
    postSettlement: { ...officer, path: { ref }, json: { outcome: 'paid', revision: 0, note: 'Đã thu tại quầy.' } },
    getHealth: {},
  } satisfies Partial<Record<OperationId, Sent>>;
  return { requests: new Map(Object.entries(requests) as [OperationId, Sent][]), submission };
}
