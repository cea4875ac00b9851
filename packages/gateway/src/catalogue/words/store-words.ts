import { canonicalJson } from '@motcua/rules';
import type { Transaction } from 'kysely';
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
  const gone = [...change.changed, ...change.removed];
  if (gone.length > 0) {
    await db
      .deleteFrom('procedure_words')
      .where('agency_id', '=', agencyId)
      .where('procedure_code', 'in', gone)
      .execute();
  }
  for (const code of [...change.added, ...change.changed]) {
    const record = JSON.stringify(procedures.get(code));
    await db.insertInto('procedure_words').values({ agency_id: agencyId, procedure_code: code, record }).execute();
  }
  return change;
}
