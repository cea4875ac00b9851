import { canonicalJson } from '@motcua/rules';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../database/index.js';
import type { AgencyWords } from './agency-words.js';

/** Codes of the procedures whose words an import adds, changes or takes away. */
export interface WordsChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export const countOf = ({ added, changed, removed }: WordsChange): number =>
  added.length + changed.length + removed.length;

/** What would become of an agency's words: a file of them is the whole, so what it does not name goes. */
export async function wordsChange(
  db: Transaction<Database>,
  { agencyId, procedures }: AgencyWords,
): Promise<WordsChange> {
  const rows = await db
    .selectFrom('procedure_words')
    .select(['procedure_code', 'record'])
    .where('agency_id', '=', agencyId)
    .execute();
  const before = new Map(rows.map(({ procedure_code, record }) => [procedure_code, canonicalJson(record)]));
  return {
    added: [...procedures.keys()].filter((code) => !before.has(code)),
    changed: [...procedures].flatMap(([code, words]) =>
      before.has(code) && before.get(code) !== canonicalJson(words) ? [code] : [],
    ),
    removed: [...before.keys()].filter((code) => !procedures.has(code)),
  };
}

/** Puts an agency's words in the place of all it had. */
export async function storeWords(db: Transaction<Database>, words: AgencyWords): Promise<WordsChange> {
  const { agencyId, procedures } = words;
  const change = await wordsChange(db, words);
  const { added, changed, removed } = change;
  if (removed.length > 0) {
    await db
      .deleteFrom('procedure_words')
      .where('agency_id', '=', agencyId)
      .where(sql<boolean>`procedure_code = any(${removed})`)
      .execute();
  }
  const codes = [...added, ...changed];
  // One statement, however many there are: one of its own for each takes minutes where there are thousands.
  const records = codes.map((code) => JSON.stringify(procedures.get(code)));
  if (codes.length > 0) {
    await sql`
      insert into procedure_words (agency_id, procedure_code, record)
      select ${agencyId}, code, record from unnest(${codes}::text[], ${records}::jsonb[]) as given (code, record)
      on conflict (agency_id, procedure_code) do update set record = excluded.record`.execute(db);
  }
  return change;
}
