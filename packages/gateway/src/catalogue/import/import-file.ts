import { stat } from 'node:fs/promises';
import { vietnamDay } from '@motcua/rules';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/index.js';
import { BilingualError } from '../../serve/bilingual-error.js';
import { convertRecords } from './convert-records.js';
import { findRecords } from './find-records.js';
import { importRecords, type OnRecord, type RecordImport } from './import-records.js';
import { nothingReadExit, readJsonFile } from './read-json-file.js';

export interface ImportFileOptions {
  /** ISO date on which the file was read at its source; default: the day the file was written. */
  readonly asOf?: string | undefined;
  readonly onRecord?: OnRecord;
}

/**
 * Imports a file of records of the national portal or of a list of procedures.
 * @throws {BilingualError} with exit code 3 where nothing of it could be read
 */
export async function importFile(
  db: Kysely<Database>,
  path: string,
  { asOf, onRecord }: ImportFileOptions = {},
): Promise<RecordImport> {
  const file = await readJsonFile(path);
  const found = findRecords(file, asOf ?? vietnamDay((await stat(path)).mtimeMs));
  if (!found || found.length === 0) {
    throw new BilingualError(
      `Tệp ${path} không có bản ghi thủ tục nào: cần câu trả lời của Cổng Dịch vụ công quốc gia (data, items, rows) hoặc danh sách có "procedures".`,
      `The file ${path} holds no record of a procedure: give it replies of the national portal (data, items, rows) or a list with "procedures".`,
      { exitCode: nothingReadExit },
    );
  }
  return importRecords(db, convertRecords(found), onRecord);
}
