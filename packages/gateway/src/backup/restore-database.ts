import { finished } from 'node:stream/promises';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database/index.js';
import { migrations } from '../database/migrations/index.js';
import { damaged } from './archive-trouble.js';
import type { BackupHeader, BackupManifest, BackupTable, TableColumns } from './contents.js';
import type { TarEntry } from './tar.js';

const { escapeIdentifier } = pg;

/** A table whose rows are on their way. */
interface Filling {
  readonly table: BackupTable;
  readonly stream: CopyStreamQuery;
  readonly done: Promise<void>;
}

/**
 * Fills an empty database inside one transaction, tables and all: until `commit` nothing of it is there, whatever
 * happens to us.
 */
export class DatabaseRestore {
  readonly #client: pg.Client;
  #tables: readonly TableColumns[] = [];
  #filling: Filling | undefined;
  readonly #rows = new Map<string, number>();

  constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Makes the tables as they were when the backup was made; later migrations come after the rows. */
  async begin({ migrations: ran, tables }: BackupHeader): Promise<void> {
    this.#tables = tables;
    await this.#client.query('begin');
    await this.#migrate([...ran].sort().at(-1));
  }

  /** Files of one table come one after the other, cut anywhere. */
  async fill(table: string, { body }: TarEntry): Promise<void> {
    if (this.#filling?.table !== table) await this.#endTable();
    this.#filling ??= this.#beginTable(table);
    const { stream, done } = this.#filling;
    for await (const bytes of body) {
      await Promise.race([done, new Promise<void>((resolve) => stream.write(bytes, () => resolve()))]);
    }
  }

  #beginTable(table: string): Filling {
    const known = this.#tables.find(({ name }) => name === table);
    if (!known) throw damaged(`tables/${table}`);
    const columns = known.columns.map((column) => escapeIdentifier(column)).join(', ');
    const stream = this.#client.query(copyFrom(`copy public.${escapeIdentifier(table)} (${columns}) from stdin`));
    const done = finished(stream);
    // Heard where it is awaited; until then it must not end the process.
    done.catch(() => undefined);
    return { table: known.name, stream, done };
  }

  /** Compares the rows with the manifest, runs what migrations came since, and makes it all count. */
  async commit({ parts }: BackupManifest): Promise<void> {
    await this.#endTable();
    for (const { name, rows = 0 } of parts.filter((part) => part.name.startsWith('tables/'))) {
      if ((this.#rows.get(name) ?? 0) !== rows) throw damaged(name);
    }
    await this.#continueNumbers();
    await this.#migrate(undefined);
    await this.#client.query('commit');
  }

  async #endTable(): Promise<void> {
    if (!this.#filling) return;
    const { table, stream, done } = this.#filling;
    this.#filling = undefined;
    stream.end();
    await done;
    this.#rows.set(`tables/${table}`, stream.rowCount);
  }

  /** COPY brings the numbers of rows along, but leaves the counter that gives the next one where it was. */
  async #continueNumbers(): Promise<void> {
    const { rows } = await this.#client.query<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`,
    );
    for (const { table, column } of rows) {
      const name = escapeIdentifier(column);
      await this.#client.query(
        `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${name}), 1), max(${name}) is not null)
           from public.${escapeIdentifier(table)}`,
        [`public.${escapeIdentifier(table)}`, column],
      );
    }
  }

  async #migrate(target: string | undefined): Promise<void> {
    const client = { query: this.#client.query.bind(this.#client), release: () => undefined };
    const pool = { connect: async () => client, end: async () => undefined };
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      allowUnorderedMigrations: true,
      // In ours.
      disableTransactions: true,
    });
    const { error } = await (target === undefined ? migrator.migrateToLatest() : migrator.migrateTo(target));
    if (error) throw error;
  }
}

/** Rows of each table that is there, by the manifest's names; undefined for a database without any table. */
export async function countRows(
  client: pg.Client,
  tables: readonly BackupTable[],
): Promise<ReadonlyMap<string, number> | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')`,
  );
  if (rows.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const table of tables.filter((name) => rows.some((row) => row.name === name))) {
    const counted = await client.query<{ count: string }>(`select count(*) from public.${escapeIdentifier(table)}`);
    counts.set(`tables/${table}`, Number(counted.rows[0]?.count));
  }
  return counts;
}
