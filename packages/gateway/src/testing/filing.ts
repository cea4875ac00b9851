import { randomBytes, randomUUID } from 'node:crypto';
import type {
  Answers,
  MediaType,
  Receipt,
  SealedSubmission,
  SealedUpload,
  SubmissionContent,
  SubmissionSecrets,
} from '@motcua/openapi';
import {
  type Bytes,
  canonicalBytes,
  crockford,
  envelopeKeyAlgorithm,
  importContentKey,
  importEnvelopeKey,
  sealEnvelope,
  sealFile,
  sealSecrets,
  sha256Base64Url,
  submissionCodeOf,
  toBase64Url,
  uuidV7,
} from '@motcua/rules';
import sharp from 'sharp';
import { pilotAgency, type TestGateway } from './test-gateway.js';

export interface PlainFile {
  readonly fileId: string;
  readonly documentId: string;
  readonly mediaType: MediaType;
  readonly bytes: Bytes;
}

/** What a citizen's browser holds before it seals. */
export interface Filing {
  readonly content: SubmissionContent;
  readonly secrets: SubmissionSecrets;
  readonly files: readonly PlainFile[];
}

/** What it holds afterwards. */
export interface SealedFiling {
  readonly content: SubmissionContent;
  readonly secrets: SubmissionSecrets;
  readonly submission: Omit<SealedSubmission, 'uploads'>;
  readonly contentKey: CryptoKey;
  readonly files: readonly { readonly fileId: string; readonly mediaType: MediaType; readonly sealed: Bytes }[];
}

export const random = (length: number): Bytes => new Uint8Array(randomBytes(length));

/** A daughter orders two copies of her mother's birth certificate. */
export const motherAnswers: Answers = {
  request: { certificate: 'khai-sinh', copies: 2 },
  filer: {
    kind: 'relative',
    relation: 'con',
    fullName: 'Hoàng Thị Mẫu',
    idNumber: '020185000001',
    phone: '0912345678',
  },
  applicant: { fullName: 'Nông Thị Ví Dụ', birthDate: '1960-01-05' },
  record: { place: 'xã Thống Nhất, huyện Lộc Bình, tỉnh Lạng Sơn' },
  result: { channel: 'counter' },
  consent: { truth: true },
};

/** Somebody orders one copy for himself; no paper is asked for. */
export const ownAnswers: Answers = {
  request: { certificate: 'khai-sinh', copies: 1 },
  filer: { kind: 'self' },
  applicant: { fullName: 'Nông Văn Ví Dụ', birthDate: '1990-01-05' },
  record: { place: 'xã Thống Nhất, tỉnh Lạng Sơn' },
  result: { channel: 'postal', address: 'Thôn Ví Dụ, xã Thống Nhất' },
  consent: { truth: true },
};

/** A photo of the authorisation, with the place where it was taken in its metadata. */
export async function photo(width = 640, height = 480): Promise<PlainFile> {
  const background = { r: 200, g: 180, b: 90 };
  const image = sharp({ create: { width, height, channels: 3, background } });
  const located = image.withExif({ IFD0: { ImageDescription: 'nhà riêng' }, IFD3: { GPSLatitude: '21/1 45/1 0/1' } });
  return paper('image/jpeg', new Uint8Array(await located.jpeg().toBuffer()));
}

export const paper = (mediaType: MediaType, bytes: Bytes): PlainFile => ({
  fileId: randomUUID(),
  documentId: 'van-ban-uy-quyen',
  mediaType,
  bytes,
});

export async function newFiling(
  answers: Answers = ownAnswers,
  files: readonly PlainFile[] = [],
  changes: Partial<SubmissionContent> = {},
): Promise<Filing> {
  const content: SubmissionContent = {
    submissionId: uuidV7({ now: Date.now(), random: random(10) }),
    agencyId: pilotAgency,
    procedureCode: '2.000635',
    formVersion: '1',
    answers,
    files: await Promise.all(
      files.map(async ({ fileId, documentId, mediaType, bytes }) => {
        return { fileId, documentId, mediaType, sha256: await sha256Base64Url(bytes), size: bytes.length };
      }),
    ),
    salt: toBase64Url(random(16)),
    sealedAt: new Date().toISOString(),
    ...changes,
  };
  return { content, secrets: newSecrets(), files };
}

export const newSecrets = (): SubmissionSecrets => ({
  trackingSecret: crockford(random(5), 8),
  submissionKey: toBase64Url(random(16)),
});

