import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Procedure } from '@motcua/openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, type TestContext } from 'vitest';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../database/temporary-postgres.js';
import { copyCatalogue } from '../../testing/catalogue-folder.js';
import { type CatalogueFiles, type ProcedureRecord, readCatalogueFiles } from '../catalogue-files.js';
import { databaseCatalogue } from '../database-catalogue.js';
import { importCatalogue } from '../import-catalogue.js';
import { importFile } from './import-file.js';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(() =>
  sql`truncate agencies, procedures, offerings, forms cascade`.execute(postgres.db).then(() => undefined),
);

const stored = async (code: string): Promise<Procedure> => {
  const found = (await databaseCatalogue(postgres.db).view()).procedure(code);
  if (!found) throw new Error(`${code} is not stored`);
  return found;
};
const withoutSteps = ({ steps: _, version: __, ...rest }: Procedure): ProcedureRecord => rest;
const papersOf = ({ documents }: Procedure) => (documents.status === 'verified' ? documents.value : []);

describe('the published data of the whole country', () => {
  const file = (name: string, { skip }: TestContext): string => {
    const path = fileURLToPath(new URL(`../../../../../../shared/data/${name}`, import.meta.url));
    if (!existsSync(path)) skip('the shared data does not lie beside this repository');
    return path;
  };
  const loadShipped = async (): Promise<CatalogueFiles> => {
    const shipped = await copyCatalogue();
    const files = await readCatalogueFiles(shipped.path);
    await importCatalogue(postgres.db, files);
    await shipped.remove();
    return files;
  };

  it('brings the shipped catalogue, which was written from it, its steps and nothing else, and that once', async (context) => {
    const path = file('procedures_core.json', context);
    const { procedures } = await loadShipped();
    const first = await importFile(postgres.db, path);
    expect([first.read, first.added, first.changed.length, first.unchanged, first.skipped]).toEqual([
      118,
      [],
      105,
      13,
      [],
    ]);
    for (const record of procedures) {
      const { steps } = await stored(record.code);
      expect([withoutSteps(await stored(record.code)), steps !== undefined]).toEqual([
        record,
        first.changed.includes(record.code),
      ]);
    }
    expect(await importFile(postgres.db, path)).toMatchObject({ added: [], changed: [], unchanged: 118, skipped: [] });
  });

  it('leaves the steps where they are when the folder without them is loaded again', async (context) => {
    const path = file('procedures_core.json', context);
    await loadShipped();
    await importFile(postgres.db, path);
    const before = await stored('1.001193');
    const files = await loadShipped();
    expect(await importCatalogue(postgres.db, files)).toMatchObject({ procedures: 0 });
    expect(await stored('1.001193')).toEqual(before);
    expect(before.steps?.length).toBeGreaterThan(3);
  });

  it('adds the other 273 procedures; twice is no change', async (context) => {
    const path = file('procedures.json', context);
    await loadShipped();
    const first = await importFile(postgres.db, path);
    expect([first.read, first.added.length, first.changed.length, first.unchanged, first.skipped]).toEqual([
      391,
      273,
      105,
      13,
      [],
    ]);
    expect(await importFile(postgres.db, path)).toMatchObject({ added: [], changed: [], unchanged: 391, skipped: [] });
  });

  it('reads a real record of the portal', async (context) => {
    const path = file('dvcqg_record_shape.json', context);
    expect(await importFile(postgres.db, path, { asOf: '2026-10-15' })).toMatchObject({ added: ['1.001193'] });
    const record = await stored('1.001193');
    const [way] = record.channels.status === 'verified' ? record.channels.value : [];
    expect(way).toMatchObject({
      time: { value: { unit: 'WORKING_DAY', amount: 1 } },
      fee: { status: 'unknown', feeStatus: 'listed_zero' },
    });
    expect(papersOf(record)).toMatchObject([{ code: '000.00.00.G15-KQ004389', originals: 1 }]);
  });
});
