/** A PostgreSQL of the test's own, which it can stop as a crash would and start again under a running gateway. */
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@motcua/gateway';
import pg from 'pg';

export interface TestDatabase {
  /** For `DATABASE_URL`; the same after each start. */
  readonly connectionString: string;
  /** Runs one statement on a connection of its own. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs a statement in a transaction that stays open until the returned function rolls it back. */
  hold(text: string, values: readonly unknown[]): Promise<() => Promise<void>>;
  /** Rows per table, and the sum of all revisions: what anything half-written would change. */
  census(): Promise<Readonly<Record<string, number>>>;
  /** `pg_ctl stop -m immediate`: every session is cut where it stands. */
  crash(): Promise<void>;
  /** Up again, after `crash`. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestDatabase(dataDir: string): Promise<TestDatabase> {
  // Without fsync: a stopped process loses nothing by that, only a power cut would.
  const launch = () => startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  let server: EmbeddedPostgres | undefined = await launch();
  const { connectionString } = server;
  const connected = async () => {
    const client = new pg.Client({ connectionString });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const query = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => {
    const client = await connected();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  return {
    connectionString,
    query,
    async hold(text, values) {
      const client = await connected();
      await client.query('begin');
      await client.query(text, [...values]);
      return () => client.end();
    },
    async census() {
      const tables = await query<{ name: string }>(
        `select table_name as name from information_schema.tables
          where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
      );
      const counts = await query<Record<string, string>>(
        `select ${tables.map(({ name }) => `(select count(*) from "${name}") as "${name}"`).join(', ')},
                (select coalesce(sum(revision), 0) from dossiers) as revisions`,
      );
      return Object.fromEntries(Object.entries(counts[0] ?? {}).map(([name, count]) => [name, Number(count)]));
    },
    async crash() {
      await server?.stopImmediately();
      server = undefined;
    },
    async start() {
      server ??= await launch();
    },
    async stop() {
      await server?.stopImmediately();
      server = undefined;
    },
  };
}
