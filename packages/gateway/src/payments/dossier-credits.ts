import type { DeskCredit } from '@motcua/openapi';
import type { Kysely } from 'kysely';
import type { Database } from '../database/index.js';
import { isoOrNull } from '../dossiers/index.js';

/** Everything the bank told of for one dossier, oldest first; for the desk. */
export async function dossierCredits(db: Kysely<Database>, dossierId: string): Promise<DeskCredit[]> {
  const rows = await db
    .selectFrom('bank_credits')
    .innerJoin('payments', 'payments.payment_id', 'bank_credits.payment_id')
    .select([
      'bank_credits.transaction_id',
      'bank_credits.amount',
      'payments.amount as due',
      'bank_credits.outcome',
      'bank_credits.booked_at',
      'bank_credits.settled_at',
    ])
    .where('payments.dossier_id', '=', dossierId)
    .orderBy('bank_credits.received_at')
    .orderBy('bank_credits.transaction_id')
    .execute();
  return rows.map((row) => ({
    transactionId: row.transaction_id,
    amount: row.amount,
    due: row.due,
    outcome: row.outcome,
    bookedAt: row.booked_at.toISOString(),
    settledAt: isoOrNull(row.settled_at),
  }));
}
