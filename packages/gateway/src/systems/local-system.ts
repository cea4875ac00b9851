import { type ClockStop, dueAt, formatDossierCode, vietnamDay, workCalendar } from '@motcua/rules';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.js';
import type { DossierAtReception, SystemOfRecord } from './system-of-record.js';

/** This gateway as its own system of record (`local`): codes counted per agency and day, dates by the state's calendar. */
export const localSystem: SystemOfRecord = {
  async receive(tx, dossier) {
    const { agency, receivedAt } = dossier;
    const day = vietnamDay(receivedAt.getTime());
    const sequence = await nextOf(tx, agency.code, day);
    return { dossierCode: formatDossierCode({ agencyCode: agency.code, day, sequence }), dueAt: dueDate(dossier, []) };
  },
  async resume(_, dossier, stops) {
    return { dueAt: dueDate(dossier, stops) };
  },
};

/**
 * The next number of that day. The row stays locked until the commit: a number is used once, and a reception that
 * fails leaves no gap.
 */
async function nextOf(tx: Transaction<Database>, agencyCode: string, day: string): Promise<number> {
  const { last } = await tx
    .insertInto('dossier_sequences')
    .values({ agency_code: agencyCode, day, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agency_code', 'day']).doUpdateSet({ last: sql`dossier_sequences.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

function dueDate({ receivedAt, time }: DossierAtReception, stops: readonly ClockStop[]): Date | null {
  if (time.status !== 'verified') return null;
  const due = dueAt({ receivedAt: receivedAt.toISOString(), time: time.value, calendar: workCalendar, stops });
  return due === undefined ? null : new Date(due);
}
