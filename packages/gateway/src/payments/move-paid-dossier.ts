import type { Transaction } from 'kysely';
import type { ActorKind } from '../audit/index.js';
import type { Database } from '../database/index.js';
import { findDossierById, recordEvent } from '../dossiers/index.js';
import { moveDossier, touchDossier } from '../dossiers/move-dossier.js';

export interface PaidBy {
  readonly at: Date;
  readonly actorKind: ActorKind;
  readonly actorId: string;
  /** What an officer wrote for the citizen. */
  readonly note?: string;
}

/** Tells the dossier that its money is there; one that waited for nothing else goes on. */
export async function movePaidDossier(tx: Transaction<Database>, dossierId: string, paid: PaidBy): Promise<void> {
  const record = await findDossierById(tx, dossierId);
  if (!record) throw new Error('the dossier of a payment is gone');
  const { status } = record;
  await recordEvent(tx, { ...paid, dossierId, kind: 'payment', from: status, to: status });
  // One that was never received still needs an officer, who gives it its code.
  const waitsForMoneyOnly = status === 6 && record.dossier_code !== null;
  if (!waitsForMoneyOnly) return touchDossier(tx, dossierId, paid.at);
  const to = (await wasProcessed(tx, dossierId)) ? 4 : 2;
  await moveDossier(tx, record, { to, at: paid.at, actorKind: 'system' });
}

async function wasProcessed(tx: Transaction<Database>, dossierId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('dossier_events')
    .select('event_id')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'transition')
    .where('to_status', '=', 4)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
