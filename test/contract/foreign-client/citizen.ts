/** A citizen's way over HTTP as the contract tells it: keys, upload, submission, question. Plain `fetch`, no client of ours. */
import type {
  GatewayKeys,
  Receipt,
  SealedSubmission,
  SealedUpload,
  SubmissionContent,
  SubmissionSecrets,
} from '@motcua/openapi';
import type { Draft } from './draft.js';
import { receiptHolds } from './receipt-holds.js';
import { type Sealed, seal, type ToSeal } from './seal.js';

/** A submission ready to be posted, as often as it takes. */
export interface Packed {
  readonly content: SubmissionContent;
  readonly secrets: SubmissionSecrets;
  readonly body: SealedSubmission;
}

/** What she keeps of a submission that arrived. */
export interface Filed extends Packed {
  readonly receipt: Receipt;
  /** The receipt as it came, byte for byte. */
  readonly receiptText: string;
}

export const tus = { 'Tus-Resumable': '1.0.0' } as const;

export async function keysOf(url: string): Promise<GatewayKeys> {
  const reply = await fetch(`${url}/v1/keys`);
  if (reply.status !== 200) throw new Error(`GET /v1/keys answered ${reply.status}`);
  return (await reply.json()) as GatewayKeys;
}

/** Seals a draft and uploads its files. */
export async function pack(url: string, draft: Draft): Promise<Packed> {
  const { content, secrets } = draft;
  const sealed = seal(draft, (await keysOf(url)).envelope);
  const uploads = await Promise.all(content.files.map(({ fileId }) => upload(url, draft, sealed, fileId)));
  return { content, secrets, body: { ...sealed.submission, uploads } };
}

/** One creation and one PATCH. */
export async function upload(url: string, draft: Sender, sealed: Sealed, fileId: string): Promise<SealedUpload> {
  const bytes = sealed.files.get(fileId);
  const mediaType = draft.content.files.find((file) => file.fileId === fileId)?.mediaType;
  if (!bytes || !mediaType) throw new Error('no such file in this draft');
  const created = await fetch(`${url}/v1/uploads`, {
    method: 'POST',
    headers: creationHeaders(draft, { fileId, mediaType, length: bytes.byteLength }),
  });
  const location = created.headers.get('location');
  if (created.status !== 201 || !location) throw new Error(`the upload's creation answered ${created.status}`);
  const sent = await fetch(new URL(location, `${url}/v1/uploads`), {
    method: 'PATCH',
    headers: patchHeaders(draft, 0),
    body: bytes as BodyInit,
  });
  if (sent.status !== 204) throw new Error(`the upload answered ${sent.status}: ${await sent.text()}`);
  return { fileId, uploadId: uploadIdIn(location) };
}

/** Who uploads and asks. */
export type Sender = Pick<ToSeal, 'content' | 'secrets'>;

export const creationHeaders = (
  { content: { submissionId }, secrets: { submissionKey } }: Sender,
  { fileId, mediaType, length }: { fileId: string; mediaType: string; length: number },
): Record<string, string> => ({
  ...tus,
  'Upload-Length': String(length),
  'Upload-Metadata': metadata({ submissionId, fileId, mediaType }),
  'Motcua-Submission-Key': submissionKey,
});

export const patchHeaders = ({ secrets: { submissionKey } }: Pick<Sender, 'secrets'>, offset: number) => ({
  ...tus,
  'Upload-Offset': String(offset),
  'Content-Type': 'application/offset+octet-stream',
  'Motcua-Submission-Key': submissionKey,
});

export const metadata = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

export const uploadIdIn = (location: string) =>
  new URL(location, 'http://gateway.invalid').pathname.split('/').at(-1) ?? '';

export const post = (url: string, body: SealedSubmission): Promise<Response> =>
  fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Did it arrive? The receipt's text, or nothing when the gateway knows of no such submission. */
export async function ask(url: string, { content, secrets }: Sender): Promise<string | undefined> {
  const reply = await fetch(`${url}/v1/submissions/${content.submissionId}`, {
    headers: { 'Motcua-Submission-Key': secrets.submissionKey },
  });
  const text = await reply.text();
  if (reply.status === 200) return text;
  if (reply.status === 404) return undefined;
  throw new Error(`asking for a submission answered ${reply.status}: ${text}`);
}

/** Files a draft in one go and checks the receipt. */
export async function file(url: string, draft: Draft): Promise<Filed> {
  const packed = await pack(url, draft);
  const reply = await post(url, packed.body);
  const receiptText = await reply.text();
  if (reply.status !== 201) throw new Error(`the submission answered ${reply.status}: ${receiptText}`);
  return { ...packed, receipt: await checkedReceipt(url, packed.content, receiptText), receiptText };
}

/** Reads a receipt; throws unless it is for this very submission and signed by one of the gateway's keys. */
export async function checkedReceipt(url: string, content: SubmissionContent, text: string): Promise<Receipt> {
  const receipt = JSON.parse(text) as Receipt;
  if (receipt.submissionId !== content.submissionId) throw new Error('a receipt for another submission');
  if (!receiptHolds(receipt, (await keysOf(url)).receipts)) throw new Error('a receipt whose signature does not hold');
  return receipt;
}
