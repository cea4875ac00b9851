import { type Migration, sql } from 'kysely';

/** Dossiers, their files and what happened to them. */
export const dossiers: Migration = {
  async up(db) {
    await sql`
      create table dossiers (
        dossier_id uuid primary key,
        submission_id uuid not null unique references submissions,
        -- Whose desk works on it and whose code it carries. Who decides, where it is received, where somebody was helped
        -- and which officer of which agency filed it are named apart.
        agency_id text not null references agencies,
        competent_agency text not null,
        reception_place text not null,
        support_place text,
        filed_by_officer text,
        filed_by_name text,
        filed_by_agency text references agencies,
        -- What it was filed under, so that no later change of the catalogue reaches it: the version of the procedure,
        -- time and fee of its channel, and the system that owns it.
        procedure_code text not null,
        procedure_version integer not null,
        terms jsonb not null,
        system_of_record text not null,
        dossier_code text unique,
        status smallint not null check (status between 1 and 10),
        fee_amount bigint check (fee_amount >= 0),
        copies integer check (copies > 0),
        -- When an officer said that the whole fee is there.
        fee_settled_at timestamptz,
        due_at timestamptz,
        received_at timestamptz,
        received_by text,
        revision integer not null default 0,
        submitted_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        foreign key (procedure_code, procedure_version) references procedures,
        -- Nobody is promised a day before an officer has received the dossier and given it its code.
        constraint dossiers_due_after_reception check (due_at is null or dossier_code is not null),
        constraint dossiers_code_at_reception check (dossier_code is null or received_at is not null),
        constraint dossiers_filing_officer check (num_nulls(filed_by_officer, filed_by_name, filed_by_agency) in (0, 3))
      )`.execute(db);
    // The desk's list, of all statuses and of one: newest first, page by page.
    await sql`create index dossiers_desk on dossiers (agency_id, submitted_at desc, dossier_id desc)`.execute(db);
    await sql`
      create index dossiers_desk_status on dossiers (agency_id, status, submitted_at desc, dossier_id desc)`.execute(
      db,
    );
    await sql`
      create table dossier_files (
        file_id uuid not null,
        submission_id uuid not null references submissions,
        document_id text not null,
        media_type text not null,
        size integer not null check (size > 0),
        sha256 text not null,
        upload_id text not null references uploads,
        position integer not null check (position >= 0),
        primary key (submission_id, file_id),
        unique (submission_id, position)
      )`.execute(db);
    await sql`create index dossier_files_upload on dossier_files (upload_id)`.execute(db);
    await sql`
      create table dossier_events (
        event_id bigint generated always as identity primary key,
        dossier_id uuid not null references dossiers,
        at timestamptz not null default now(),
        kind text not null,
        from_status smallint check (from_status between 1 and 10),
        to_status smallint check (to_status between 1 and 10),
        note text,
        actor_kind text not null,
        actor_id text
      )`.execute(db);
    await sql`create index dossier_events_dossier on dossier_events (dossier_id, event_id)`.execute(db);
    await sql`
      create table dossier_sequences (
        agency_code text not null,
        day date not null,
        last integer not null check (last > 0),
        primary key (agency_code, day)
      )`.execute(db);
  },
};
