import type { Reference } from '@motcua/rules';
import { readReference } from '@motcua/rules';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../database/index.js';

/** A dossier's row with what stands around it, all but the sealed content. */
export interface DossierRecord extends Selectable<Database['dossiers']> {
  readonly submission_code: string;
  readonly form_version: string;
  readonly tracking_secret_hash: Buffer;
  /** Plain name, by the version it was filed under. */
  readonly procedure_name: string;
  readonly is_paid: boolean;
  /** Money for it waits for a person. */
  readonly is_reviewed: boolean;
}

/** Dossiers with what every reader of them needs; callers add their own `where`. */
export function dossierRecords(db: Kysely<Database>) {
  return db
    .selectFrom('dossiers')
    .innerJoin('submissions', 'submissions.submission_id', 'dossiers.submission_id')
    .innerJoin('procedures', (join) =>
      join
        .onRef('procedures.procedure_code', '=', 'dossiers.procedure_code')
        .onRef('procedures.version', '=', 'dossiers.procedure_version'),
    )
    .selectAll('dossiers')
    .select([
      'submissions.submission_code',
      'submissions.form_version',
      'submissions.tracking_secret_hash',
      sql<string>`procedures.record->>'plainName'`.as('procedure_name'),
      sql<boolean>`dossiers.fee_settled_at is not null or exists (
        select from payments where payments.dossier_id = dossiers.dossier_id and payments.status = 'paid'
      )`.as('is_paid'),
      sql<boolean>`exists (
        select from bank_credits join payments using (payment_id)
         where payments.dossier_id = dossiers.dossier_id and bank_credits.is_open
      )`.as('is_reviewed'),
    ]);
}

/** A code that is never given out: what cannot be one is looked up all the same, and takes the same way to its 404. */
const nobody: Reference = { kind: 'submission', code: '' };

/** Finds a dossier by mã nộp or dossier code, however it was typed. Says nothing of who may see it. */
export function findDossier(db: Kysely<Database>, ref: string): Promise<DossierRecord | undefined> {
  const { kind, code } = readReference(ref) ?? nobody;
  return dossierRecords(db)
    .where(kind === 'submission' ? 'submissions.submission_code' : 'dossiers.dossier_code', '=', code)
    .executeTakeFirst();
}

export function findDossierById(db: Kysely<Database>, dossierId: string): Promise<DossierRecord | undefined> {
  return dossierRecords(db).where('dossiers.dossier_id', '=', dossierId).executeTakeFirst();
}
