import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { readCatalogueFiles } from '../catalogue/catalogue-files.js';
import { type ImportSummary, importCatalogue } from '../catalogue/import-catalogue.js';
import type { Database } from '../database/index.js';

/** The package's own folder, which holds the pilot commune's `catalogue/` and `forms/`. */
const ownFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface LoadCatalogueOptions {
  readonly onProgress: (line: string) => void;
  /** Folder that holds `catalogue/` and `forms/`; the package's own by default. */
  readonly folder?: string | undefined;
}

/** Imports a catalogue folder and says in a line what changed. */
export async function loadCatalogue(
  db: Kysely<Database>,
  { onProgress, folder = ownFolder }: LoadCatalogueOptions,
): Promise<void> {
  onProgress(sentence(await importCatalogue(db, await readCatalogueFiles(resolve(folder)))));
}

function sentence({ agencies, procedures, offerings, forms }: ImportSummary): string {
  if (agencies + procedures + offerings + forms === 0) return 'Danh mục không thay đổi.';
  return `Đã nạp danh mục: ${procedures} thủ tục, ${offerings} nơi nhận, ${forms} biểu mẫu, ${agencies} cơ quan.`;
}
