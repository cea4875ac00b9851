import { provinceCode } from '@motcua/rules';
import { type Migration, sql } from 'kysely';

/** Agencies written before they had a colour, ways of paying and giving back, and the kind and code of their province. */
export const agencyDetails: Migration = {
  async up(db) {
    await sql`
      update agencies set record =
        '{"theme": {"primary": "#9e1b1e", "primaryDark": "#ff9c94"}, "counterPayments": ["cash"], "resultWays": ["counter"]}'::jsonb
        || record
        || case when not record ? 'province' or record->>'province' ~ '^(tỉnh|thành phố) ' then '{}'::jsonb
                else jsonb_build_object('province', 'tỉnh ' || (record->>'province')) end`.execute(db);
    const { rows } = await sql<{ agency_id: string; province: string }>`
      select agency_id, record->>'province' as province from agencies where record ? 'province' and not record ? 'provinceCode'`.execute(
      db,
    );
    for (const { agency_id, province } of rows) {
      const code = provinceCode(province);
      if (code !== undefined)
        await sql`
          update agencies set record = record || jsonb_build_object('provinceCode', ${code}::text)
            where agency_id = ${agency_id}`.execute(db);
    }
  },
};
