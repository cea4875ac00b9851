import type { DossierStatus } from '@motcua/openapi';
import type { Transaction } from 'kysely';
import type { ActorKind } from '../audit/index.js';
import type { Database } from '../database/index.js';
import { type KnownDossier, systemNamed } from '../systems/index.js';
import { recordEvent } from './dossier-events.js';
import type { DossierRecord } from './dossier-records.js';

export interface Move {
  readonly to: DossierStatus;
  readonly at: Date;
  readonly note?: string | undefined;
  readonly actorKind: ActorKind;
  readonly actorId?: string;
  /** Name on the reception slip, should this move receive the dossier. */
  readonly receivedBy?: string;
}

/** Locks a dossier against every other change until the transaction ends. Take it before payments, sequences, audit. */
export async function lockDossier(tx: Transaction<Database>, dossierId: string): Promise<void> {
  await tx.selectFrom('dossiers').select('dossier_id').where('dossier_id', '=', dossierId).forUpdate().execute();
}

/** Raises the revision of a dossier of which something else than its status changed. */
export async function touchDossier(tx: Transaction<Database>, dossierId: string, at: Date): Promise<void> {
  await tx
    .updateTable('dossiers')
    .set((set) => ({ revision: set('revision', '+', 1), updated_at: at }))
    .where('dossier_id', '=', dossierId)
    .execute();
}

/**
 * Asks a dossier's system of record for a move that was found to be allowed, and notes where it stands then. False if
 * the dossier is not at `record.revision` any more.
 */
export async function moveDossier(tx: Transaction<Database>, record: DossierRecord, move: Move): Promise<boolean> {
  const { to, at } = move;
  const { dossier_id: dossierId, status: from, revision } = record;
  const known: KnownDossier = {
    dossierId,
    agencyId: record.agency_id,
    status: from,
    dossierCode: record.dossier_code,
    receivedAt: record.received_at,
    dueAt: record.due_at,
    time: record.terms.time,
  };
  // From one revision a dossier goes on once, so a move that is tried again has the same id.
  const wanted = { moveId: `${dossierId}/${revision + 1}`, to, at };
  const standing = await systemNamed(record.system_of_record).move(tx, known, wanted);
  const isReceived = record.dossier_code === null && standing.dossierCode !== null;
  const { numUpdatedRows } = await tx
    .updateTable('dossiers')
    .set({
      status: standing.status,
      dossier_code: standing.dossierCode,
      due_at: standing.dueAt,
      revision: revision + 1,
      updated_at: at,
      ...(isReceived && { received_at: at, received_by: move.receivedBy ?? null }),
    })
    .where('dossier_id', '=', dossierId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await recordEvent(tx, { ...move, dossierId, kind: 'transition', from, to: standing.status });
  return true;
}
