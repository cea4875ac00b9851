/** The embedded PostgreSQL may die at any moment, also in the one in which it has just come back. */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@motcua/gateway';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDataFolder } from '../support/gateway.js';
import { isRunning } from '../support/is-running.js';
import { seeded } from './seeded.js';

const dataDir = temporaryDataFolder();
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
});
afterAll(async () => {
  await server?.stopImmediately();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Process id of the server once it answers; undefined when it does not within the time. */
async function answeringPid(withinMs: number): Promise<number | undefined> {
  for (const until = performance.now() + withinMs; performance.now() < until; await sleep(5)) {
    const client = new pg.Client({ connectionString: server.connectionString });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const text = `select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)::int as pid`;
      return (await client.query<{ pid: number }>(text)).rows[0]?.pid;
    } catch {
      // Not there yet, or gone again.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return undefined;
}

describe('PostgreSQL that is stopped again as soon as it is back', () => {
  it('is brought back every time', async () => {
    const random = seeded();
    const waits: number[] = [];
    for (let stop = 0; stop < 25; stop++) {
      const pid = await answeringPid(30_000);
      if (pid === undefined)
        throw new Error(`seed ${random.seed}: not back after stops ${waits.join(', ')} ms behind its return`);
      // Around the moment in which its holder takes hold of it again.
      const wait = random.between(0, 120);
      waits.push(wait);
      await sleep(wait);
      process.kill(pid, 'SIGQUIT');
      while (isRunning(pid)) await sleep(2);
    }
    expect(await answeringPid(30_000)).toBeDefined();
  }, 180_000);
});
