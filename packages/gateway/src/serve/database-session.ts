import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { refuseUnfinishedRestore } from '../backup/index.js';
import {
  isDataFolderBusyError,
  migrate,
  type OpenDatabase,
  openDatabase,
  readServerFacts,
  serverFault,
  startEmbeddedPostgres,
} from '../database/index.js';
import { BilingualError, isBilingualError } from './bilingual-error.js';
import type { GatewayConfig } from './config.js';

/** A database to work on, and how to let go of it. */
export interface DatabaseSession extends Omit<OpenDatabase, 'close'> {
  /** For whoever needs a connection of its own, e.g. without time-outs. */
  readonly connectionString: string;
  /** Closes the pool, then stops the server if we started it. */
  close(): Promise<void>;
  /** For a second Ctrl-C: stops the server as a crash would; nothing committed is lost. */
  closeAtOnce(): Promise<void>;
}

export interface DatabaseSessionOptions {
  readonly onProgress: (line: string) => void;
  readonly onConnectionError?: (error: Error) => void;
  /** Another copy took the data folder from us; we must end. */
  readonly onLost?: (error: Error) => void;
  readonly signal?: AbortSignal;
  /** Leaves the database as it is found, whatever that is: neither checked nor migrated. */
  readonly untouched?: boolean;
}

type Wanted = Pick<GatewayConfig, 'dataDir' | 'databaseUrl'>;

/**
 * Opens the configured database for a gateway that serves: the given one, or the embedded server of the data folder.
 * Migrates it. Commands may join in for as long as it runs.
 */
export async function openDatabaseSession(config: Wanted, options: DatabaseSessionOptions): Promise<DatabaseSession> {
  await refuseUnfinishedRestore(config.dataDir);
  if (config.databaseUrl !== undefined) return openChecked(config.databaseUrl, options, notOurs);
  options.onProgress('Khởi động PostgreSQL…');
  return openEmbedded(config.dataDir, options, (note, connectionString) =>
    writeFile(note, `${connectionString}\n`, { mode: 0o600 }),
  );
}

/** How long a command waits for another one to end; longer than any of them takes. */
const commandPatience = 60_000;
const commandPause = 300;

/**
 * Opens it for a command: works on the server of a serving gateway, else starts one for a while. Nobody joins that one,
 * since it stops with its command; a second command waits until the first is done.
 */
export async function joinDatabaseSession(config: Wanted, options: DatabaseSessionOptions): Promise<DatabaseSession> {
  if (!options.untouched) await refuseUnfinishedRestore(config.dataDir);
  if (config.databaseUrl !== undefined) return openChecked(config.databaseUrl, options, notOurs);
  for (let waited = 0; ; waited += commandPause) {
    try {
      // A note that lies there now is of a gateway that was killed.
      return await openEmbedded(config.dataDir, options, (note) => rm(note, { force: true }));
    } catch (error) {
      if (!isDataFolderBusyError(error)) throw error;
      const connectionString = (await readFile(noteOf(config.dataDir), 'utf8').catch(() => '')).trim();
      if (connectionString !== '') return openChecked(connectionString, options, notOurs);
      if (waited >= commandPatience) throw error;
      if (waited === 0) options.onProgress('Một lệnh khác đang dùng dữ liệu này; chờ lệnh đó xong…');
    }
    await sleep(commandPause);
  }
}

async function openEmbedded(
  dataDir: string,
  options: DatabaseSessionOptions,
  started: (note: string, connectionString: string) => Promise<void>,
): Promise<DatabaseSession> {
  const { onProgress, onLost, signal } = options;
  const server = await startEmbeddedPostgres({
    dataDir,
    onProgress,
    ...(onLost ? { onLost } : {}),
    ...(signal ? { signal } : {}),
  });
  const note = noteOf(dataDir);
  const forget = () => rm(note, { force: true });
  try {
    await started(note, server.connectionString);
    return await openChecked(server.connectionString, options, {
      stop: async () => {
        await forget();
        await server.stop();
      },
      stopImmediately: () => server.stopImmediately(),
    });
  } catch (error) {
    await forget();
    await server.stop();
    throw error;
  }
}

/** Where a serving gateway notes how its embedded server is reached. */
const noteOf = (dataDir: string): string => join(dataDir, 'database-url');

interface Stoppable {
  stop(): Promise<void>;
  stopImmediately(): Promise<void>;
}

const notOurs: Stoppable = { stop: async () => undefined, stopImmediately: async () => undefined };

async function openChecked(
  connectionString: string,
  { onProgress, onConnectionError, untouched = false }: DatabaseSessionOptions,
  server: Stoppable,
): Promise<DatabaseSession> {
  const { db, pool, close } = openDatabase({ connectionString, ...(onConnectionError ? { onConnectionError } : {}) });
  try {
    if (!untouched) {
      await refuseUnfit(db);
      const done = await migrate(connectionString);
      if (done.length > 0) onProgress(`Đã tạo hoặc nâng cấp bảng: ${done.join(', ')}.`);
    } else await sql`select 1`.execute(db);
  } catch (cause) {
    await close();
    throw isBilingualError(cause) ? cause : notPrepared(cause);
  }
  return {
    connectionString,
    db,
    pool,
    async close() {
      try {
        await close();
      } finally {
        await server.stop();
      }
    },
    closeAtOnce: () => server.stopImmediately(),
  };
}

async function refuseUnfit(db: OpenDatabase['db']): Promise<void> {
  const fault = serverFault(await readServerFacts(db));
  if (fault) throw new BilingualError(fault.vi, fault.en);
}

/** SQLSTATE of "permission denied", as PostgreSQL 15 answers a role that may not create tables in `public`. */
const denied = '42501';

function notPrepared(cause: unknown): BilingualError {
  const { message, code } = cause as { message?: string; code?: string };
  if (code === denied) {
    return new BilingualError(
      'Tài khoản trong DATABASE_URL không được tạo bảng. Hãy cho tài khoản đó làm chủ cơ sở dữ liệu: alter database … owner to …',
      'The role of DATABASE_URL may not create tables. Make it the owner of the database: alter database … owner to …',
      { cause },
    );
  }
  // pg's message, or its code where it has none: a refused connection to several addresses says nothing.
  const reason = message || code || String(cause);
  return new BilingualError(
    `Không chuẩn bị được cơ sở dữ liệu: ${reason}`,
    `The database could not be prepared: ${reason}`,
    { cause },
  );
}
