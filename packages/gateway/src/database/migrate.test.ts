import { randomBytes, randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { type Insertable, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { openDatabase } from './pool.js';
import type { Database } from './tables.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await startTemporaryPostgres({ migrated: false });
}, 30_000);
afterAll(() => postgres.stop());

describe('migrations', () => {
  it('run once although four gateways start together, and change nothing the second time', async () => {
    const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(postgres.connectionString)));
    expect(ran.flat()).toEqual(Object.keys(migrations));
    const before = await describeTables();
    expect(await migrate(postgres.connectionString)).toEqual([]);
    expect(await describeTables()).toEqual(before);
  });

  it('make every table that the code knows, and no other', async () => {
    const tables = (await postgres.db.introspection.getTables()).map((table) => table.name).sort();
    expect(tables).toEqual([
      'agencies',
      'audit',
      'bank_credits',
      'current_procedures',
      'dossier_events',
      'dossier_files',
      'dossier_sequences',
      'dossiers',
      'forms',
      'gateway_keys',
      'offerings',
      'officer_tokens',
      'payments',
      'procedure_words',
      'procedures',
      'submissions',
      'uploads',
    ]);
  });
});

describe('what the database refuses by itself', () => {
  it('a second dossier for one submission, a second pending payment and a second paid one for one dossier', async () => {
    const dossier = await addDossier();
    await expect(addDossier({ submission_id: dossier.submission_id })).rejects.toThrow('dossiers_submission_id_key');
    const first = await addPayment(dossier.dossier_id);
    await expect(addPayment(dossier.dossier_id)).rejects.toThrow('payments_one_pending');
    await pay(first);
    const second = await addPayment(dossier.dossier_id);
    await expect(pay(second)).rejects.toThrow('payments_one_paid');
  });

  it('one bank transaction told twice, and two credits matched to one payment', async () => {
    const payment = await addPayment((await addDossier()).dossier_id);
    await addCredit('FT1', payment);
    await expect(addCredit('FT1', payment)).rejects.toThrow('bank_credits_pkey');
    await expect(addCredit('FT2', payment)).rejects.toThrow('bank_credits_one_match');
  });

  it("a payer's words beside money whose dossier is known", async () => {
    const payment = await addPayment((await addDossier()).dossier_id);
    await expect(addCredit('FT3', payment, 'Nguyen Van Vi Du')).rejects.toThrow('bank_credits_purpose');
  });

  it('a due date before reception', async () => {
    await expect(addDossier({ due_at: new Date() })).rejects.toThrow('dossiers_due_after_reception');
  });

  it('half an officer who filed it: whose name, of which agency, or none at all', async () => {
    await expect(addDossier({ filed_by_name: 'Công chức Ví Dụ' })).rejects.toThrow('dossiers_filing_officer');
    const whole = { filed_by_officer: 'x', filed_by_name: 'Công chức Ví Dụ', filed_by_agency: 'xa' };
    expect(await addDossier(whole)).toMatchObject(whole);
  });

  it('any change to the audit', async () => {
    const row = { agency_id: 'xa', seq: 1, actor_kind: 'system', actor_id: null, action: 'start', subject: '-' };
    await postgres.db
      .insertInto('audit')
      .values({ ...row, previous_hash: null, hash: randomBytes(32) })
      .execute();
    await expect(sql`update audit set action = 'x'`.execute(postgres.db)).rejects.toThrow('audit is append-only');
    await expect(sql`delete from audit`.execute(postgres.db)).rejects.toThrow('audit is append-only');
    await expect(sql`truncate audit`.execute(postgres.db)).rejects.toThrow('audit is append-only');
  });
});

