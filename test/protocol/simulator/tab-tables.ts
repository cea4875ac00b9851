/** The disk as one tab's transactions see it: serial, whole or not at all, gone with the tab before they are complete. */
import type { DraftRecord, OutboxRecord } from '../../../packages/headless/src/storage/records.js';
import { StorageError } from '../../../packages/headless/src/storage/storage-error.js';
import type {
  TableKey,
  TableName,
  Tables,
  TableValues,
  Transaction,
} from '../../../packages/headless/src/storage/tables.js';
import { type Changes, type DiskRow, keyOfRow, written } from './device.js';
import type { Tab } from './tab.js';

export function tablesOf(tab: Tab): Tables {
  const { device } = tab;
  return {
    run(mode, work) {
      const before = device.queue;
      let release = () => {};
      device.queue = new Promise<void>((resolve) => {
        release = resolve;
      });
      // What a dead tab holds is given back, however far it got.
      const forget = tab.life.onEnd(() => release());
      const letGo = () => {
        forget();
        release();
      };
      const result = (async () => {
        await tab.step('disk');
        if (device.isBlocked) {
          await tab.pass(3_000);
          throw new StorageError('blocked');
        }
        await before;
        return oneTransaction(tab, mode, work);
      })();
      result.then(letGo, letGo);
      return result;
    },
    close() {},
  };
}

async function oneTransaction<T>(
  tab: Tab,
  mode: 'readonly' | 'readwrite',
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const { device, watch } = tab;
  const changes = new Map<TableName, Map<string, DiskRow | undefined>>();
  const changed = (name: TableName) => {
    const rows = changes.get(name) ?? new Map<string, DiskRow | undefined>();
    changes.set(name, rows);
    return rows;
  };
  const all = <Name extends TableName>(name: Name): Map<string, TableValues[Name]> => {
    const rows = new Map(device.table(name));
    for (const [key, row] of changes.get(name) ?? []) {
      if (row === undefined) rows.delete(key);
      else rows.set(key, row as TableValues[Name]);
    }
    return rows;
  };
  const one = <Name extends TableName>(name: Name, key: string): TableValues[Name] | undefined => {
    const own = changes.get(name);
    return own?.has(key) ? (own.get(key) as TableValues[Name] | undefined) : device.table(name).get(key);
  };
  const transaction: Transaction = {
    async get(name, key) {
      const row = one(name, written(key));
      if (name === 'outbox' && row && mode === 'readonly') tab.sawRecord(row as OutboxRecord);
      return row;
    },
    async all(name) {
      const rows = [...all(name).values()];
      if (name === 'drafts') for (const row of rows) tab.seen(row as DraftRecord);
      if (name === 'outbox' && mode === 'readonly') for (const row of rows) tab.sawRecord(row as OutboxRecord);
      return rows;
    },
    keys: async (name) => [...all(name).values()].map((row) => keyOfRow(name, row) as TableKey),
    async put(name, value) {
      changed(name).set(written(keyOfRow(name, value)), value);
    },
    async remove(name, prefix) {
      const start = written(prefix);
      for (const key of all(name).keys())
        if (key === start || key.startsWith(`${start},`)) changed(name).set(key, undefined);
    },
  };
  const result = await work(transaction);
  if (changes.size === 0) return result;
  const isAdding = [...changes.values()].some((rows) => [...rows.values()].some((row) => row !== undefined));
  await tab.step('commit');
  if (device.isFull && mode === 'readwrite' && isAdding) throw new StorageError('full');
  watch.note(`${tab.name} wrote ${described(changes)}`);
  tab.onCommit(changes);
  device.apply(changes);
  // It is on disk; whether the tab hears of it is another matter.
  await tab.step('committed');
  return result;
}

const described = (changes: Changes) =>
  [...changes]
    .map(([name, rows]) => `${name}:${[...rows].map(([key, row]) => `${row ? '+' : '-'}${key.slice(-8)}`).join(',')}`)
    .join(' ');
