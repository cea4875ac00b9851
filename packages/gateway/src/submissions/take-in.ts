import { randomUUID } from 'node:crypto';
import type { Receipt, SealedSubmission, SubmissionContent } from '@motcua/openapi';
import { type Kysely, sql, type Transaction } from 'kysely';
import { appendAudit } from '../audit/index.js';
import type { Database } from '../database/index.js';
import { announceDossier, recordEvent } from '../dossiers/dossier-events.js';
import { filedTerms } from '../dossiers/filed-terms.js';
import { GatewayProblem } from '../http/problem.js';
import { fileProblem } from './check-file.js';
import type { ArrivedFile } from './check-submission.js';
import type { Offered } from './offered-here.js';
import { storedReceipt } from './stored-receipt.js';
import type { WhomToAsk } from './whom-to-ask.js';

/** A submission that passed every check and waits for nothing but the database. */
export interface CheckedPackage {
  readonly at: Date;
  readonly sealed: SealedSubmission;
  readonly content: SubmissionContent;
  readonly files: readonly ArrivedFile[];
  readonly offered: Offered;
  readonly copies: number | undefined;
  /** All that stays of the secrets. */
  readonly trackingSecretHash: Buffer;
  readonly submissionKeyHash: Buffer;
  /** Signed already; it leaves the gateway only after the commit. */
  readonly receipt: Receipt;
  readonly whom: WhomToAsk;
}

export interface Submitted {
  readonly receipt: Receipt;
  /** False for a repeat. */
  readonly created: boolean;
}

/** How long a repeat waits for the first one to end; and everyone for anything else, which then is 503. */
const patience = '5s';
/** What PostgreSQL says when a lock took longer. */
const lockNotAvailable = '55P03';

/**
 * Stores a submission with its dossier in one transaction, or gives the receipt of whoever was first. The row's key
 * decides that: a repeat waits on it, then sees the first one's receipt, or takes its place if that one failed.
 */
export async function takeIn(db: Kysely<Database>, parcel: CheckedPackage): Promise<Submitted> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('lock_timeout', ${patience}, true)`.execute(tx);
    await lockSurroundings(tx, parcel.sealed);
    if (await insertSubmission(tx, parcel)) {
      await insertDossier(tx, parcel);
      return { receipt: parcel.receipt, created: true };
    }
    const receipt = await storedReceipt(tx, parcel.sealed, parcel.whom);
    if (receipt) return { receipt, created: false };
    // Its mã nộp is another submission's, hence not named here: the person has to start a new one, as these words tell.
    const { submissionCode: _, ...whom } = parcel.whom;
    throw new GatewayProblem('content-mismatch', whom);
  });
}

/**
 * Waits here for everything the row's insertion would wait for besides an equal row: the table, and what its foreign keys
 * point to. What can hold these up is an administrator's work, and that is not "already on its way".
 */
async function lockSurroundings(tx: Transaction<Database>, sealed: SealedSubmission): Promise<void> {
  await sql`lock table submissions in row exclusive mode`.execute(tx);
  await sql`
    select from agencies, forms
     where agencies.agency_id = ${sealed.agencyId}
       and forms.procedure_code = ${sealed.procedureCode} and forms.version = ${sealed.formVersion}
       for key share`.execute(tx);
}

/** False for a repeat. Waits for nothing but an equal row that is being written; a wait that ends nowhere is in flight. */
async function insertSubmission(tx: Transaction<Database>, parcel: CheckedPackage): Promise<boolean> {
  try {
    return await insertRow(tx, parcel);
  } catch (error) {
    if ((error as { code?: string }).code !== lockNotAvailable) throw error;
    throw new GatewayProblem('submission-in-flight', { ...parcel.whom, retryAfter: 5 });
  }
}

async function insertRow(tx: Transaction<Database>, parcel: CheckedPackage): Promise<boolean> {
  const { sealed, receipt } = parcel;
  const inserted = await tx
    .insertInto('submissions')
    .values({
      submission_id: sealed.submissionId,
      submission_code: receipt.submissionCode,
      agency_id: sealed.agencyId,
      procedure_code: sealed.procedureCode,
      form_version: sealed.formVersion,
      content_hash: sealed.contentHash,
      tracking_secret_hash: parcel.trackingSecretHash,
      submission_key_hash: parcel.submissionKeyHash,
      envelope: JSON.stringify(sealed.envelope),
      receipt: JSON.stringify(receipt),
      received_at: parcel.at,
    })
    // No column is named: of two equal rows at once, one may meet the other first in the mã nộp's index, and a conflict
    // there that is not waited for would be an error.
    .onConflict((conflict) => conflict.doNothing())
    .returning('submission_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

async function insertDossier(tx: Transaction<Database>, parcel: CheckedPackage): Promise<void> {
  const { sealed, content, offered, copies, at } = parcel;
  const dossierId = randomUUID();
  await tx
    .insertInto('dossiers')
    .values({
      dossier_id: dossierId,
      submission_id: sealed.submissionId,
      agency_id: sealed.agencyId,
      procedure_code: sealed.procedureCode,
      ...filedTerms(offered, { channel: 'ONLINE', copies }),
      status: 1,
      submitted_at: at,
      updated_at: at,
    })
    .execute();
  if (parcel.files.length > 0) await insertFiles(tx, parcel);
  await recordEvent(tx, { dossierId, at, kind: 'submitted', from: null, to: 1, actorKind: 'citizen' });
  await announceDossier(tx, dossierId);
  await appendAudit(tx, {
    agencyId: sealed.agencyId,
    at,
    actorKind: 'citizen',
    action: 'submit-dossier',
    subject: sealed.submissionId,
    detail: { contentHash: sealed.contentHash, formVersion: sealed.formVersion, files: content.files.length },
  });
}

async function insertFiles(tx: Transaction<Database>, parcel: CheckedPackage): Promise<void> {
  const { sealed, content, files } = parcel;
  // From here on they are no orphans; whatever the sweep took in the meantime is missing.
  const taken = await tx
    .updateTable('uploads')
    .set({ expires_at: 'infinity' })
    .where(
      'upload_id',
      'in',
      files.map((file) => file.uploadId),
    )
    .where('complete', '=', true)
    .returning('upload_id')
    .execute();
  const missing = files.findIndex((file) => !taken.some((row) => row.upload_id === file.uploadId));
  if (missing >= 0) {
    throw new GatewayProblem('invalid-answers', {
      ...parcel.whom,
      errors: [fileProblem(missing, 'file-missing')],
    });
  }
  await tx
    .insertInto('dossier_files')
    .values(
      content.files.map((file, position) => ({
        file_id: file.fileId,
        submission_id: sealed.submissionId,
        document_id: file.documentId,
        media_type: file.mediaType,
        size: file.size,
        sha256: file.sha256,
        upload_id: files[position]?.uploadId ?? '',
        position,
      })),
    )
    .execute();
}
