import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { readCatalogueFiles } from '../catalogue/catalogue-files.js';
import { type ImportSummary, importCatalogue } from '../catalogue/import-catalogue.js';
import type { Database } from '../database/index.js';

/** The package's own folder, which holds the shipped `catalogue/` and `forms/`. */
export const sampleFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface LoadCatalogueOptions {
  readonly onProgress: (line: string) => void;
  /** Folder that holds `catalogue/` and `forms/`; the sample by default. */
  readonly folder?: string | undefined;
}

/** Imports a catalogue folder and says in a line what changed. */
export async function loadCatalogue(
  db: Kysely<Database>,
  { onProgress, folder = sampleFolder }: LoadCatalogueOptions,
): Promise<void> {
  const stored = await db.selectFrom('current_procedures').select('procedure_code').execute();
  const files = await readCatalogueFiles(resolve(folder), new Set(stored.map(({ procedure_code }) => procedure_code)));
  onProgress(sentence(await importCatalogue(db, files)));
}

/**
 * What a start does: loads the folder it was given, and without one the sample, but that only where there is nothing at
 * all. What stands in a catalogue is its operator's, who may have mended what the sample says.
 */
export async function loadAtStart(db: Kysely<Database>, options: LoadCatalogueOptions): Promise<void> {
  if (options.folder === undefined && (await hasCatalogue(db))) return;
  await loadCatalogue(db, options);
}

async function hasCatalogue(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from agencies) or exists (select from procedures) as found`.execute(db);
  return rows[0]?.found === true;
}

function sentence({ agencies, procedures, offerings, forms, words }: ImportSummary): string {
  if (agencies + procedures + offerings + forms + words === 0) return 'Danh mục không thay đổi.';
  const own = words === 0 ? '' : `, lời riêng cho ${words} thủ tục`;
  return `Đã nạp danh mục: ${procedures} thủ tục, ${offerings} nơi nhận, ${forms} biểu mẫu, ${agencies} cơ quan${own}.`;
}
