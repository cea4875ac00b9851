import { answerTo, endOf } from './indexed-answers.js';
import { StorageError } from './storage-error.js';
import { type TableKey, type TableName, type Tables, type Transaction, tableKeys } from './tables.js';

const names = Object.keys(tableKeys) as TableName[];

export interface IndexedTablesOptions {
  readonly name: string;
  /** How long an open may take, in milliseconds. */
  readonly openTimeout: number;
}

/** Tables in IndexedDB, with its traps closed: an open that hangs fails, a lost connection is opened again, a newer tab
 * is never blocked, and "saved" means that the transaction is complete. */
export function createIndexedTables({ name, openTimeout }: IndexedTablesOptions): Tables {
  let opened: Promise<IDBDatabase> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    opened = undefined;
  };

  const openOnce = async (): Promise<IDBDatabase> => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const table of names) request.result.createObjectStore(table, { keyPath: [...tableKeys[table]] });
    };
    const opening = answerTo(request);
    // A blocked open never settles; Safari's sometimes hangs without even saying so.
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StorageError('blocked')), openTimeout);
    });
    try {
      const db = await Promise.race([opening, late]);
      db.onclose = forget;
      db.onversionchange = () => {
        forget();
        db.close();
      };
      return db;
    } catch (error) {
      // Should it open after all, it must not block others.
      opening.then((db) => db.close()).catch(() => {});
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  const open = () => {
    opened ??= openOnce().catch((error) => {
      forget();
      throw error;
    });
    return opened;
  };

  const runOnce: Tables['run'] = async (mode, work) => {
    const db = await open();
    const transaction = db.transaction(names, mode, { durability: 'strict' });
    const done = endOf(transaction);
    done.catch(() => {});
    const rowsOf = (table: TableName) => transaction.objectStore(table);
    try {
      const result = await work({
        get: (table, key) => answerTo(rowsOf(table).get([...key])),
        all: (table) => answerTo(rowsOf(table).getAll()),
        keys: (table) => answerTo(rowsOf(table).getAllKeys()) as Promise<IDBValidKey[]> as Promise<TableKey[]>,
        put: async (table, value) => answerTo(rowsOf(table).put(value)),
        remove: async (table, prefix) => answerTo(rowsOf(table).delete(startingWith(prefix))),
      } satisfies Transaction);
      await done;
      return result;
    } catch (error) {
      if (!transaction.error) abort(transaction);
      // A full disk shows only in the transaction's own error; its requests just say that they were aborted.
      throw transaction.error ?? error;
    }
  };

  return {
    async run(mode, work) {
      try {
        return await runOnce(mode, work).catch((error) => {
          if (!isLost(error)) throw error;
          forget();
          return runOnce(mode, work);
        });
      } catch (error) {
        throw error instanceof StorageError ? error : new StorageError(codeOf(error), { cause: error });
      }
    },
    close() {
      opened?.then((db) => db.close()).catch(() => {});
      forget();
    },
  };
}

const startingWith = (prefix: TableKey) => IDBKeyRange.bound([...prefix], [...prefix, []]);

const abort = (transaction: IDBTransaction) => {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
};

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** The connection went away under us: closed for another tab, or dropped by Safari. */
const isLost = (error: unknown) => ['InvalidStateError', 'UnknownError'].includes(nameOf(error));

const codeOf = (error: unknown) => (nameOf(error) === 'QuotaExceededError' ? 'full' : 'unavailable');
