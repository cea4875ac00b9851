import type { Agency } from '@motcua/openapi';
import type { Kysely } from 'kysely';
import { importCatalogue } from '../catalogue/import-catalogue.js';
import type { Database } from '../database/index.js';

/** Imports agencies of a file and says in a line what changed. Agencies that it does not name stay as they are. */
export async function loadAgencies(
  db: Kysely<Database>,
  agencies: readonly Agency[],
  { onProgress }: { readonly onProgress: (line: string) => void },
): Promise<void> {
  const changed = await importCatalogue(db, { agencies, procedures: [], offerings: [], forms: [] });
  onProgress(
    `Tệp có ${agencies.length} cơ quan, ${changed.agencies} cơ quan mới hoặc thay đổi. / Agencies in the file: ${agencies.length}, new or changed: ${changed.agencies}.`,
  );
}
