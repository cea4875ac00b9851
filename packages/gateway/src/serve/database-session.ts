import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isDataFolderBusyError,
  migrate,
  type OpenDatabase,
  openDatabase,
  startEmbeddedPostgres,
} from '../database/index.js';
import { BilingualError } from './bilingual-error.js';
import type { GatewayConfig } from './config.js';

/** A migrated database to work on, and how to let go of it. */
export interface DatabaseSession extends Omit<OpenDatabase, 'close'> {
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
}

type Wanted = Pick<GatewayConfig, 'dataDir' | 'databaseUrl'>;

/** Opens the configured database: the given one, or the embedded server of the data folder. Migrates it. */
export async function openDatabaseSession(config: Wanted, options: DatabaseSessionOptions): Promise<DatabaseSession> {
  if (config.databaseUrl !== undefined) {
    return openMigrated(config.databaseUrl, options, { stop: async () => {}, stopImmediately: async () => {} });
  }
  const { onProgress, onLost, signal } = options;
  onProgress('Khởi động PostgreSQL…');
  const server = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    onProgress,
    ...(onLost ? { onLost } : {}),
    ...(signal ? { signal } : {}),
  });
  const note = noteOf(config.dataDir);
  const forget = () => rm(note, { force: true });
  try {
    await writeFile(note, `${server.connectionString}\n`, { mode: 0o600 });
    return await openMigrated(server.connectionString, options, {
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

/**
 * For commands that may be run beside a serving gateway: works on the server that one holds, else starts it for a while.
 */
export async function joinDatabaseSession(config: Wanted, options: DatabaseSessionOptions): Promise<DatabaseSession> {
  try {
    return await openDatabaseSession(config, options);
  } catch (error) {
    if (!isDataFolderBusyError(error)) throw error;
    const connectionString = (await readFile(noteOf(config.dataDir), 'utf8').catch(() => '')).trim();
    if (connectionString === '') throw error;
    return openMigrated(connectionString, options, { stop: async () => {}, stopImmediately: async () => {} });
  }
}

/** Where a serving gateway notes how its embedded server is reached. */
const noteOf = (dataDir: string): string => join(dataDir, 'database-url');

interface Stoppable {
  stop(): Promise<void>;
  stopImmediately(): Promise<void>;
}

async function openMigrated(
  connectionString: string,
  { onProgress, onConnectionError }: DatabaseSessionOptions,
  server: Stoppable,
): Promise<DatabaseSession> {
  const done = await migrate(connectionString).catch((cause: unknown) => {
    throw new BilingualError(
      `Không chuẩn bị được cơ sở dữ liệu: ${reason(cause)}`,
      `The database could not be prepared: ${reason(cause)}`,
      { cause },
    );
  });
  if (done.length > 0) onProgress(`Đã tạo hoặc nâng cấp bảng: ${done.join(', ')}.`);
  const { db, pool, close } = openDatabase({ connectionString, ...(onConnectionError ? { onConnectionError } : {}) });
  return {
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

/** pg's message, or its code where it has none (a refused connection to several addresses says nothing). */
const reason = (cause: unknown): string => {
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || String(cause);
};
