/** The simulated database does what PostgreSQL does with statements of the shipped shapes, between two connections. */
import { Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Clock } from './simulator/clock.js';
import { simulatedDialect } from './simulator/database/dialect.js';
import { Engine } from './simulator/database/engine.js';
import { readSchema } from './simulator/database/schema.js';
import { newLife } from './simulator/life.js';

interface Tables {
  papers: { paper_id: string; code: string; owner: string; size: number; made_at: Date };
  pages: { page_id: string; paper_id: string };
}

const schema = readSchema([
  `create table papers (
     paper_id text primary key, code text not null unique, owner text not null default 'nobody',
     size bigint not null check (size > 0), made_at timestamptz not null default now(), unique (owner, code))`,
  'create table pages (page_id text primary key, paper_id text not null references papers)',
]);

let clock: Clock;
let engine: Engine;
let unknown: Error[];

const connect = () =>
  new Kysely<Tables>({
    dialect: simulatedDialect({
      engine,
      life: newLife('gateway'),
      now: () => clock.now,
      travel: () => new Promise((resolve) => void clock.after(1, resolve)),
      onUnknown: (error) => unknown.push(error),
      onBegin: () => {},
    }),
  });

beforeEach(() => {
  clock = new Clock();
  engine = new Engine(schema, clock);
  unknown = [];
});

/** Lets virtual time go on until something is done. */
async function done<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const end = () => {
    isDone = true;
  };
  work.then(end, end);
  await clock.runUntil(clock.now + 60_000, () => isDone);
  return work;
}

const paper = (paper_id: string, code = paper_id) => ({ paper_id, code, size: 1 }) as Tables['papers'];
const pause = (milliseconds: number) => new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
const add = (db: Kysely<Tables>, row: Tables['papers']) =>
  db
    .insertInto('papers')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('paper_id')
    .executeTakeFirst();

/** One adds a paper and takes its time; the other adds an equal one meanwhile. */
async function twoAtOnce(first: 'commits' | 'fails', patience = '0s') {
  const slow = connect()
    .transaction()
    .execute(async (tx) => {
      await add(tx, paper('a'));
      await pause(2_000);
      if (first === 'fails') throw new Error('fails');
    })
    .catch(() => 'failed');
  const quick = (async () => {
    await pause(10);
    return connect()
      .transaction()
      .execute(async (tx) => {
        await sql`select set_config('lock_timeout', ${patience}, true)`.execute(tx);
        const added = await add(tx, paper('b', 'a'));
        return { added, waited: clock.now };
      });
  })();
  const began = clock.now;
  const answer = await done(quick.finally(() => slow));
  return { ...answer, waited: answer.waited - began };
}

describe('an insert that does nothing on conflict', () => {
  it('waits for whoever writes an equal row, and does nothing once that is committed', async () => {
    const { added, waited } = await twoAtOnce('commits');
    expect(added).toBeUndefined();
    expect(waited).toBeGreaterThanOrEqual(2_000);
    expect(engine.committed('papers')).toMatchObject([{ paper_id: 'a', owner: 'nobody' }]);
  });

  it('takes the place of one that failed', async () => {
    expect((await twoAtOnce('fails')).added).toEqual({ paper_id: 'b' });
    expect(engine.committed('papers')).toMatchObject([{ paper_id: 'b' }]);
  });

  it('gives up after its lock time-out, and its transaction with it', async () => {
    await expect(twoAtOnce('commits', '1s')).rejects.toMatchObject({ code: '55P03' });
    expect(engine.committed('papers')).toHaveLength(1);
  });
});

describe('a statement', () => {
  it('of a transaction that has failed is refused', async () => {
    const work = connect()
      .transaction()
      .execute(async (tx) => {
        await tx.insertInto('papers').values(paper('a')).execute();
        await tx
          .insertInto('papers')
          .values(paper('a'))
          .execute()
          .catch(() => {});
        await tx.selectFrom('papers').selectAll().execute();
      });
    await expect(done(work)).rejects.toMatchObject({ code: '25P02' });
    expect(engine.committed('papers')).toEqual([]);
  });

  it('that points to a row that is not there, or takes one away that is pointed to, is refused', async () => {
    const db = connect();
    const page = { page_id: 'p', paper_id: 'a' };
    await expect(done(db.insertInto('pages').values(page).execute())).rejects.toMatchObject({ code: '23503' });
    await done(db.insertInto('papers').values(paper('a')).execute());
    await done(db.insertInto('pages').values(page).execute());
    await expect(done(db.deleteFrom('papers').execute())).rejects.toMatchObject({ code: '23503' });
  });

  it('looks again at a row it has waited for', async () => {
    const db = connect();
    await done(db.insertInto('papers').values(paper('a')).execute());
    const slow = db.transaction().execute(async (tx) => {
      await tx.updateTable('papers').set({ size: 9 }).where('paper_id', '=', 'a').execute();
      await pause(500);
    });
    const gone = pause(10).then(() =>
      connect().deleteFrom('papers').where('size', '<', 5).returning('paper_id').execute(),
    );
    await done(slow);
    expect(await done(gone)).toEqual([]);
    expect(engine.committed('papers')).toMatchObject([{ size: 9 }]);
  });

  it('that nobody taught it is told apart from an error of the database', async () => {
    await expect(done(sql`vacuum papers`.execute(connect()))).rejects.toThrow('no meaning');
    expect(unknown).toHaveLength(1);
  });
});

describe('a server that stops', () => {
  it('takes back what was not committed, and keeps what was', async () => {
    const db = connect();
    await done(db.insertInto('papers').values(paper('kept')).execute());
    const open = db.transaction().execute(async (tx) => {
      await tx.insertInto('papers').values(paper('lost')).execute();
      await pause(100);
      await tx.insertInto('papers').values(paper('never')).execute();
    });
    clock.after(50, () => engine.stop());
    await expect(done(open)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(engine.committed('papers')).toMatchObject([{ paper_id: 'kept' }]);
  });
});
