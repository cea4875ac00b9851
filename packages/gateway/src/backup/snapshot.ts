import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { BilingualWords } from '../database/embedded/errors.js';
import { serverFault } from '../database/index.js';
import { BilingualError } from '../serve/bilingual-error.js';
import { type BackupHeader, type BackupTable, backupTables, type TableColumns } from './contents.js';

const { Client, escapeIdentifier } = pg;

/** What was committed at one moment, however long it is read and whatever the gateway goes on writing meanwhile. */
export interface Snapshot extends Pick<BackupHeader, 'postgres' | 'migrations' | 'tables'> {
  /** A table's rows in the text form of `COPY`; the generator returns their number. */
  rows(table: TableColumns): AsyncGenerator<Buffer, number>;
  /** Ids of the sealed files that dossiers point at. */
  fileIds(): AsyncGenerator<string>;
}

/** A session without any time-out: a large table takes longer than any statement of a serving gateway may. */
export async function withPatientClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString,
    application_name: 'motcua backup',
    keepAlive: true,
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
    options: '-c datestyle=ISO -c intervalstyle=postgres -c extra_float_digits=1',
  });
  // A lost connection fails the query under way; without a listener it would end the process besides.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Opens it and reads what tables there are. It lasts as long as `work`. */
export async function withSnapshot<T>(connectionString: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return withPatientClient(connectionString, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ version: number; encoding: string; migrated: boolean }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
              to_regclass('public.kysely_migration') is not null as migrated`,
    );
    const [server] = rows;
    const fault = server ? serverFault(server) : nothingThere;
    if (fault || !server?.migrated) throw new BilingualError((fault ?? nothingThere).vi, (fault ?? nothingThere).en);
    const ran = await client.query<{ name: string }>('select name from public.kysely_migration order by name');
    return work({
      postgres: server.version,
      migrations: ran.rows.map(({ name }) => name),
      tables: await tablesIn(client),
      rows: (table) => copyOut(client, table),
      fileIds: () => fileIds(client),
    });
  });
}

const nothingThere: BilingualWords = {
  vi: 'Cơ sở dữ liệu này chưa có gì để sao lưu. Hãy xem lại MOTCUA_DATA và DATABASE_URL.',
  en: 'This database holds nothing to back up. Check MOTCUA_DATA and DATABASE_URL.',
};

async function tablesIn(client: pg.Client): Promise<BackupHeader['tables']> {
  const { rows } = await client.query<TableColumns>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any ($1)
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname`,
    [backupTables],
  );
  return backupTables.flatMap((name) => rows.filter((row) => row.name === name));
}

/** Only those of a dossier; see `backupTables`. */
const chosenRows: Partial<Record<BackupTable, string>> = {
  uploads: 'where exists (select from public.dossier_files f where f.upload_id = t.upload_id)',
};

async function* copyOut(client: pg.Client, { name, columns }: TableColumns): AsyncGenerator<Buffer, number> {
  const chosen = columns.map((column) => `t.${escapeIdentifier(column)}`).join(', ');
  const from = `public.${escapeIdentifier(name)} t ${chosenRows[name] ?? ''}`;
  const stream = client.query(copyTo(`copy (select ${chosen} from ${from}) to stdout`));
  for await (const piece of stream) yield piece as Buffer;
  return stream.rowCount;
}

const pageSize = 1000;

async function* fileIds(client: pg.Client): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const { rows } = await client.query<{ upload_id: string }>(
      `select distinct upload_id from public.dossier_files where upload_id > $1 order by upload_id limit ${pageSize}`,
      [last],
    );
    for (const { upload_id } of rows) yield upload_id;
    if (rows.length < pageSize) return;
    last = rows.at(-1)?.upload_id ?? '';
  }
}
