import { type Migration, sql } from 'kysely';

/** How far a sync of the catalogue came, and what its source listed, so that a killed run goes on and a gap is noticed. */
export const catalogueSync: Migration = {
  async up(db) {
    await sql`
      create table catalogue_syncs (
        source text primary key,
        run_id uuid not null,
        started_at timestamptz not null default now(),
        cursor text not null,
        pages integer not null check (pages >= 0),
        total integer,
        duplicates integer not null,
        finished_at timestamptz
      )`.execute(db);
    await sql`
      create table catalogue_sync_entries (
        source text not null references catalogue_syncs,
        portal_id text not null,
        procedure_code text not null,
        stamp text,
        read_on date,
        repealed_on date,
        first_run_id uuid not null,
        last_run_id uuid not null,
        page integer not null,
        result text not null
          check (result in ('added', 'changed', 'repealed', 'replaced', 'unchanged', 'unreadable')),
        reason text,
        primary key (source, portal_id)
      )`.execute(db);
  },
};