/** Seals as a client does, by the rules' own primitives; `bytes` instead of the content's canonical form. */
export async function seal(
  { keyring }: Pick<TestGateway, 'keyring'>,
  { content, secrets, files }: Filing,
  bytes: Bytes = canonicalBytes(content),
): Promise<SealedFiling> {
  const { keyId, jwk } = keyring.publicKeys.envelope;
  const { submissionId, agencyId, procedureCode, formVersion } = content;
  const contentKey = await importContentKey(random(32));
  const ephemeral = (await crypto.subtle.generateKey(envelopeKeyAlgorithm, true, ['deriveBits'])) as CryptoKeyPair;
  const envelope = await sealEnvelope({
    submissionId,
    content: bytes,
    contentKey,
    contentIv: random(12),
    keyIv: random(12),
    gatewayKey: await importEnvelopeKey(jwk),
    keyId,
    ephemeral,
  });
  const sealedSecrets = await sealSecrets({ contentKey, submissionId, iv: random(12), secrets });
  const hash = await sha256Base64Url(bytes);
  return {
    content,
    secrets,
    contentKey,
    submission: { submissionId, agencyId, procedureCode, formVersion, contentHash: hash, envelope, sealedSecrets },
    files: await Promise.all(
      files.map(async ({ fileId, mediaType, bytes }) => ({
        fileId,
        mediaType,
        sealed: await sealFile({ contentKey, submissionId, fileId, iv: random(12), bytes }),
      })),
    ),
  };
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Who uploads. */
export type Sender = Pick<SubmissionContent, 'submissionId'> & Pick<SubmissionSecrets, 'submissionKey'>;

export const senderOf = ({ content, secrets }: Pick<Filing, 'content' | 'secrets'>): Sender => ({
  submissionId: content.submissionId,
  submissionKey: secrets.submissionKey,
});

/** Headers of a tus creation. */
export function creationHeaders(
  { submissionId, submissionKey }: Sender,
  { fileId, mediaType, length }: { readonly fileId: string; readonly mediaType: string; readonly length: number },
): Record<string, string> {
  return {
    'Tus-Resumable': '1.0.0',
    'Upload-Length': String(length),
    'Upload-Metadata': Object.entries({ submissionId, fileId, mediaType })
      .map(([name, value]) => `${name} ${base64(value)}`)
      .join(','),
    'Motcua-Submission-Key': submissionKey,
  };
}

/** Uploads every sealed file whole. */
export async function upload({ app }: Pick<TestGateway, 'app'>, filing: SealedFiling): Promise<SealedUpload[]> {
  const uploads: SealedUpload[] = [];
  const sender = senderOf(filing);
  for (const { fileId, mediaType, sealed } of filing.files) {
    const headers = creationHeaders(sender, { fileId, mediaType, length: sealed.length });
    const location = (await app.request('/v1/uploads', { method: 'POST', headers })).headers.get('Location') ?? '';
    const sent = await app.request(location, { method: 'PATCH', headers: bytesHeaders(sender), body: sealed });
    if (sent.status !== 204) throw new Error(`the upload ended with ${sent.status}`);
    uploads.push({ fileId, uploadId: location.split('/').at(-1) ?? '' });
  }
  return uploads;
}

export const bytesHeaders = ({ submissionKey }: Pick<Sender, 'submissionKey'>, offset = 0) => ({
  'Tus-Resumable': '1.0.0',
  'Upload-Offset': String(offset),
  'Content-Type': 'application/offset+octet-stream',
  'Motcua-Submission-Key': submissionKey,
});

export const postJson = (
  { app }: Pick<TestGateway, 'app'>,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) =>
  app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

export interface Filed extends SealedFiling {
  readonly receipt: Receipt;
  readonly submissionCode: string;
  /** Headers of the citizen who holds the slip. */
  readonly owner: Record<string, string>;
}

/** Files a dossier all the way. */
export async function file(gateway: TestGateway, filing?: Filing): Promise<Filed> {
  const sealed = await seal(gateway, filing ?? (await newFiling()));
  const uploads = await upload(gateway, sealed);
  const reply = await postJson(gateway, '/v1/submissions', { ...sealed.submission, uploads });
  if (reply.status !== 201) throw new Error(`the submission ended with ${reply.status}: ${await reply.text()}`);
  return {
    ...sealed,
    receipt: (await reply.json()) as Receipt,
    submissionCode: submissionCodeOf(sealed.content.submissionId),
    owner: { 'Motcua-Tracking-Secret': sealed.secrets.trackingSecret },
  };
}
