import type { Envelope, SealedSubmission, SubmissionContent, SubmissionSecrets } from '@motcua/openapi';
import { canonicalBytes, openEnvelope, openSecrets, sha256Base64Url } from '@motcua/rules';
import { schemaCheck } from '../http/contract.js';
import { GatewayProblem } from '../http/problem.js';
import type { Keyring } from '../keys/index.js';
import type { WhomToAsk } from './whom-to-ask.js';

export interface OpenedSubmission {
  readonly content: SubmissionContent;
  /** Opens the files. */
  readonly contentKey: CryptoKey;
}

/** A submission as it is seen once, while it is taken in. */
export interface ArrivingSubmission extends OpenedSubmission {
  /** To be hashed; never stored, never logged. */
  readonly secrets: SubmissionSecrets;
}

/**
 * Opens what a client sealed and makes sure that it is what the outside says: the same submission, agency, procedure
 * and form, in canonical form, with the hash that its receipt will name, and with secrets that were sealed with this very
 * content. Anything else is `unreadable-envelope`, whatever went wrong with it: half a surrogate pair, lists nested too
 * deep for the stack and the like are the sender's doing, not ours.
 */
export async function openSubmission(
  keyring: Keyring,
  sealed: SealedSubmission,
  whom: WhomToAsk,
): Promise<ArrivingSubmission> {
  const opened = await readSealed(keyring, sealed).catch(() => undefined);
  if (!opened) throw new GatewayProblem('unreadable-envelope', whom);
  return opened;
}

async function readSealed(keyring: Keyring, sealed: SealedSubmission): Promise<ArrivingSubmission | undefined> {
  const { content, contentKey, bytes } = await openStored(keyring, sealed);
  const secrets = await openSecrets(contentKey, sealed.submissionId, sealed.sealedSecrets);
  const sound =
    schemaCheck('SubmissionContent')(content) &&
    (await sha256Base64Url(bytes)) === sealed.contentHash &&
    Buffer.from(bytes).equals(canonicalBytes(content)) &&
    outerFields.every((field) => content[field] === sealed[field]);
  return sound && schemaCheck('SubmissionSecrets')(secrets) ? { content, contentKey, secrets } : undefined;
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
