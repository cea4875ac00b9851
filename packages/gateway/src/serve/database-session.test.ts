import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, serverFault } from '../database/index.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../database/temporary-postgres.js';
import { type DatabaseSession, joinDatabaseSession, openDatabaseSession } from './database-session.js';

let postgres: TemporaryPostgres;
let dataDir: string;
beforeAll(async () => {
  postgres = await startTemporaryPostgres({ migrated: false });
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-session-'));
  // Under root, PostgreSQL runs as another user and has to get in.
  await chmod(dataDir, 0o755);
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const quiet = { onProgress: () => undefined };
const answers = async ({ db }: DatabaseSession) => (await sql`select 1 as one`.execute(db)).rows;
/** The same server, another database or role of it. */
const urlOf = ({ database = 'postgres', user = 'motcua' }) => {
  const url = new URL(postgres.connectionString);
  url.username = user;
  url.pathname = `/${database}`;
  return url.href;
};
const refusal = (databaseUrl: string) =>
  openDatabaseSession({ dataDir, databaseUrl }, quiet).then(
    () => '',
    (error: Error) => error.message,
  );

describe('a PostgreSQL of their own that somebody names in DATABASE_URL', () => {
  it('is refused in words while it is older than 15', () => {
    expect(serverFault({ version: 140_012, encoding: 'UTF8' })?.vi).toBe(
      'Máy chủ ở DATABASE_URL là PostgreSQL 14; cần PostgreSQL 15 trở lên.',
    );
    expect(serverFault({ version: 150_000, encoding: 'UTF8' })).toBeUndefined();
  });

  it('is refused in words, untouched, when its database cannot hold Vietnamese', async () => {
    await sql`create database latin encoding 'SQL_ASCII' locale 'C' template template0`.execute(postgres.db);
    expect(await refusal(urlOf({ database: 'latin' }))).toMatch(/bảng mã SQL_ASCII.*\n.*encoding SQL_ASCII/);
    const { db, close } = openDatabase({ connectionString: urlOf({ database: 'latin' }) });
    expect(await db.introspection.getTables()).toEqual([]);
    await close();
  });

  it('whose role may not create tables is told whom the database must belong to', async () => {
    await sql`create role borrower login`.execute(postgres.db);
    await sql`create database lent template template0`.execute(postgres.db);
    expect(await refusal(urlOf({ database: 'lent', user: 'borrower' }))).toMatch(
      /làm chủ cơ sở dữ liệu: alter database … owner to …\n.*owner of the database/,
    );
    await sql`alter database lent owner to borrower`.execute(postgres.db);
    const session = await openDatabaseSession(
      { dataDir, databaseUrl: urlOf({ database: 'lent', user: 'borrower' }) },
      quiet,
    );
    expect(await answers(session)).toHaveLength(1);
    await session.close();
  });
});

describe('two commands on one data folder', () => {
  const config = () => ({ dataDir, databaseUrl: undefined });

  const note = () => join(dataDir, 'database-url');
  let where: string;

  it('work side by side on the server of a gateway, and leave it running', async () => {
    const serving = await openDatabaseSession(config(), quiet);
    where = await readFile(note(), 'utf8');
    const commands = await Promise.all([joinDatabaseSession(config(), quiet), joinDatabaseSession(config(), quiet)]);
    for (const command of commands) {
      expect(await answers(command)).toHaveLength(1);
      await command.close();
    }
    expect(await answers(serving)).toHaveLength(1);
    await serving.close();
    expect(await readdir(dataDir)).not.toContain('database-url');
  }, 60_000);

  it('work one after the other: the first does not stop PostgreSQL under the second', async () => {
    // Left behind by a gateway that was killed; it names the very server that the first command starts.
    await writeFile(note(), where);
    const first = await joinDatabaseSession(config(), quiet);
    const told: string[] = [];
    const second = joinDatabaseSession(config(), { onProgress: (line) => void told.push(line) });
    const early = await Promise.race([second.then(() => 'joined'), sleep(1_500, 'waits')]);
    await first.close();
    const session = await second;
    expect(await answers(session)).toHaveLength(1);
    expect(early).toBe('waits');
    expect(told).toContain('Một lệnh khác đang dùng dữ liệu này; chờ lệnh đó xong…');
    await session.close();
  }, 60_000);
});
