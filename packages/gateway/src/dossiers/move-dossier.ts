import type { DossierStatus, TimeFact } from '@motcua/openapi';
import { type ClockStop, statusOf } from '@motcua/rules';
import type { Transaction } from 'kysely';
import type { ActorKind } from '../audit/index.js';
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Database } from '../database/index.js';
import { type DossierAtReception, systemNamed } from '../systems/index.js';
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
 * Moves a dossier whose move was found to be allowed. The first time it comes to 2 its system of record receives it;
 * the clock stands still in 5 and 6, and the due date moves when it runs again. False if the dossier is not at
 * `record.revision` any more.
 * @param view taken before the transaction: asking for it inside would need a second connection while this one holds locks.
 */
export async function moveDossier(
  tx: Transaction<Database>,
  view: CatalogueView,
  record: DossierRecord,
  move: Move,
): Promise<boolean> {
  const { to, at } = move;
  const from = record.status;
  const agency = view.agency(record.agency_id);
  if (!agency) throw new Error('the agency of a dossier left the catalogue');
  const system = systemNamed(view.offering(record.agency_id, record.procedure_code)?.systemOfRecord);
  const dossier: DossierAtReception = {
    agency,
    receivedAt: record.received_at ?? at,
    time: await publishedTime(tx, record),
  };
  const receives = to === 2 && record.dossier_code === null;
  const reception = receives ? await system.receive(tx, dossier) : undefined;
  const resumes = stopsClock(from) && !stopsClock(to) && record.dossier_code !== null;
  const resumed = resumes ? await system.resume(tx, dossier, await stopsOf(tx, record.dossier_id, at)) : undefined;
  const { numUpdatedRows } = await tx
    .updateTable('dossiers')
    .set((set) => ({
      status: to,
      revision: set('revision', '+', 1),
      updated_at: at,
      clock_stopped_at: stopsClock(to) ? (record.clock_stopped_at ?? at) : null,
      ...(reception && {
        dossier_code: reception.dossierCode,
        due_at: reception.dueAt,
        received_at: at,
        received_by: move.receivedBy ?? null,
      }),
      ...(resumed && { due_at: resumed.dueAt }),
    }))
    .where('dossier_id', '=', record.dossier_id)
    .where('revision', '=', record.revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await recordEvent(tx, { ...move, dossierId: record.dossier_id, kind: 'transition', from, to });
  return true;
}

/** Waiting for papers or money. Other statuses in which the clock does not run are an end, or before the beginning. */
const stopsClock = (status: DossierStatus) =>
  ['SUPPLEMENT_REQUIRED', 'FINANCIAL_OBLIGATION'].includes(statusOf(status).key);

/** As published in the version of the procedure that the dossier was filed under. */
async function publishedTime(tx: Transaction<Database>, record: DossierRecord): Promise<TimeFact> {
  const row = await tx
    .selectFrom('procedures')
    .select('record')
    .where('procedure_code', '=', record.procedure_code)
    .where('version', '=', record.procedure_version)
    .executeTakeFirst();
  return row?.record.channels.find(({ channel }) => channel === 'ONLINE')?.time ?? { status: 'unknown' };
}

/** Every time the clock stood still, from the dossier's history; the one that lasts ends at `now`. */
async function stopsOf(tx: Transaction<Database>, dossierId: string, now: Date): Promise<ClockStop[]> {
  const moves = await tx
    .selectFrom('dossier_events')
    .select(['at', 'to_status'])
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'transition')
    .orderBy('event_id')
    .execute();
  const stops: ClockStop[] = [];
  let since: Date | undefined;
  for (const { at, to_status } of [...moves, { at: now, to_status: null }]) {
    const stopped = to_status !== null && stopsClock(to_status);
    if (stopped) since ??= at;
    else if (since) {
      stops.push({ from: since.toISOString(), to: at.toISOString() });
      since = undefined;
    }
  }
  return stops;
}
