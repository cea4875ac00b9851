import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startTemporaryPostgres } from '../../database/temporary-postgres.js';
import { startPortalServer } from '../../testing/portal-server.js';
import { portalShape } from '../../testing/portal-shape.js';
import { syncOnce } from '../../testing/sync-once.js';
import { readCatalogueFiles } from '../catalogue-files.js';
import { importCatalogue } from '../import-catalogue.js';

const published = fileURLToPath(new URL('../../../../../../shared/data/procedures.json', import.meta.url));
const shipped = fileURLToPath(new URL('../../..', import.meta.url));

it('takes in every published record over the shipped catalogue, and has nothing to ask the second time', async ({
  skip,
}) => {
  if (!existsSync(published)) skip('the shared data does not lie beside this repository');
  const postgres = await startTemporaryPostgres();
  const { procedures } = JSON.parse(readFileSync(published, 'utf8')) as { procedures: unknown[] };
  const portal = await startPortalServer(procedures.map(portalShape));
  try {
    const files = await readCatalogueFiles(shipped);
    await importCatalogue(postgres.db, files);
    const first = await syncOnce(postgres.db, portal.address, { at: '2026-11-25' });
    expect(first).toMatchObject({ complete: true, listed: procedures.length, unreadable: [], repealed: [] });
    expect(first.added).toHaveLength(procedures.length - files.procedures.length);
    const second = await syncOnce(postgres.db, portal.address, { at: '2026-11-30' });
    expect(second).toMatchObject({ asked: 0, unchanged: procedures.length, added: [], changed: [] });
  } finally {
    await portal.close();
    await postgres.stop();
  }
}, 60_000);
