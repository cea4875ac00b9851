import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type CatalogueFiles, readCatalogueFiles } from '../catalogue/catalogue-files.js';
import { databaseCatalogue } from '../catalogue/database-catalogue.js';
import { importCatalogue } from '../catalogue/import-catalogue.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../database/temporary-postgres.js';
import { openKeyring } from '../keys/index.js';
import type { Services } from '../services.js';
import { openSealedFiles } from '../uploads/open-sealed-files.js';
import { type GatewayConfig, readConfig } from './config.js';
import { sampleFolder } from './load-catalogue.js';

/** Everything a route needs, on a real PostgreSQL and a data folder that are gone after the test file. */
export interface TemporaryServices extends Services {
  readonly postgres: TemporaryPostgres;
  /** Everything that was logged so far, a JSON line each. */
  logged(): string;
  stop(): Promise<void>;
}

export interface TemporaryServicesOptions {
  readonly config?: Partial<GatewayConfig>;
  readonly now?: () => Date;
  /** The sample with this agency alone; all of its agencies by default. */
  readonly onlyAgency?: string;
}

async function sampleOf(onlyAgency: string | undefined): Promise<CatalogueFiles> {
  const files = await readCatalogueFiles(sampleFolder);
  const isMeant = ({ agencyId }: { readonly agencyId: string }) => onlyAgency === undefined || agencyId === onlyAgency;
  return {
    ...files,
    agencies: files.agencies.filter(isMeant),
    offerings: files.offerings.filter(isMeant),
    words: (files.words ?? []).filter(isMeant),
  };
}

/** Starts them with the sample catalogue in place. */
export async function startTemporaryServices(options: TemporaryServicesOptions = {}): Promise<TemporaryServices> {
  const { now = () => new Date() } = options;
  const postgres = await startTemporaryPostgres();
  const dataDir = await mkdtemp(join(tmpdir(), 'motcua-services-'));
  const closing = new AbortController();
  const lines: string[] = [];
  const config = { ...readConfig({ MOTCUA_DATA: dataDir, PORT: '0' }), embedDir: undefined, ...options.config };
  await importCatalogue(postgres.db, await sampleOf(options.onlyAgency));
  return {
    postgres,
    db: postgres.db,
    pool: postgres.pool,
    catalogue: databaseCatalogue(postgres.db),
    keyring: await openKeyring({ db: postgres.db, dataDir, now }),
    files: await openSealedFiles(config),
    config,
    now,
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    closing: closing.signal,
    logged: () => lines.join(''),
    async stop() {
      closing.abort();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
