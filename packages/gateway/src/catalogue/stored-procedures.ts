import { canonicalJson, sha256Base64Url } from '@motcua/rules';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.js';
import type { ProcedureRecord } from './catalogue-files.js';

/** Any number; the same for every import, so that two at once do not give one version twice. */
const importLock = 0x6d6f7463_02;

/** Holds off other imports until the transaction ends. */
export async function lockCatalogue(db: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${importLock})`.execute(db);
}

/** The version of a procedure in use. */
export interface CurrentProcedure {
  readonly record: ProcedureRecord;
  readonly version: number;
  readonly contentHash: string;
}

/** By code. */
export async function currentProcedures(db: Transaction<Database>): Promise<ReadonlyMap<string, CurrentProcedure>> {
  const rows = await db.selectFrom('current_procedures').select(['version', 'content_hash', 'record']).execute();
  return new Map(
    rows.map(({ version, content_hash: contentHash, record: { version: _, ...record } }) => [
      record.code,
      { record, version, contentHash },
    ]),
  );
}

/** Adds the next version of a procedure; false where its content, by canonical hash, is that of the current one. */
export async function storeProcedure(
  db: Transaction<Database>,
  record: ProcedureRecord,
  current: CurrentProcedure | undefined,
): Promise<boolean> {
  const contentHash = await sha256Base64Url(new TextEncoder().encode(canonicalJson(record)));
  if (current?.contentHash === contentHash) return false;
  const version = (current?.version ?? 0) + 1;
  await db
    .insertInto('procedures')
    .values({
      procedure_code: record.code,
      version,
      record: JSON.stringify({ ...record, version }),
      content_hash: contentHash,
    })
    .execute();
  return true;
}
