import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporaryPostgres, type TemporaryPostgres } from '../database/temporary-postgres.js';

/** A database without a table and a data folder that is not there yet; both gone after `stop`. */
export interface EmptyMachine {
  readonly postgres: TemporaryPostgres;
  readonly dataDir: string;
  stop(): Promise<void>;
}

export async function emptyMachine(): Promise<EmptyMachine> {
  const postgres = await startTemporaryPostgres({ migrated: false });
  const parent = await mkdtemp(join(tmpdir(), 'motcua-elsewhere-'));
  return {
    postgres,
    dataDir: join(parent, 'data'),
    async stop() {
      await postgres.stop();
      await rm(parent, { recursive: true });
    },
  };
}
