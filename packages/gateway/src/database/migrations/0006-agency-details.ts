import { type Migration, sql } from 'kysely';

/** Agencies written before they had a colour, ways of paying and giving back, and the kind of their province's name. */
export const agencyDetails: Migration = {
  async up(db) {
    await sql`
      update agencies set record =
        '{"theme": {"primary": "#9e1b1e", "primaryDark": "#ff9c94"}, "counterPayments": ["cash"], "resultWays": ["counter"]}'::jsonb
        || record
        || case when record->>'province' ~ '^(tỉnh|thành phố) ' then '{}'::jsonb
                else jsonb_build_object('province', 'tỉnh ' || (record->>'province')) end`.execute(db);
  },
};
