import type { Kysely } from 'kysely';
import { importFile } from '../catalogue/import/import-file.js';
import { importReport } from '../catalogue/import/import-report.js';
import { nothingReadExit } from '../catalogue/import/read-json-file.js';
import type { Database } from '../database/index.js';

export interface LoadFileOptions {
  readonly asOf: string | undefined;
  /** Gets the report. */
  readonly say: (line: string) => void;
  /** Gets a line a second while it works. */
  readonly onProgress: (line: string) => void;
}

/** Imports a file of records and says what became of each; gives 3 where none could be taken in, else 0. */
export async function loadFile(
  db: Kysely<Database>,
  path: string,
  { asOf, say, onProgress }: LoadFileOptions,
): Promise<number> {
  onProgress(`Đang đọc ${path}… / Reading ${path}…`);
  const start = performance.now();
  let told = start;
  const onRecord = (done: number, all: number) => {
    if (performance.now() - told < 1000) return;
    told = performance.now();
    onProgress(`Đã xem ${done}/${all} bản ghi / ${done} of ${all} records`);
  };
  const outcome = await importFile(db, path, { asOf, onRecord });
  for (const line of importReport(outcome, (performance.now() - start) / 1000)) say(line);
  return outcome.skipped.length === outcome.read ? nothingReadExit : 0;
}
