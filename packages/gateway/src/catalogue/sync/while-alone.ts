import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/index.js';
import { BilingualError } from '../../serve/bilingual-error.js';

/** Any number; held for as long as a sync runs, and let go by the database itself when its process dies. */
const syncLock = 0x6d6f7463_03;

/** Two at once would ask the source twice as fast, and each would take the other's entries for gone. @throws {BilingualError} */
export const whileAlone = <T>(db: Kysely<Database>, work: () => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${syncLock}) as got`.execute(connection);
    if (rows[0]?.got !== true) {
      throw new BilingualError(
        'Một lệnh đồng bộ khác đang chạy trên cơ sở dữ liệu này; hãy chờ lệnh đó xong.',
        'Another sync is running on this database; wait until it is done.',
      );
    }
    try {
      return await work();
    } finally {
      // A connection that broke meanwhile has let go of it already.
      await sql`select pg_advisory_unlock(${syncLock})`.execute(connection).catch(() => undefined);
    }
  });
