import type { DossierEvent, DossierStatus } from '@motcua/openapi';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ActorKind } from '../audit/index.js';
import type { Database } from '../database/index.js';

/** PostgreSQL channel on which every change of a dossier is told; the payload is its dossier_id. */
export const dossierChannel = 'motcua_dossier';

export interface NewDossierEvent {
  readonly dossierId: string;
  readonly at: Date;
  readonly kind: DossierEvent['kind'];
  readonly from: DossierStatus | null;
  readonly to: DossierStatus;
  /** What the officer wrote for the citizen. */
  readonly note?: string | undefined;
  readonly actorKind: ActorKind;
  readonly actorId?: string;
}

/** Notes in a dossier's history, which its owner sees, that something happened. */
export async function recordEvent(tx: Transaction<Database>, event: NewDossierEvent): Promise<void> {
  await tx
    .insertInto('dossier_events')
    .values({
      dossier_id: event.dossierId,
      at: event.at,
      kind: event.kind,
      from_status: event.from,
      to_status: event.to,
      note: event.note ?? null,
      actor_kind: event.actorKind,
      actor_id: event.actorId ?? null,
    })
    .execute();
}

/** Tells whoever follows the dossier, as soon as the transaction commits, and only then. */
export async function announceDossier(tx: Transaction<Database>, dossierId: string): Promise<void> {
  await sql`select pg_notify(${dossierChannel}, ${dossierId})`.execute(tx);
}

/** A dossier's history, oldest first. */
export async function eventsOf(db: Kysely<Database>, dossierId: string): Promise<DossierEvent[]> {
  const rows = await db
    .selectFrom('dossier_events')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('event_id')
    .execute();
  return rows.map((row) => ({
    eventId: row.event_id,
    at: row.at.toISOString(),
    kind: row.kind as DossierEvent['kind'],
    status: row.to_status ?? row.from_status ?? 1,
    note: row.note,
    actor: row.actor_kind as DossierEvent['actor'],
  }));
}
