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

/** By code: all, or those of some codes. */
export async function currentProcedures(
  db: Transaction<Database>,
  codes?: readonly string[],
): Promise<ReadonlyMap<string, CurrentProcedure>> {
  const rows = await db
    .selectFrom('current_procedures')
    .select(['version', 'content_hash', 'record'])
    .$if(codes !== undefined, (query) => query.where('procedure_code', 'in', codes?.length ? codes : ['']))
    .execute();
  return new Map(
    rows.map(({ version, content_hash: contentHash, record: { version: _, ...record } }) => [
      record.code,
      { record, version, contentHash },
    ]),
  );
}

/**
 * Stores what is said of a procedure now, and tells whether that made a version: content that differs by canonical hash
 * makes the next one. Where nothing but the days of reading differ, they move on in the version that stands, since a
 * reading that found the same is no other procedure.
 */
export async function storeProcedure(
  db: Transaction<Database>,
  record: ProcedureRecord,
  current: CurrentProcedure | undefined,
): Promise<boolean> {
  const { code } = record;
  const contentHash = await hashOf(record);
  if (current?.contentHash === contentHash) return false;
  if (current && isSameContent(current.record, record)) {
    const { version } = current;
    await db
      .updateTable('procedures')
      .set({ record: JSON.stringify({ ...record, version }), content_hash: contentHash })
      .where('procedure_code', '=', code)
      .where('version', '=', version)
      .execute();
    return false;
  }
  const version = (current?.version ?? 0) + 1;
  await db
    .insertInto('procedures')
    .values({
      procedure_code: code,
      version,
      record: JSON.stringify({ ...record, version }),
      content_hash: contentHash,
    })
    .execute();
  return true;
}

/** Whether two records say the same, be it read on different days. */
export const isSameContent = (one: ProcedureRecord, other: ProcedureRecord): boolean =>
  canonicalJson(withoutDays(one)) === canonicalJson(withoutDays(other));

const withoutDays = (record: ProcedureRecord): unknown =>
  JSON.parse(JSON.stringify(record, (name, value: unknown) => (name === 'asOf' ? undefined : value)));

const hashOf = (record: ProcedureRecord): Promise<string> =>
  sha256Base64Url(new TextEncoder().encode(canonicalJson(record)));
