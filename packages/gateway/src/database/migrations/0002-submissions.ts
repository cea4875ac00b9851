import { type Migration, sql } from 'kysely';

/** Sealed files on their way in, and sealed submissions with the receipts given for them. */
export const submissions: Migration = {
  async up(db) {
    // No foreign key to submissions: files arrive first, and may stay without one for ever.
    await sql`
      create table uploads (
        upload_id text primary key,
        submission_id uuid not null,
        file_id uuid not null,
        key_hash bytea not null check (octet_length(key_hash) = 32),
        media_type text not null,
        size bigint not null check (size > 0),
        received bigint not null default 0 check (received between 0 and size),
        complete boolean not null default false check (not complete or received = size),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        unique (submission_id, file_id, upload_id)
      )`.execute(db);
    await sql`create index uploads_expiry on uploads (expires_at)`.execute(db);
    await sql`
      create table submissions (
        submission_id uuid primary key,
        submission_code text not null unique,
        agency_id text not null references agencies,
        procedure_code text not null,
        form_version text not null,
        content_hash text not null,
        tracking_secret_hash bytea not null check (octet_length(tracking_secret_hash) = 32),
        submission_key_hash bytea not null check (octet_length(submission_key_hash) = 32),
        envelope jsonb not null,
        receipt jsonb not null,
        received_at timestamptz not null default now(),
        foreign key (procedure_code, form_version) references forms
      )`.execute(db);
  },
};
