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
        -- The account as it was shown: the agency may have another one by the time the money comes.
        bank_name text not null,
        bank_bin text not null,
        account_number text not null,
        account_name text not null,
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
        account_number text not null,
        amount bigint not null,
        purpose text,
        booked_at timestamptz not null,
        outcome text not null check (outcome in ('matched', 'duplicate', 'over', 'under', 'late', 'unknown')),
        payment_id uuid references payments,
        received_at timestamptz not null default now(),
        settled_at timestamptz,
        -- Waits for a person at the desk of its dossier.
        is_open boolean not null generated always as (
          outcome not in ('matched', 'unknown') and settled_at is null
        ) stored,
        primary key (provider, transaction_id),
        constraint bank_credits_payment check (outcome = 'unknown' or payment_id is not null),
        -- Payers write their names into it; whose money is known to be whose needs no words.
        constraint bank_credits_purpose check (outcome = 'unknown' or purpose is null),
        constraint bank_credits_settled check (settled_at is null or outcome not in ('matched', 'unknown'))
      )`.execute(db);
    await sql`create index bank_credits_payments on bank_credits (payment_id)`.execute(db);
    await sql`create index bank_credits_purpose on bank_credits (received_at) where purpose is not null`.execute(db);
    await sql`
      create unique index bank_credits_one_match on bank_credits (payment_id) where outcome = 'matched'`.execute(db);
  },
};
