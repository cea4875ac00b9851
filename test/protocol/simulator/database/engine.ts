/** What PostgreSQL does under READ COMMITTED, as far as the shipped statements can tell: row versions, locks that are
 * waited for, unique keys that wait for whoever writes an equal row, and transactions that end whole or not at all. */
import type { Clock } from '../clock.js';
import type { Schema } from './schema.js';

export type Values = Readonly<Record<string, unknown>>;

export interface Row {
  /** What everybody sees; null: nothing yet, or nothing any more. */
  committed: Values | null;
  /** What `writer` sees. */
  pending: Values | null;
  writer: Transaction | undefined;
}

export interface Transaction {
  readonly id: number;
  active: boolean;
  /** A statement failed: nothing but a rollback is taken. */
  failed: boolean;
  lockTimeout: number;
  readonly rows: Set<Row>;
  readonly locks: Set<string>;
  readonly waiters: Set<() => void>;
}

/** Carries a SQLSTATE, as pg's errors do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;
  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

/** As the pool sets it. */
const statementTimeout = 15_000;

export class Engine {
  readonly schema: Schema;
  readonly #clock: Clock;
  readonly #tables = new Map<string, Row[]>();
  readonly #advisory = new Map<string, Transaction>();
  readonly #running = new Set<Transaction>();
  #ids = 0;
  /** Of identity columns. */
  sequence = 0;
  isUp = true;

  constructor(schema: Schema, clock: Clock) {
    this.schema = schema;
    this.#clock = clock;
    for (const name of schema.keys()) this.#tables.set(name, []);
  }

  rows(table: string): Row[] {
    const rows = this.#tables.get(table);
    if (!rows) throw new DatabaseError('42P01', `no table ${table}`);
    return rows;
  }

  /** What everybody sees of a table. */
  committed(table: string): Values[] {
    return this.rows(table).flatMap(({ committed }) => (committed ? [committed] : []));
  }

  begin(): Transaction {
    const transaction: Transaction = {
      id: ++this.#ids,
      active: true,
      failed: false,
      lockTimeout: 0,
      rows: new Set(),
      locks: new Set(),
      waiters: new Set(),
    };
    this.#running.add(transaction);
    return transaction;
  }

  commit(transaction: Transaction): void {
    if (!transaction.active) return;
    for (const row of transaction.rows) row.committed = row.pending;
    this.#end(transaction);
  }

  rollback(transaction: Transaction): void {
    if (transaction.active) this.#end(transaction);
  }

  /** Stops at once: what is not committed is gone, and everybody is told. */
  stop(): void {
    this.isUp = false;
    for (const transaction of [...this.#running]) this.#end(transaction);
  }

  visible(row: Row, transaction: Transaction): Values | null {
    return row.writer === transaction ? row.pending : row.committed;
  }

  /** Changes a row that this transaction may change: see `lock`. */
  write(row: Row, values: Values | null, transaction: Transaction): void {
    row.pending = values;
    row.writer = transaction;
    transaction.rows.add(row);
  }

  add(table: string, values: Values, transaction: Transaction): void {
    const row: Row = { committed: null, pending: null, writer: undefined };
    this.rows(table).push(row);
    this.write(row, values, transaction);
  }

  /** Waits until nobody else is changing the row. */
  async lock(row: Row, transaction: Transaction): Promise<void> {
    while (row.writer && row.writer !== transaction) await this.#waitFor(row.writer, transaction);
  }

  isLocked(row: Row, transaction: Transaction): boolean {
    return row.writer !== undefined && row.writer !== transaction;
  }

  async lockAdvisory(key: string, transaction: Transaction): Promise<void> {
    for (;;) {
      const holder = this.#advisory.get(key);
      if (!holder || holder === transaction) break;
      await this.#waitFor(holder, transaction);
    }
    this.#advisory.set(key, transaction);
    transaction.locks.add(key);
  }

  async #waitFor(holder: Transaction, transaction: Transaction): Promise<void> {
    const patience = Math.min(transaction.lockTimeout || statementTimeout, statementTimeout);
    const isLate = await new Promise<boolean>((resolve) => {
      const end = (late: boolean) => {
        alarm.cancel();
        holder.waiters.delete(wake);
        transaction.waiters.delete(wake);
        resolve(late);
      };
      const wake = () => end(false);
      const alarm = this.#clock.after(patience, () => end(true));
      holder.waiters.add(wake);
      // Its own end, when the connection breaks, ends the wait too.
      transaction.waiters.add(wake);
    });
    if (!transaction.active) throw new DatabaseError('57P01', 'terminating connection');
    if (!isLate) return;
    throw new DatabaseError(patience < statementTimeout ? '55P03' : '57014', 'gave up waiting for a lock');
  }

  #end(transaction: Transaction): void {
    transaction.active = false;
    this.#running.delete(transaction);
    for (const row of transaction.rows) {
      row.writer = undefined;
      row.pending = null;
    }
    for (const [name, rows] of this.#tables)
      if (rows.some(isNothing))
        this.#tables.set(
          name,
          rows.filter((row) => !isNothing(row)),
        );
    for (const key of transaction.locks) this.#advisory.delete(key);
    for (const wake of [...transaction.waiters]) wake();
  }
}

const isNothing = ({ committed, writer }: Row) => committed === null && writer === undefined;
