import type { DossierStatus } from '@motcua/openapi';
import { type ClockStop, dueAt, formatDossierCode, statusOf, vietnamDay, workCalendar } from '@motcua/rules';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.js';
import type { KnownDossier, SystemOfRecord } from './system-of-record.js';

/**
 * This gateway as its own system of record (`local`): codes counted per agency and day, dates by the state's calendar.
 * The first time a dossier comes to 2 it is received; the clock stands still in 5 and 6, and the due date moves when it
 * runs again. A move that is done and not committed never was, so the move's id says nothing here.
 */
export const localSystem: SystemOfRecord = {
  async move(tx, dossier, { to, at }) {
    if (dossier.dossierCode === null) {
      if (to !== 2) return { status: to, dossierCode: null, dueAt: null };
      return { status: to, dossierCode: await nextCode(tx, dossier.agencyId, at), dueAt: dueDate(dossier, at, []) };
    }
    const { dossierCode, receivedAt } = dossier;
    const resumes = stopsClock(dossier.status) && !stopsClock(to) && receivedAt !== null;
    const due = resumes ? dueDate(dossier, receivedAt, await stopsOf(tx, dossier.dossierId, at)) : dossier.dueAt;
    return { status: to, dossierCode, dueAt: due };
  },
};

/**
 * Waiting for papers or money: no other stop is said to move the date. One that a leader opened again (8 to 4) keeps
 * the date it was promised, though that may be over.
 */
const stopsClock = (status: DossierStatus) =>
  ['SUPPLEMENT_REQUIRED', 'FINANCIAL_OBLIGATION'].includes(statusOf(status).key);

/**
 * The next code of that day. The row stays locked until the commit: a number is used once, and a reception that fails
 * leaves no gap.
 */
async function nextCode(tx: Transaction<Database>, agencyId: string, at: Date): Promise<string> {
  const day = vietnamDay(at.getTime());
  const { record: agency } = await tx
    .selectFrom('agencies')
    .select('record')
    .where('agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const { last: sequence } = await tx
    .insertInto('dossier_sequences')
    .values({ agency_code: agency.code, day, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agency_code', 'day']).doUpdateSet({ last: sql`dossier_sequences.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return formatDossierCode({ agencyCode: agency.code, day, sequence });
}

function dueDate({ time }: KnownDossier, receivedAt: Date, stops: readonly ClockStop[]): Date | null {
  if (time.status !== 'verified') return null;
  const due = dueAt({ receivedAt: receivedAt.toISOString(), time: time.value, calendar: workCalendar, stops });
  return due === undefined ? null : new Date(due);
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
