import type { Envelope, SealedSubmission, SubmissionContent } from '@motcua/openapi';
import { canonicalJson, openEnvelope, sha256Base64Url } from '@motcua/rules';
import { schemaCheck } from '../http/contract.js';
import { GatewayProblem } from '../http/problem.js';
import type { Keyring } from '../keys/index.js';

export interface OpenedSubmission {
  readonly content: SubmissionContent;
  /** Opens the files. */
  readonly contentKey: CryptoKey;
}

/**
 * Opens what a client sealed and makes sure that it is what the outside says: the same submission, agency, procedure
 * and form, in canonical form, with the hash that its receipt will name. Anything else is `unreadable-envelope`.
 */
export async function openSubmission(keyring: Keyring, sealed: SealedSubmission): Promise<OpenedSubmission> {
  const opened = await openStored(keyring, sealed).catch(() => undefined);
  if (!opened) throw new GatewayProblem('unreadable-envelope');
  const { content, contentKey, bytes } = opened;
  const sound =
    schemaCheck('SubmissionContent')(content) &&
    (await sha256Base64Url(bytes)) === sealed.contentHash &&
    canonicalJson(content) === Buffer.from(bytes).toString('utf8') &&
    outerFields.every((field) => content[field] === sealed[field]);
  if (!sound) throw new GatewayProblem('unreadable-envelope');
  return { content, contentKey };
}

const outerFields = ['submissionId', 'agencyId', 'procedureCode', 'formVersion'] as const;

/** Opens an envelope that was checked when it was taken in. Rejects when its private key is not here any more. */
export async function openStored(
  keyring: Keyring,
  { submissionId, envelope }: { readonly submissionId: string; readonly envelope: Envelope },
): Promise<OpenedSubmission & { readonly bytes: Uint8Array<ArrayBuffer> }> {
  const privateKey = keyring.envelopeKey(envelope.keyId);
  if (!privateKey) throw new Error('the private key of this envelope is not in the data folder');
  const { content, contentKey } = await openEnvelope({ envelope, submissionId, privateKey });
  return {
    content: JSON.parse(Buffer.from(content).toString('utf8')) as SubmissionContent,
    contentKey,
    bytes: content,
  };
}
