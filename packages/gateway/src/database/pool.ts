import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.js';

export interface DatabaseOptions {
  /** `DATABASE_URL`, or the `connectionString` of an embedded server. */
  readonly connectionString: string;
  /** Connections at most. */
  readonly max?: number;
  /** Milliseconds after which a single statement is cancelled; 0 for never. */
  readonly statementTimeout?: number;
  /** Shown to the administrator in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Told of connections that broke. Queries on them fail by themselves; the pool replaces them. */
  readonly onConnectionError?: (error: Error) => void;
}

export interface OpenDatabase {
  readonly db: Kysely<Database>;
  /** For what Kysely has no words for, e.g. `LISTEN`. */
  readonly pool: pg.Pool;
  /** Waits for running queries, then closes every connection. */
  close(): Promise<void>;
}

/** Milliseconds beyond the server's own limit after which a server that does not even cancel counts as gone. */
const silenceAllowed = 2_000;

/** Opens the pool every store works on. Nothing connects before the first query, so a database that is down is no error here. */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const { connectionString, max = 10, statementTimeout = 15_000, applicationName = 'motcua' } = options;
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: statementTimeout,
    // The limit above is kept by the server; one that is frozen, or behind a dead link, keeps none.
    ...(statementTimeout > 0 ? { query_timeout: statementTimeout + silenceAllowed } : {}),
    // A transaction whose process hangs must not keep its locks.
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser },
  });
  const onError = options.onConnectionError ?? (() => undefined);
  // Two listeners, since an 'error' nobody hears ends the process: the pool speaks for idle connections, a client for
  // itself while it is lent out and no query is running, e.g. between two statements of a transaction.
  pool.on('error', onError);
  pool.on('connect', (client) => {
    client.on('error', onError);
    hangUpOnSilence(client);
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/**
 * Ends a connection whose answer never came. pg leaves it as it is, Kysely gives it back to the pool, and everybody who
 * is lent it afterwards would wait behind the same silence.
 */
function hangUpOnSilence(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...query: unknown[]) => unknown;
  client.query = ((...query: unknown[]) => {
    const asked = ask(...query);
    if (asked instanceof Promise) {
      asked.catch((error: unknown) => {
        if (error instanceof Error && error.message === 'Query read timeout') void client.end().catch(() => undefined);
      });
    }
    return asked;
  }) as typeof client.query;
}

const oid = { int8: 20, date: 1082 } as const;

/**
 * How columns arrive. `bigint` as a number while that is exact (as text beyond 2^53, where no amount or size of ours
 * lies), and `date` as its own text `2026-11-23`: pg would make it midnight of the server's zone, often the day before.
 */
const getTypeParser = ((type: number, format?: 'text' | 'binary') => {
  if (type === oid.int8 && format !== 'binary') return parseInteger;
  if (type === oid.date && format !== 'binary') return (text: string) => text;
  return pg.types.getTypeParser(type, format as 'text');
}) as typeof pg.types.getTypeParser;

function parseInteger(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}
