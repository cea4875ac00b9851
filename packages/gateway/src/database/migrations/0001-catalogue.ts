import { type Migration, sql } from 'kysely';

/** Agencies, procedures, what each agency offers of them, and their forms. */
export const catalogue: Migration = {
  async up(db) {
    await sql`
      create table agencies (
        agency_id text primary key,
        record jsonb not null,
        updated_at timestamptz not null default now()
      )`.execute(db);
    await sql`
      create table procedures (
        procedure_code text not null,
        version integer not null check (version > 0),
        record jsonb not null,
        content_hash text not null,
        imported_at timestamptz not null default now(),
        primary key (procedure_code, version)
      )`.execute(db);
    // A dossier keeps the version it was filed under, so versions are added and the newest is a question of reading.
    await sql`
      create view current_procedures as
        select distinct on (procedure_code) procedure_code, version, record, content_hash, imported_at
          from procedures order by procedure_code, version desc`.execute(db);
    await sql`
      create table offerings (
        agency_id text not null references agencies,
        procedure_code text not null,
        record jsonb not null,
        mode text not null check (mode in ('direct', 'handoff')),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        primary key (agency_id, procedure_code)
      )`.execute(db);
    await sql`create index offerings_procedure on offerings (procedure_code)`.execute(db);
    await sql`
      create table forms (
        procedure_code text not null,
        version text not null,
        definition jsonb not null,
        primary key (procedure_code, version)
      )`.execute(db);
  },
};
