import { readlink } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDatabaseTrouble } from '../http/database-trouble.js';
import { processesIn, send } from './embedded/processes.js';
import { openDatabase } from './pool.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres({ migrated: false });
});
afterAll(() => postgres.stop());

/** Freezes the server and all its sessions, as a dead disk or a lost link would, while `work` runs. */
async function whileFrozen<T>(work: () => Promise<T>): Promise<T> {
  const pids = await processesIn(await readlink(`/proc/${postgres.server.pid}/cwd`));
  for (const pid of pids) send(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    for (const pid of pids) send(pid, 'SIGCONT');
  }
}
const failure = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

describe('a database that says nothing at all', () => {
  it('is trouble within seconds, and no connection of that time is used again', async () => {
    const { db, pool, close } = openDatabase({
      connectionString: postgres.connectionString,
      max: 2,
      statementTimeout: 500,
    });
    await Promise.all([sql`select pg_sleep(0.1)`.execute(db), sql`select pg_sleep(0.1)`.execute(db)]);
    expect(pool.totalCount).toBe(2);
    const began = performance.now();
    const errors = await whileFrozen(() =>
      Promise.all([
        failure(sql`select 1`.execute(db)),
        failure(db.transaction().execute((tx) => sql`select 1`.execute(tx))),
        // Waits for one of the two, then for a server that takes no new one either.
        failure(sql`select 1`.execute(db)),
      ]),
    );
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(errors.map(isDatabaseTrouble)).toEqual([true, true, true]);
    expect(pool.idleCount).toBe(0);
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db);
    expect(rows).toEqual([{ one: 1 }]);
    await close();
  }, 30_000);

  it('in the middle of a transaction leaves nothing half-done and nobody waiting', async () => {
    const { db, close } = openDatabase({ connectionString: postgres.connectionString, max: 1, statementTimeout: 500 });
    await sql`create table halves (half integer)`.execute(db);
    const error = await failure(
      db.transaction().execute(async (tx) => {
        await sql`insert into halves values (1)`.execute(tx);
        await whileFrozen(() => sql`insert into halves values (2)`.execute(tx));
      }),
    );
    expect(isDatabaseTrouble(error)).toBe(true);
    expect((await sql`select from halves`.execute(db)).rows).toEqual([]);
    await close();
  }, 30_000);
});
