import type { Receipt, SealedSubmission } from '@motcua/openapi';
import type { Kysely } from 'kysely';
import type { Database } from '../database/index.js';
import { GatewayProblem } from '../http/problem.js';
import type { WhomToAsk } from './whom-to-ask.js';

/**
 * The receipt that a submission got before; undefined if it never arrived. Its content decides alone: what secrets a
 * repeat carries is not looked at, since those of the first arrival hold.
 * @throws `content-mismatch` when it arrived with another content.
 */
export async function storedReceipt(
  db: Kysely<Database>,
  { submissionId, contentHash }: Pick<SealedSubmission, 'submissionId' | 'contentHash'>,
  whom: WhomToAsk,
): Promise<Receipt | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select(['content_hash', 'receipt'])
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.content_hash !== contentHash) throw new GatewayProblem('content-mismatch', whom);
  return receiptInOrder(row.receipt);
}

/** PostgreSQL keeps members in an order of its own; the same receipt should be the same text each time. */
export const receiptInOrder = (receipt: Receipt): Receipt => ({
  kind: receipt.kind,
  submissionId: receipt.submissionId,
  submissionCode: receipt.submissionCode,
  agencyId: receipt.agencyId,
  procedureCode: receipt.procedureCode,
  contentHash: receipt.contentHash,
  receivedAt: receipt.receivedAt,
  keyId: receipt.keyId,
  signature: receipt.signature,
});
