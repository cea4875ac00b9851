import { sql } from 'kysely';
import { startTemporaryPostgres, type TemporaryPostgres } from '../database/temporary-postgres.js';
import { madeRecords } from './made-records.js';
import { type PortalServer, startPortalServer } from './portal-server.js';
import { type SyncedOnce, type SyncOnce, syncOnce } from './sync-once.js';

/** What a test of the sync plays on: one database for its file, and for each test an empty catalogue and a portal of its own. */
export class SyncStage {
  /** Of the test that runs; a test that ends it puts another in its place. */
  portal!: PortalServer;
  #postgres!: TemporaryPostgres;
  readonly #listed: number;

  /** @param listed how many made-up records the portal begins with */
  constructor(listed: number) {
    this.#listed = listed;
  }

  async open(): Promise<void> {
    this.#postgres = await startTemporaryPostgres();
  }

  async begin(): Promise<void> {
    await sql`truncate procedures, catalogue_syncs, catalogue_sync_entries cascade`.execute(this.db);
    this.portal = await startPortalServer(madeRecords(this.#listed));
  }

  end(): Promise<void> {
    return this.portal.close();
  }

  close(): Promise<void> {
    return this.#postgres.stop();
  }

  get db() {
    return this.#postgres.db;
  }

  get connectionString() {
    return this.#postgres.connectionString;
  }

  /** Syncs with the portal once. */
  synced(options?: SyncOnce): Promise<SyncedOnce> {
    return syncOnce(this.db, this.portal.address, options);
  }

  /** How many procedures count now. */
  async stored(): Promise<number> {
    return (await this.db.selectFrom('current_procedures').select('procedure_code').execute()).length;
  }

  /** Ids of the records that the portal was asked for. */
  askedRecords(): string[] {
    return this.portal.asked.filter(({ kind }) => kind === 'record').map(({ of }) => of);
  }
}
