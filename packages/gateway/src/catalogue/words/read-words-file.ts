import { extname } from 'node:path';
import { readTextFile } from '../written-file/read-text-file.js';
import { WrittenFileError } from '../written-file/written-file-error.js';
import { agencyOf } from './agency-words.js';
import { readWords, type WrittenWords } from './read-words.js';

/** Words of a file that is sound by itself, and for whom they are. */
export interface WordsFile {
  readonly path: string;
  readonly agencyId: string;
  readonly written: WrittenWords;
}

/** What is wrong with a file of words. */
export const wordsFileError = (path: string, faults: readonly string[]): WrittenFileError =>
  new WrittenFileError(path, faults, { vi: 'Chưa nạp lời nào.', en: 'No words were imported.' });

/** Words for every procedure of the country fit into it. */
const mostMegabytes = 10;

/**
 * Reads a file of an agency's words.
 * @param named agency that the command names
 * @throws {WrittenFileError} with the line of each fault.
 */
export async function readWordsFile(path: string, named: string | undefined): Promise<WordsFile> {
  const fail = (...faults: string[]) => wordsFileError(path, faults);
  if (!['.yaml', '.yml'].includes(extname(path).toLowerCase()))
    throw fail('tên tệp phải kết thúc bằng .yaml hoặc .yml / the name must end in .yaml or .yml');
  const written = readWords(await readTextFile(path, { mostMegabytes, fail }));
  const agency = agencyOf(written, named);
  const faults = [...written.faults, ...('fault' in agency ? [agency.fault] : [])];
  if (faults.length > 0 || 'fault' in agency) throw fail(...faults);
  return { path, agencyId: agency.agencyId, written };
}
