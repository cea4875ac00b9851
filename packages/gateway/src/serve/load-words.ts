import type { Kysely } from 'kysely';
import { importWords } from '../catalogue/words/import-words.js';
import type { WordsFile } from '../catalogue/words/read-words-file.js';
import { wordsReport } from '../catalogue/words/words-report.js';
import type { Database } from '../database/index.js';

export interface LoadWordsOptions {
  readonly isTrial: boolean;
  /** Gets the report. */
  readonly say: (line: string) => void;
}

/** Brings an agency's words to a file and says what changed. */
export async function loadWords(
  db: Kysely<Database>,
  file: WordsFile,
  { isTrial, say }: LoadWordsOptions,
): Promise<void> {
  const change = await importWords(db, file, { isTrial });
  for (const line of wordsReport(file.agencyId, change, isTrial)) say(line);
}
