import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/index.js';
import { lockCatalogue } from '../stored-procedures.js';
import { type KnownOfferings, strangeWords } from './agency-words.js';
import { type WordsFile, wordsFileError } from './read-words-file.js';
import { storeWords, type WordsChange, wordsChange } from './store-words.js';

export interface ImportWordsOptions {
  /** Says what would change, and changes nothing. */
  readonly isDry?: boolean;
}

/**
 * Brings an agency's words to a file, all of them or none.
 * @throws {WrittenFileError} for an agency or a procedure the catalogue does not have
 */
export const importWords = (
  db: Kysely<Database>,
  { path, agencyId, written }: WordsFile,
  { isDry = false }: ImportWordsOptions = {},
): Promise<WordsChange> =>
  db.transaction().execute(async (transaction) => {
    await lockCatalogue(transaction);
    const faults = strangeWords(agencyId, written, await knownOfferings(transaction, agencyId));
    if (faults.length > 0) throw wordsFileError(path, faults);
    const words = { agencyId, procedures: written.procedures };
    return isDry ? wordsChange(transaction, words) : storeWords(transaction, words);
  });

async function knownOfferings(db: Transaction<Database>, agencyId: string): Promise<KnownOfferings> {
  const agencies = await db.selectFrom('agencies').select('agency_id').execute();
  const rows = await db.selectFrom('offerings').select('procedure_code').where('agency_id', '=', agencyId).execute();
  const codes = new Set(rows.map(({ procedure_code }) => procedure_code));
  return { agencies: agencies.map(({ agency_id }) => agency_id), offered: () => codes };
}
