import { type Migration, sql } from 'kysely';

/** What an agency says of a procedure in its own words. */
export const procedureWords: Migration = {
  async up(db) {
    await sql`
      create table procedure_words (
        agency_id text not null references agencies,
        procedure_code text not null,
        record jsonb not null,
        primary key (agency_id, procedure_code)
      )`.execute(db);
  },
};
