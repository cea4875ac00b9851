import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/index.js';
import { storeOfferings } from '../store-offerings.js';
import { lockCatalogue } from '../stored-procedures.js';
import { nearest } from '../words/nearest.js';
import { OfferError } from './offer-error.js';
import {
  type OfferableProcedure,
  type OfferedWhat,
  type OfferGround,
  type OfferPlan,
  planOffers,
  planWithdrawal,
} from './plan-offers.js';

export interface OfferOrder {
  readonly agencyId: string;
  readonly what: OfferedWhat;
  /** Offers it no more. */
  readonly withdraws: boolean;
  /** Says what would change, and changes nothing. */
  readonly isDry: boolean;
  /** ISO date in Vietnam. */
  readonly today: string;
}

/** What became of it, and what the procedures are called, by code. */
export interface OfferOutcome extends OfferPlan {
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Has an agency offer procedures that the catalogue holds, or offer them no more; all of them or none.
 * @throws {OfferError}
 */
export const offerProcedures = (
  db: Kysely<Database>,
  { agencyId, what, withdraws, isDry, today }: OfferOrder,
): Promise<OfferOutcome> =>
  db.transaction().execute(async (transaction) => {
    await lockCatalogue(transaction);
    const ground = await groundOf(transaction, agencyId, today);
    const faults: string[] = [];
    const plan = (withdraws ? planWithdrawal : planOffers)(what, ground, faults);
    if (faults.length > 0) throw new OfferError(faults);
    if (!isDry) await storeOfferings(transaction, plan.changed);
    return { ...plan, names: new Map([...ground.procedures].map(([code, { plainName }]) => [code, plainName])) };
  });

async function groundOf(db: Transaction<Database>, agencyId: string, today: string): Promise<OfferGround> {
  const agencies = await db.selectFrom('agencies').select('agency_id').execute();
  const ids = agencies.map(({ agency_id }) => agency_id);
  if (!ids.includes(agencyId)) {
    const meant = nearest(agencyId, ids);
    const hint = meant === undefined ? '' : `; có phải ${meant}? / is it ${meant}?`;
    throw new OfferError([
      `--agency: chưa có cơ quan ${agencyId} trong danh mục / the catalogue has no agency ${agencyId}${hint}`,
    ]);
  }
  const offerings = await db.selectFrom('offerings').select('record').where('agency_id', '=', agencyId).execute();
  // Without papers and steps: the whole records of a country are tens of megabytes.
  const { rows } = await sql<OfferableProcedure>`
    select procedure_code as code, record->>'plainName' as "plainName", record->>'field' as field,
      record->>'effectiveTo' as "effectiveTo", record->>'supersededBy' as "supersededBy",
      record->'levels' as levels, record->'serviceLevel' as "serviceLevel"
    from current_procedures`.execute(db);
  return {
    agencyId,
    today,
    procedures: new Map(rows.map((row) => [row.code, row])),
    offerings: new Map(offerings.map(({ record }) => [record.procedureCode, record])),
  };
}
