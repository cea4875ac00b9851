import type { Transaction } from 'kysely';
import type { Database } from '../database/index.js';

/** Closes what was asked for but not paid; money that still comes in is `late` then, and a person looks at it. */
export async function cancelPendingPayments(tx: Transaction<Database>, dossierId: string): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ status: 'cancelled' })
    .where('dossier_id', '=', dossierId)
    .where('status', '=', 'pending')
    .execute();
}
