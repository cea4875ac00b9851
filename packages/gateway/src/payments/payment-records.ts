import type { Payment } from '@motcua/openapi';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../database/index.js';
import { isoOrNull } from '../dossiers/index.js';
import { purposeOf } from './payment-reference.js';
import { vietQr } from './vietqr.js';

/** A payment with whose it is. */
export interface PaymentRecord extends Selectable<Database['payments']> {
  readonly submission_id: string;
  readonly submission_code: string;
  readonly tracking_secret_hash: Buffer;
  readonly agency_id: string;
  readonly is_reviewed: boolean;
}

/** Payments with what every reader of them needs; callers add their own `where`. */
export function paymentRecords(db: Kysely<Database>) {
  return db
    .selectFrom('payments')
    .innerJoin('dossiers', 'dossiers.dossier_id', 'payments.dossier_id')
    .innerJoin('submissions', 'submissions.submission_id', 'dossiers.submission_id')
    .selectAll('payments')
    .select([
      'dossiers.agency_id',
      'submissions.submission_id',
      'submissions.submission_code',
      'submissions.tracking_secret_hash',
      sql<boolean>`exists (
        select from bank_credits
         where bank_credits.payment_id = payments.payment_id and bank_credits.is_open
      )`.as('is_reviewed'),
    ]);
}

const accountOf = (record: PaymentRecord) => ({
  bankName: record.bank_name,
  bankBin: record.bank_bin,
  accountNumber: record.account_number,
  accountName: record.account_name,
});

/** A payment as its payer sees it. */
export function paymentView(record: PaymentRecord, now: Date): Payment {
  const expired = record.status === 'pending' && record.expires_at <= now;
  return {
    paymentId: record.payment_id,
    submissionCode: record.submission_code,
    amount: record.amount,
    currency: 'VND',
    status: expired ? 'expired' : record.status,
    reviewing: record.is_reviewed,
    method: vietQr(accountOf(record), record.amount, purposeOf(record.reference)),
    createdAt: record.created_at.toISOString(),
    expiresAt: record.expires_at.toISOString(),
    paidAt: isoOrNull(record.paid_at),
  };
}