describe('the pool', () => {
  it('gives big integers as numbers, days as their own text, bytes and JSON as they are', async () => {
    const { rows } = await postgres.pool.query(
      `select 1500000000000::bigint as amount, 9007199254740993::bigint as huge, date '2026-11-23' as day,
              '\\x00ff'::bytea as bytes, '{"a":[1]}'::jsonb as record`,
    );
    expect(rows[0]).toEqual({
      amount: 1_500_000_000_000,
      huge: '9007199254740993',
      day: '2026-11-23',
      bytes: Buffer.from([0, 255]),
      record: { a: [1] },
    });
  });

  it('reads the newest version of a procedure', async () => {
    for (const version of [1, 3, 2]) await addProcedure('1.000001', version);
    const found = await postgres.db
      .selectFrom('current_procedures')
      .select('version')
      .where('procedure_code', '=', '1.000001')
      .execute();
    expect(found).toEqual([{ version: 3 }]);
  });

  it('cancels a statement that takes too long and works on', async () => {
    const { pool, close } = openDatabase({ connectionString: postgres.connectionString, statementTimeout: 50 });
    await expect(pool.query('select pg_sleep(5)')).rejects.toThrow('statement timeout');
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await close();
  });

  it('outlives the loss of all its connections, idle or in the middle of a transaction', async () => {
    const lost: Error[] = [];
    const { db, pool, close } = openDatabase({
      connectionString: postgres.connectionString,
      applicationName: 'victim',
      onConnectionError: (error) => lost.push(error),
    });
    const end = () =>
      postgres.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`);
    await Promise.all([pool.query('select pg_sleep(0.05)'), pool.query('select pg_sleep(0.05)')]);
    const transaction = db.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx);
      await end();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sql`select 1`.execute(tx);
    });
    await expect(transaction).rejects.toThrow();
    expect(lost.length).toBeGreaterThan(0);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await close();
  });

  it('reports a database that is down as an error of the query', async () => {
    const { pool, close } = openDatabase({ connectionString: 'postgresql://nobody@127.0.0.1:1/none' });
    await expect(pool.query('select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await close();
  });
});

it('a server for tests starts, migrated, in a folder of its own that is gone afterwards', async () => {
  const begin = performance.now();
  const another = await startTemporaryPostgres();
  const took = Math.round(performance.now() - begin);
  console.info(`temporary PostgreSQL: ${took} ms`);
  const folder = await another.pool.query(`select current_setting('data_directory') as folder`);
  await another.stop();
  expect(folder.rows[0].folder).toContain('motcua-temporary-');
  await expect(stat(folder.rows[0].folder)).rejects.toThrow('ENOENT');
}, 30_000);

async function describeTables(): Promise<unknown> {
  const { rows } = await postgres.pool.query(
    `select table_name, column_name, data_type, column_default, is_nullable from information_schema.columns
      where table_schema = 'public' order by 1, 2`,
  );
  const indexes = await postgres.pool.query(`select indexdef from pg_indexes where schemaname = 'public' order by 1`);
  return [rows, indexes.rows];
}

async function addProcedure(procedure_code: string, version: number): Promise<void> {
  await postgres.db
    .insertInto('procedures')
    .values({ procedure_code, version, record: '{}', content_hash: `${version}` })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function addDossier(values: Partial<Insertable<Database['dossiers']>> = {}) {
  const { db } = postgres;
  const [agency_id, procedure_code] = ['xa', '2.000635'];
  await db
    .insertInto('agencies')
    .values({ agency_id, record: '{}' })
    .onConflict((c) => c.doNothing())
    .execute();
  const form = { procedure_code, version: '1', definition: '{}' };
  await db
    .insertInto('forms')
    .values(form)
    .onConflict((c) => c.doNothing())
    .execute();
  await addProcedure(procedure_code, 1);
  const submission_id = values.submission_id ?? randomUUID();
  if (!values.submission_id) {
    await db
      .insertInto('submissions')
      .values({
        submission_id,
        submission_code: submission_id,
        agency_id,
        procedure_code,
        form_version: '1',
        content_hash: 'x',
        tracking_secret_hash: randomBytes(32),
        submission_key_hash: randomBytes(32),
        envelope: '{}',
        receipt: '{}',
      })
      .execute();
  }
  return db
    .insertInto('dossiers')
    .values({
      dossier_id: randomUUID(),
      agency_id,
      procedure_code,
      procedure_version: 1,
      terms: '{}',
      system_of_record: 'local',
      competent_agency: 'xã',
      reception_place: 'trung tâm của xã',
      status: 1,
      ...values,
      submission_id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function addPayment(dossier_id: string): Promise<string> {
  const payment_id = randomUUID();
  const values = { payment_id, dossier_id, reference: payment_id, provider: 'demo', amount: 16_000 };
  await postgres.db
    .insertInto('payments')
    .values({ ...values, ...account, expires_at: new Date() })
    .execute();
  return payment_id;
}

const account = { bank_name: 'Agribank', bank_bin: '970405', account_number: '1', account_name: 'VI DU' };

const pay = (payment_id: string) =>
  postgres.db
    .updateTable('payments')
    .set({ status: 'paid', paid_at: new Date() })
    .where('payment_id', '=', payment_id)
    .execute();

const addCredit = (transaction_id: string, payment_id: string, purpose: string | null = null) =>
  postgres.db
    .insertInto('bank_credits')
    .values({
      provider: 'demo',
      transaction_id,
      account_number: '1',
      amount: 16_000,
      purpose,
      booked_at: new Date(),
      outcome: 'matched',
      payment_id,
    })
    .execute();
