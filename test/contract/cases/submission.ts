/** Keys, submissions and the question whether one arrived. */
import type { Problem, Receipt, SealedSubmission } from '@motcua/openapi';
import { expect } from 'vitest';
import { contractExamples, exampleFile, exampleKeys } from '../examples.js';
import { answersForHerself } from '../foreign-client/answers.js';
import { keysOf, type Packed, pack, patchHeaders, uploadIdIn } from '../foreign-client/citizen.js';
import { newDraft, newSecrets } from '../foreign-client/draft.js';
import { open } from '../foreign-client/open.js';
import { receiptHolds } from '../foreign-client/receipt-holds.js';
import { seal } from '../foreign-client/seal.js';
import { jsonOf, type Reply, textOf } from '../reply-check.js';
import { exampleValue, parameterExamples, requestExample } from '../spec.js';
import { formerAgency } from '../world/catalogue.js';
import { send } from '../world/send.js';
import type { World } from '../world/world.js';
import { casesOf, ok, problem } from './contract-case.js';

const example = () => requestExample('postSubmission', 'for-her-mother') as SealedSubmission;
/** What only its sender and the gateway know of the example. */
const exampleSecrets = () => open(contractExamples().sealed, exampleKeys().envelope.privateJwk.d).secrets;

/** The example with its one file uploaded, the creation sent with the example headers. */
async function exampleWithItsFile({ url }: World): Promise<SealedSubmission> {
  const secrets = exampleSecrets();
  const headers = { ...parameterExamples('createUpload', 'header'), 'Motcua-Submission-Key': secrets.submissionKey };
  const created = await send(url, 'createUpload', { headers });
  const uploadId = uploadIdIn(created.headers.get('location') ?? '');
  const body = exampleFile().sealed;
  const sent = await send(url, 'sendUpload', { path: { uploadId }, headers: patchHeaders({ secrets }, 0), body });
  expect([created.status, sent.status]).toEqual([201, 204]);
  const sealed = example();
  return { ...sealed, uploads: sealed.uploads.map((upload) => ({ ...upload, uploadId })) };
}

const packed = async ({ url }: World, options?: Parameters<typeof newDraft>[0]): Promise<Packed> =>
  pack(url, newDraft(options));

async function expectReceipt(reply: Reply, { url }: World) {
  const receipt = jsonOf<Receipt>(reply);
  expect(receiptHolds(receipt, (await keysOf(url)).receipts)).toBe(true);
  const { receivedAt: _, signature: __, ...rest } = exampleValue<Receipt>('receipt');
  expect(receipt).toMatchObject(rest);
}

/** A refusal says whom to call and which mã nộp to name. */
const expectWhomToAsk = (reply: Reply) =>
  expect(jsonOf<Problem>(reply)).toMatchObject({
    phone: expect.any(String),
    submissionCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/),
  });

/** Secrets that come too late. */
const madeAnew = newSecrets();

const withoutFullName = { ...answersForHerself, applicant: { birthDate: '1985-03-08' } };

