import { type Client, isProblemError, isUnreachableError } from '@motcua/client';
import { sealSubmission } from '@motcua/headless';
import type { Answers, Receipt, SealedSubmission } from '@motcua/openapi';
import {
  type Bytes,
  checkAnswers,
  crockford,
  sniffMediaType,
  toBase64Url,
  uuidV7,
  verifyReceipt,
  vietnamDay,
} from '@motcua/rules';

const agencyId = 'thong-nhat-lang-son';
const procedureCode = '2.000635';
const documentId = 'van-ban-uy-quyen';

/** Two copies of a birth certificate for her mother. People, numbers and places are examples. */
const answers: Answers = {
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

export interface FiledDossier {
  /** Xác nhận đã nộp, its signature checked. */
  readonly receipt: Receipt;
  /** Opens the dossier together with the receipt's mã nộp; the gateway keeps only a hash of it. */
  readonly trackingSecret: string;
}

/**
 * Files procedure 2.000635 for a relative: answers, a photograph of the authorisation, sealed to the gateway's key.
 * @param photo JPEG, PNG or PDF, at most 20 MB.
 */
export async function fileDossier(client: Client, photo: Uint8Array): Promise<FiledDossier> {
  // Made before anything is sent and used for ever: whatever breaks on the way, the same id counts once.
  const submissionId = uuidV7({ now: Date.now(), random: random(10) });
  const trackingSecret = crockford(random(5), 8);
  const submissionKey = toBase64Url(random(16));
  const fileId = crypto.randomUUID();
  const bytes = new Uint8Array(photo);
  const mediaType = sniffMediaType(bytes);
  if (!mediaType) throw new TypeError('the photograph is no JPEG, PNG or PDF');

  // The gateway checks by the same rules; here they save a round trip.
  const { definition } = await client.procedures.form(procedureCode, { agency: agencyId });
  const files = [{ fileId, documentId, mediaType, size: bytes.length }];
  const problems = checkAnswers(definition, answers, files, { today: vietnamDay(Date.now()) });
  if (problems.length > 0) throw new Error(problems.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'));

  // From here on nobody but the gateway can read it. A program that may be interrupted stores the sealed parts first.
  const keys = await client.keys.get();
  const sealedFiles = new Map<string, Bytes>();
  const sealed = await sealSubmission({
    now: Date.now,
    random,
    envelopeKey: keys.envelope,
    content: {
      submissionId,
      agencyId,
      procedureCode,
      formVersion: definition.version,
      answers,
    },
    secrets: { trackingSecret, submissionKey },
    files: [{ fileId, documentId, mediaType, read: async () => bytes }],
    keep: async (id, file) => void sealedFiles.set(id, file),
  });

  const uploads = [];
  for (const [id, file] of sealedFiles) {
    const whose = { submissionId, fileId: id, mediaType, size: file.length };
    const uploadId = await client.uploads.create(whose, { key: submissionKey });
    await client.uploads.send(uploadId, file.buffer, { key: submissionKey });
    uploads.push({ fileId: id, uploadId });
  }

  const receipt = await handIn(client, { ...sealed, uploads }, submissionKey);
  if (!(await verifyReceipt(receipt, keys.receipts, sealed)))
    throw new Error('the receipt was not signed by the gateway');
  return { receipt, trackingSecret };
}

/** Sends until there is an answer. No answer means "unknown", never "failed": it may have arrived, so ask. */
async function handIn(client: Client, submission: SealedSubmission, key: string): Promise<Receipt> {
  for (let wait = 500; ; wait = Math.min(wait * 2, 30_000)) {
    try {
      return await client.submissions.send(submission);
    } catch (error) {
      if (!isUndecided(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    const receipt = await client.submissions.get(submission.submissionId, { key }).catch((error: unknown) => {
      if (isUndecided(error) || isProblemError(error, 'not-found')) return undefined;
      throw error;
    });
    if (receipt) return receipt;
  }
}

/** A 500 decides nothing either: the gateway may have stored the dossier and failed behind that. */
const isUndecided = (error: unknown): boolean =>
  isUnreachableError(error) ||
  isProblemError(error, 'submission-in-flight') ||
  (isProblemError(error) && error.problem.status >= 500);

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
