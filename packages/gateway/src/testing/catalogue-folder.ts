import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProcedureRecord } from '../catalogue/catalogue-files.js';

const sample = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the shipped catalogue that a test may bend. */
export interface CatalogueFolder {
  readonly path: string;
  /** Changes one file in place, e.g. `catalogue/offerings.json`. */
  change<T>(file: string, edit: (value: T) => void): Promise<void>;
  changeProcedure(code: string, edit: (record: ProcedureRecord) => void): Promise<void>;
  /** Codes of all its procedures. */
  codes(): Promise<string[]>;
  remove(): Promise<void>;
}

export async function copyCatalogue(): Promise<CatalogueFolder> {
  const path = await mkdtemp(join(tmpdir(), 'motcua-catalogue-'));
  for (const name of ['catalogue', 'forms']) await cp(join(sample, name), join(path, name), { recursive: true });
  const folder: CatalogueFolder = {
    path,
    async change<T>(file: string, edit: (value: T) => void) {
      const value = JSON.parse(await readFile(join(path, file), 'utf8')) as T;
      edit(value);
      await writeFile(join(path, file), JSON.stringify(value));
    },
    changeProcedure: (code, edit) => folder.change(`catalogue/procedures/${code}.json`, edit),
    codes: async () => (await readdir(join(path, 'catalogue/procedures'))).map((name) => name.replace(/\.json$/, '')),
    remove: () => rm(path, { recursive: true }),
  };
  return folder;
}
