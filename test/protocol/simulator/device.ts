/** A citizen's machine: one disk for all tabs, a clock that may be wrong, a network that may be away. */
import type { TableKey, TableName, Tables, TableValues } from '../../../packages/headless/src/storage/tables.js';
import { tableKeys } from '../../../packages/headless/src/storage/tables.js';
import type { Network } from '../../../packages/headless/src/surroundings.js';
import type { Clock } from './clock.js';

export type DiskRow = TableValues[TableName];
type Table = Map<string, DiskRow>;

/** Rows that a transaction changes; undefined: removed. */
export type Changes = ReadonlyMap<TableName, ReadonlyMap<string, DiskRow | undefined>>;

const tableNames = Object.keys(tableKeys) as TableName[];

export const written = (key: TableKey) => JSON.stringify(key).slice(0, -1);
export const keyOfRow = (name: TableName, row: DiskRow): TableKey =>
  tableKeys[name].map((part) => (row as unknown as Record<string, string | number>)[part] ?? '');

export class Device {
  readonly #clock: Clock;
  readonly tables = new Map<TableName, Table>(tableNames.map((name) => [name, new Map()]));
  /** The transaction that may go next waits for the one before. */
  queue: Promise<unknown> = Promise.resolve();
  clockOffset = 0;
  /** The latest time it ever showed: what it removed for its age is gone. */
  latest = 0;
  isFull = false;
  isBlocked = false;
  #isOnline = true;
  #asleepUntil = 0;
  readonly #listeners = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get now(): number {
    const now = this.#clock.now + this.clockOffset;
    this.latest = Math.max(this.latest, now);
    return now;
  }

  table<Name extends TableName>(name: Name): Map<string, TableValues[Name]> {
    return this.tables.get(name) as Map<string, TableValues[Name]>;
  }

  /** A timer of this machine: it does not go off while the machine sleeps. */
  after(milliseconds: number, run: () => void): { cancel(): void } {
    let alarm = this.#clock.after(milliseconds, () => {
      const rest = this.#asleepUntil - this.#clock.now;
      if (rest > 0) alarm = this.#clock.after(rest, run);
      else run();
    });
    return { cancel: () => alarm.cancel() };
  }

  sleep(milliseconds: number): void {
    this.#asleepUntil = Math.max(this.#asleepUntil, this.#clock.now + milliseconds);
  }

  get isOnline(): boolean {
    return this.#isOnline;
  }

  setOnline(isOnline: boolean): void {
    if (isOnline === this.#isOnline) return;
    this.#isOnline = isOnline;
    if (isOnline) for (const listener of [...this.#listeners]) listener();
  }

  readonly network: Network = {
    isOnline: () => this.#isOnline,
    onOnline: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  apply(changes: Changes): void {
    for (const [name, rows] of changes) {
      const table = this.tables.get(name);
      for (const [key, row] of rows) {
        if (row === undefined) table?.delete(key);
        else table?.set(key, row);
      }
    }
  }
}

export type { Tables };
