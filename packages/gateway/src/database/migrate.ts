import { Migrator } from 'kysely';
import { migrations } from './migrations/index.js';
import { openDatabase } from './pool.js';

/**
 * Brings a database to the newest tables and returns the names of the migrations it ran; none when it was there already.
 * Works on any PostgreSQL 15 or later. Several processes may call it at once: Kysely's migrator works under an advisory
 * lock and in one transaction, so the others wait and then find nothing to do.
 */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  // A pool of its own, without a statement timeout: waiting for another process' migration may take long.
  const { db, close } = openDatabase({
    connectionString,
    max: 2,
    statementTimeout: 0,
    applicationName: 'motcua migrate',
  });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      // Kysely sorts what ran by clock time; a clock set back between two updates must not look like corruption.
      allowUnorderedMigrations: true,
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await close();
  }
}
