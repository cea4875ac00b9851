import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { readCatalogueFiles } from '../catalogue/catalogue-files.js';
import { databaseCatalogue } from '../catalogue/database-catalogue.js';
import { importCatalogue } from '../catalogue/import-catalogue.js';
import type { OfficerRole } from '../database/index.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../database/temporary-postgres.js';
import { createApp } from '../http/app.js';
import { openKeyring } from '../keys/index.js';
import { createOfficerToken } from '../officers/index.js';
import type { Services } from '../services.js';
import { openSealedFiles } from '../uploads/open-sealed-files.js';

/** A gateway on a real database and folder of its own, with the pilot commune's catalogue; asked by `app.request`. */
export interface TestGateway extends Services {
  readonly app: Hono;
  readonly postgres: TemporaryPostgres;
  /** The hands of its clock; `undefined` lets it run with ours. */
  setClock(at: Date | undefined): void;
  /** Everything that was logged so far, a JSON line each. */
  logged(): string;
  /** Headers of an officer of the pilot commune, or of another agency. */
  officer(role?: OfficerRole, agencyId?: string): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

const catalogueFolder = fileURLToPath(new URL('../..', import.meta.url));

export const pilotAgency = 'thong-nhat-lang-son';
/** An agency made for tests, to whom no dossier of the pilot commune is any business. */
export const otherAgency = 'xa-khac';
export const testBankSecret = 'a secret that only this test and its bank know';

/** Starts one per test file: a few seconds, most of them PostgreSQL. */
export async function startTestGateway(): Promise<TestGateway> {
  const postgres = await startTemporaryPostgres();
  const { db, pool } = postgres;
  const files = await readCatalogueFiles(catalogueFolder);
  const agencies = files.agencies.flatMap((agency) =>
    agency.agencyId === pilotAgency ? [agency, { ...agency, agencyId: otherAgency, code: 'H37.99' }] : agency,
  );
  await importCatalogue(db, { ...files, agencies });
  const dataDir = await mkdtemp(join(tmpdir(), 'motcua-test-'));
  const closing = new AbortController();
  const lines: string[] = [];
  let clock: Date | undefined;
  const now = () => clock ?? new Date();
  const services: Services = {
    db,
    pool,
    catalogue: databaseCatalogue(db),
    keyring: await openKeyring({ db, dataDir, now }),
    files: await openSealedFiles({ dataDir, bucket: undefined }),
    config: {
      dataDir,
      host: '127.0.0.1',
      port: 0,
      publicUrl: undefined,
      databaseUrl: undefined,
      bankSecret: testBankSecret,
      waitingUploadBytes: 2 * 1024 ** 3,
      bucket: undefined,
      embedDir: undefined,
      catalogueDir: undefined,
      mounts: [],
      logLevel: 'silent',
    },
    now,
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    closing: closing.signal,
  };
  return {
    ...services,
    app: createApp(services),
    postgres,
    logged: () => lines.join(''),
    setClock(at) {
      clock = at;
    },
    async officer(role = 'officer', agencyId = pilotAgency) {
      const name = role === 'supervisor' ? 'Lãnh đạo Ví Dụ' : 'Công chức Ví Dụ';
      const { token } = await createOfficerToken(db, { agencyId, role, name, ttl: 3600_000 }, now());
      return { Authorization: `Bearer ${token}` };
    },
    async stop() {
      closing.abort();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
