import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/index.js';
import { lockCatalogue } from '../stored-procedures.js';
import { type KnownOfferings, strangeWords } from './agency-words.js';
import type { WordsFile } from './read-words-file.js';
import { storeWords, type WordsChange, wordsChange } from './store-words.js';
import { WordsFileError } from './words-file-error.js';

export interface ImportWordsOptions {
  /** Says what would change, and changes nothing. */
  readonly isTrial?: boolean;
}

/**
 * Brings an agency's words to a file, all of them or none.
 * @throws {WordsFileError} for an agency or a procedure the catalogue does not have
 */
export const importWords = (
  db: Kysely<Database>,
  { path, agencyId, written }: WordsFile,
  { isTrial = false }: ImportWordsOptions = {},
): Promise<WordsChange> =>
  db.transaction().execute(async (transaction) => {
    await lockCatalogue(transaction);
    const faults = strangeWords(agencyId, written, await knownOfferings(transaction, agencyId));
    if (faults.length > 0) throw new WordsFileError(path, faults);
    const words = { agencyId, procedures: written.procedures };
    return isTrial ? wordsChange(transaction, words) : storeWords(transaction, words);
  });

async function knownOfferings(db: Transaction<Database>, agencyId: string): Promise<KnownOfferings> {
  const agencies = await db.selectFrom('agencies').select('agency_id').execute();
  const rows = await db.selectFrom('offerings').select('procedure_code').where('agency_id', '=', agencyId).execute();
  const codes = new Set(rows.map(({ procedure_code }) => procedure_code));
  return { agencies: agencies.map(({ agency_id }) => agency_id), offered: () => codes };
}
