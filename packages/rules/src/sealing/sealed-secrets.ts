import type { SealedSubmission, SubmissionSecrets } from '@motcua/openapi';
import { fromBase64Url, toBase64Url } from '../canonical/base64url.js';
import { type Bytes, utf8 } from '../canonical/bytes.js';
import { additionalData } from './additional-data.js';
import { openBytes, sealBytes } from './sealed-bytes.js';

type SealedSecrets = SealedSubmission['sealedSecrets'];

/** Seals the two secrets beside the content, under the submission's content key. They are a part of their own since the
 * gateway keeps the envelope for ever and these not at all. */
export const sealSecrets = ({
  contentKey,
  submissionId,
  iv,
  secrets: { trackingSecret, submissionKey },
}: {
  readonly contentKey: CryptoKey;
  readonly submissionId: string;
  /** 12 bytes, random, for these secrets only. */
  readonly iv: Bytes;
  readonly secrets: SubmissionSecrets;
}): Promise<SealedSecrets> =>
  sealBytes(
    contentKey,
    iv,
    additionalData(submissionId, 'secrets'),
    utf8(JSON.stringify({ trackingSecret, submissionKey })),
  ).then(toBase64Url);

/** Opens what `sealSecrets` made, as whatever JSON it holds. Rejects when it belongs to another submission, was sealed
 * under another content's key, was changed, or is no JSON. */
export async function openSecrets(
  contentKey: CryptoKey,
  submissionId: string,
  sealed: SealedSecrets,
): Promise<unknown> {
  const bytes = await openBytes(contentKey, additionalData(submissionId, 'secrets'), fromBase64Url(sealed));
  return JSON.parse(new TextDecoder().decode(bytes));
}
