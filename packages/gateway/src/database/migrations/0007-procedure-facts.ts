import { type Migration, sql } from 'kysely';

/** Procedures written before their level and reach were facts of their own: nobody looked for them then. */
export const procedureFacts: Migration = {
  async up(db) {
    await sql`
      update procedures set record =
        '{"serviceLevel": {"status": "unknown"}, "nonTerritorial": {"status": "unknown"}}'::jsonb || record
        where not record ?& array['serviceLevel', 'nonTerritorial']`.execute(db);
  },
};
