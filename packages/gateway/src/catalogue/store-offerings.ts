import type { Offering } from '@motcua/openapi';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.js';

/** Stores offerings, each named once, in one statement however many there are; gives how many are new or changed. */
export async function storeOfferings(db: Transaction<Database>, offerings: readonly Offering[]): Promise<number> {
  if (offerings.length === 0) return 0;
  const records = offerings.map((offering) => JSON.stringify(offering));
  const { numAffectedRows = 0n } = await sql`
    insert into offerings (agency_id, procedure_code, record, mode, valid_from, valid_to)
    select record->>'agencyId', record->>'procedureCode', record, record->>'mode',
      (record->>'validFrom')::date, (record->>'validTo')::date
    from unnest(${records}::jsonb[]) as given (record)
    on conflict (agency_id, procedure_code) do update set
      record = excluded.record, mode = excluded.mode, valid_from = excluded.valid_from, valid_to = excluded.valid_to
    where offerings.record is distinct from excluded.record`.execute(db);
  return Number(numAffectedRows);
}