export const submissionCases = [
  ...casesOf('getKeys', [
    {
      name: 'reads the public halves of the example keys',
      request: () => ({}),
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toEqual(exampleValue('keys')),
    },
    {
      name: 'is asked again with its tag',
      request: async ({ url }) => {
        const first = await send(url, 'getKeys', {});
        return { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } };
      },
      expect: ok(304),
    },
  ]),
  ...casesOf('postSubmission', [
    {
      name: 'sends the example as it stands: nobody uploaded its file here',
      request: () => ({ json: example() }),
      expect: problem(422, 'invalid-answers'),
      check: (reply) =>
        expect(jsonOf<Problem>(reply)).toMatchObject({
          errors: [{ pointer: '/files/0', rule: 'file-missing' }],
          submissionCode: 'HBFN0-W1AF4',
          phone: expect.any(String),
        }),
    },
    {
      name: 'sends the example with its file',
      request: async (world) => ({ json: await exampleWithItsFile(world) }),
      expect: ok(201),
      check: async (reply, world) => {
        await expectReceipt(reply, world);
        const { submissionId } = example();
        expect(reply.headers.get('location')).toBe(`/v1/submissions/${submissionId}`);
      },
    },
    {
      name: 'sends the example again: the same receipt, byte for byte',
      request: () => ({ json: example() }),
      expect: ok(200),
      check: async (reply, { url }) => {
        const asked = await send(url, 'getSubmission', {
          path: { submissionId: example().submissionId },
          headers: { 'Motcua-Submission-Key': exampleSecrets().submissionKey },
        });
        expect(textOf(reply)).toBe(textOf(asked));
      },
    },
    {
      name: 'sends hers again with secrets made anew: the same receipt, and the first secrets hold',
      request: async (world) => {
        const first = await world.filed();
        const { submission } = seal({ ...first, secrets: madeAnew, files: [] }, (await keysOf(world.url)).envelope);
        return { json: { ...submission, uploads: [] } };
      },
      expect: ok(200),
      check: async (reply, { url }) => {
        const { submissionId } = jsonOf<Receipt>(reply);
        const asked = await send(url, 'getSubmission', {
          path: { submissionId },
          headers: { 'Motcua-Submission-Key': madeAnew.submissionKey },
        });
        expect(asked.status).toBe(404);
      },
    },
    {
      name: 'forgets the secrets',
      request: async (world) => {
        const { sealedSecrets: _, ...rest } = (await packed(world)).body;
        return { json: rest };
      },
      expect: problem(400, 'invalid-request'),
      check: (reply) => expect(jsonOf<Problem>(reply).errors?.[0]?.pointer).toBe('/sealedSecrets'),
    },
    {
      name: 'carries secrets that were sealed with something else',
      request: async (world) => {
        const { body } = await packed(world);
        return { json: { ...body, sealedSecrets: example().sealedSecrets } };
      },
      expect: problem(422, 'unreadable-envelope'),
      check: expectWhomToAsk,
    },
    {
      name: 'forgets the envelope',
      request: async (world) => {
        const { envelope: _, ...rest } = (await packed(world)).body;
        return { json: rest };
      },
      expect: problem(400, 'invalid-request'),
      check: (reply) => expect(jsonOf<Problem>(reply).errors?.[0]?.pointer).toBe('/envelope'),
    },
    {
      name: 'sends something that is no JSON',
      request: () => ({ body: '{"submissionId": "019', headers: { 'Content-Type': 'application/json' } }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'sends a form instead of JSON',
      request: () => ({ body: 'submissionId=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'is for a procedure that nobody knows',
      request: async (world) => ({ json: (await packed(world, { procedureCode: '9.999999' })).body }),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'is for an agency that nobody knows',
      request: async (world) => ({ json: (await packed(world, { agencyId: 'khong-co-xa-nay' })).body }),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'follows a form version that never was',
      request: async (world) => ({ json: (await packed(world, { formVersion: '999' })).body }),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'is for a procedure that is filed on the national portal',
      request: async (world) => ({ json: (await packed(world, { procedureCode: '1.001193' })).body }),
      expect: problem(409, 'handoff-offering'),
      check: (reply) => expect(jsonOf<Problem>(reply).handoffUrl).toContain('https://dichvucong.gov.vn/'),
    },
    {
      name: 'is for an offering that is over',
      request: async (world) => ({ json: (await packed(world, { agencyId: formerAgency })).body }),
      expect: problem(409, 'offering-expired'),
      check: (reply) => {
        expectWhomToAsk(reply);
        expect(jsonOf<Problem>(reply).handoffUrl).toMatch(/^https:\/\/dichvucong\.gov\.vn\/.*2\.000635/);
      },
    },
    {
      name: 'meets the first one still in flight',
      request: async (world) => {
        const { body } = await packed(world);
        await holdInFlight(world, body);
        return { json: body };
      },
      expect: problem(409, 'submission-in-flight'),
      check: expectWhomToAsk,
      timeout: 15_000,
    },
    {
      name: 'is larger than any form can become',
      request: async (world) => {
        const { body } = await packed(world);
        return { json: { ...body, envelope: { ...body.envelope, ciphertext: 'A'.repeat(1_200_000) } } };
      },
      expect: problem(413, 'body-too-large'),
    },
    {
      name: 'leaves a name out that the form asks for',
      request: async (world) => ({ json: (await packed(world, { answers: withoutFullName })).body }),
      expect: problem(422, 'invalid-answers'),
      check: (reply) => {
        const { errors } = jsonOf<Problem>(reply);
        expect(errors).toMatchObject([{ pointer: '/answers/applicant/fullName', rule: 'required' }]);
      },
    },
    {
      name: 'comes with another content under the same id',
      request: async (world) => {
        const first = await world.filed();
        const content = { ...first.content, answers: { ...answersForHerself, result: { channel: 'postal' } } };
        const { envelope } = await keysOf(world.url);
        return { json: { ...seal({ ...first, content, files: [] }, envelope).submission, uploads: [] } };
      },
      expect: problem(422, 'content-mismatch'),
      check: expectWhomToAsk,
    },
    {
      name: 'was changed by one bit on its way',
      request: async (world) => {
        const { body } = await packed(world);
        const bytes = Buffer.from(body.envelope.ciphertext, 'base64url');
        bytes[40] = (bytes[40] ?? 0) ^ 1;
        return { json: { ...body, envelope: { ...body.envelope, ciphertext: bytes.toString('base64url') } } };
      },
      expect: problem(422, 'unreadable-envelope'),
    },
    {
      name: 'says outside that it is for another agency than inside',
      request: async (world) => ({ json: { ...(await packed(world)).body, agencyId: 'khuat-xa-lang-son' } }),
      expect: problem(422, 'unreadable-envelope'),
    },
  ]),
  ...casesOf('getSubmission', [
    {
      name: 'asks with the submission key',
      request: () => ({
        path: { submissionId: example().submissionId },
        headers: { 'Motcua-Submission-Key': exampleSecrets().submissionKey },
      }),
      expect: ok(200),
      check: expectReceipt,
    },
    {
      name: "asks with the slip's secret, typed in small letters",
      request: () => ({
        path: parameterExamples('getSubmission', 'path'),
        headers: { 'Motcua-Tracking-Secret': exampleSecrets().trackingSecret.toLowerCase() },
      }),
      expect: ok(200),
      check: expectReceipt,
    },
    {
      name: 'asks for one that never arrived',
      request: () => {
        const { content, secrets } = newDraft();
        return {
          path: { submissionId: content.submissionId },
          headers: { 'Motcua-Submission-Key': secrets.submissionKey },
        };
      },
      expect: problem(404, 'not-found'),
    },
    {
      name: 'asks with a wrong key and hears the same as of an unknown one',
      request: () => ({
        path: parameterExamples('getSubmission', 'path'),
        headers: { 'Motcua-Submission-Key': newDraft().secrets.submissionKey },
      }),
      expect: problem(404, 'not-found'),
      check: async (reply, { url }) => {
        const unknown = await send(url, 'getSubmission', { path: { submissionId: newDraft().content.submissionId } });
        expect(textOf(reply)).toBe(textOf(unknown));
      },
    },
  ]),
];

/** Another connection is in the middle of storing the same submission, and takes longer than anybody waits. */
async function holdInFlight(
  { database }: World,
  { submissionId, agencyId, procedureCode, formVersion }: SealedSubmission,
) {
  const release = await database.hold(
    `insert into submissions (submission_id, submission_code, agency_id, procedure_code, form_version, content_hash,
       tracking_secret_hash, submission_key_hash, envelope, receipt)
     values ($1, $2, $3, $4, $5, 'held', sha256('held'), sha256('held'), '{}', '{}')`,
    [submissionId, `HELD-${submissionId}`, agencyId, procedureCode, formVersion],
  );
  setTimeout(release, 8_000).unref();
}
