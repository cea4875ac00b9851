import { type Migration, sql } from 'kysely';

/** Officers' tokens, the audit chain, and the public halves of the gateway's keys. */
export const desk: Migration = {
  async up(db) {
    await sql`
      create table officer_tokens (
        token_hash bytea primary key check (octet_length(token_hash) = 32),
        officer_id text not null,
        name text not null,
        agency_id text not null references agencies,
        role text not null check (role in ('officer', 'helper', 'supervisor')),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      )`.execute(db);
    await sql`
      create table audit (
        agency_id text not null,
        seq bigint not null check (seq > 0),
        at timestamptz not null default now(),
        actor_kind text not null,
        actor_id text,
        action text not null,
        subject text not null,
        detail jsonb not null default '{}',
        previous_hash bytea check (octet_length(previous_hash) = 32),
        hash bytea not null check (octet_length(hash) = 32),
        primary key (agency_id, seq),
        constraint audit_chained check (seq = 1 or previous_hash is not null)
      )`.execute(db);
    await sql`
      create function audit_refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception 'audit is append-only' using errcode = 'insufficient_privilege';
        end
      $$`.execute(db);
    // A statement trigger, so that a change of no rows is refused as well; TRUNCATE knows no other kind.
    await sql`
      create trigger audit_append_only before update or delete or truncate on audit
        for each statement execute function audit_refuse_change()`.execute(db);
    await sql`
      create table gateway_keys (
        key_id text primary key,
        purpose text not null check (purpose in ('envelope', 'receipt')),
        public_jwk jsonb not null,
        created_at timestamptz not null default now(),
        retired_at timestamptz
      )`.execute(db);
  },
};
