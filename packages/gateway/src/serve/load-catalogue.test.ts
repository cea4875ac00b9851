import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormDefinition, Offering } from '@motcua/openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseCatalogue } from '../catalogue/database-catalogue.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../database/temporary-postgres.js';
import { type CatalogueFolder, copyCatalogue } from '../testing/catalogue-folder.js';
import { loadAtStart, loadCatalogue } from './load-catalogue.js';

let postgres: TemporaryPostgres;
let own: CatalogueFolder;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
}, 60_000);
afterAll(() => postgres.stop());

beforeEach(async () => {
  await sql`truncate agencies, procedures, offerings, forms cascade`.execute(postgres.db);
  own = await copyCatalogue();
  return () => own.remove();
});

/** What an operator mends: another fee, an offering that is closed, a first form of its own. */
async function mend(): Promise<void> {
  await own.changeProcedure('2.000635', ({ channels }) => {
    if (channels.status !== 'verified') throw new Error('the sample has no channels');
    for (const { fee } of channels.value) if (fee.status === 'verified') fee.value.amount = 5000;
  });
  await own.change<Offering[]>('catalogue/offerings.json', ([first]) =>
    Object.assign(first ?? {}, { validTo: '2026-10-31' }),
  );
  await own.change<FormDefinition>('forms/2.000635.v1.json', (form) => Object.assign(form, { title: 'Xin trích lục' }));
}

const start = async (folder?: string) => {
  const lines: string[] = [];
  await loadAtStart(postgres.db, { onProgress: (line) => lines.push(line), folder });
  return lines.join('\n');
};
const standing = async () => {
  const view = await databaseCatalogue(postgres.db).view();
  const procedure = view.procedure('2.000635');
  return {
    version: procedure?.version,
    fee: procedure?.channels.status === 'verified' ? procedure.channels.value[0]?.fee : undefined,
    validTo: view.offering('thong-nhat-lang-son', '2.000635')?.validTo,
    title: view.form('2.000635')?.title,
  };
};
const mended = { fee: { value: { amount: 5000 } }, validTo: '2026-10-31', title: 'Xin trích lục' };

describe('a start', () => {
  it('fills an empty catalogue with the sample, once', async () => {
    expect(await start()).toMatch(`Đã nạp danh mục: ${(await own.codes()).length} thủ tục`);
    expect(await start()).toBe('');
    expect(await standing()).toMatchObject({ version: 1, fee: { value: { amount: 8000 } }, validTo: null });
  });

  it("leaves an operator's own catalogue alone, however often it comes", async () => {
    await mend();
    await loadCatalogue(postgres.db, { onProgress: () => undefined, folder: own.path });
    const before = await standing();
    expect(before).toMatchObject(mended);
    for (let restart = 0; restart < 2; restart++) await start();
    expect(await standing()).toEqual(before);
  });

  it('follows the folder it was given, each time', async () => {
    await start(own.path);
    await mend();
    expect(await start(own.path)).toMatch('1 thủ tục');
    expect(await standing()).toMatchObject({ version: 2, ...mended });
    expect(await start(own.path)).toMatch('không thay đổi');
  });
});

describe('a folder', () => {
  it('may offer what only the database has, as after an import of published records', async () => {
    const load = () => loadCatalogue(postgres.db, { onProgress: () => {}, folder: own.path });
    await load();
    await rm(join(own.path, 'catalogue/procedures/1.000419.json'));
    await own.change<{ procedureCodes?: string[]; validTo: string | null }[]>(
      'catalogue/offerings.json',
      (offerings) => {
        for (const offering of offerings) if (offering.procedureCodes) offering.validTo = '2026-12-31';
      },
    );
    await load();
    const view = await databaseCatalogue(postgres.db).view();
    expect(view.offering('thong-nhat-lang-son', '1.000419')?.validTo).toBe('2026-12-31');

    await sql`truncate agencies, procedures, offerings, forms cascade`.execute(postgres.db);
    await expect(load()).rejects.toThrow('1.000419 × thong-nhat-lang-son: thủ tục chưa có');
  });
});
