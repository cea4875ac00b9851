import { type Migration, sql } from 'kysely';

/** Payments asked for, and every credit the bank told us of. */
export const payments: Migration = {
  async up(db) {
    await sql`
      create table payments (
        payment_id uuid primary key,
        dossier_id uuid not null references dossiers,
        reference text not null unique,
        provider text not null,
        amount bigint not null check (amount > 0),
        status text not null default 'pending' check (status in ('pending', 'paid', 'expired', 'cancelled')),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        paid_at timestamptz,
        constraint payments_paid_at check ((status = 'paid') = (paid_at is not null))
      )`.execute(db);
    await sql`create index payments_dossier on payments (dossier_id, created_at)`.execute(db);
    // Two tabs that order at once, two credits that arrive at once: the second of each is refused here, not by a read.
    await sql`create unique index payments_one_pending on payments (dossier_id) where status = 'pending'`.execute(db);
    await sql`create unique index payments_one_paid on payments (dossier_id) where status = 'paid'`.execute(db);
    await sql`
      create table bank_credits (
        provider text not null,
        transaction_id text not null,
        amount bigint not null,
        purpose text not null,
        booked_at timestamptz not null,
        outcome text not null check (outcome in ('matched', 'duplicate', 'over', 'under', 'late', 'unknown')),
        payment_id uuid references payments,
        raw jsonb not null,
        received_at timestamptz not null default now(),
        primary key (provider, transaction_id),
        constraint bank_credits_payment check (outcome = 'unknown' or payment_id is not null)
      )`.execute(db);
    await sql`create index bank_credits_payments on bank_credits (payment_id)`.execute(db);
    await sql`
      create unique index bank_credits_one_match on bank_credits (payment_id) where outcome = 'matched'`.execute(db);
  },
};
