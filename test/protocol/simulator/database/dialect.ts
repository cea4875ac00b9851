/** A dialect of Kysely's whose driver interprets the trees themselves: no SQL text is written or read. Each statement takes
 * time; between any two, and between a commit and its answer, the process or the server may end. */
import type {
  CompiledQuery,
  DatabaseConnection,
  DatabaseIntrospector,
  Dialect,
  DialectAdapter,
  Driver,
  Kysely,
  OperationNode,
  QueryCompiler,
  QueryResult,
} from 'kysely';
import type { Life } from '../life.js';
import { DatabaseError, type Engine, type Transaction } from './engine.js';
import { UnknownStatementError } from './expressions.js';
import { interpret } from './interpret.js';

export interface DialectOptions {
  readonly engine: Engine;
  /** Of the gateway process that asks. */
  readonly life: Life;
  now(): number;
  /** Resolves when a statement, or its answer, has travelled; rejects when the process is gone. */
  travel(what: string): Promise<void>;
  /** The simulation itself does not know what it was asked. */
  onUnknown(error: Error): void;
  /** Every open transaction, so that the end of a process can end it. */
  onBegin(transaction: Transaction): void;
}

class Connection implements DatabaseConnection {
  readonly #options: DialectOptions;
  transaction: Transaction | undefined;

  constructor(options: DialectOptions) {
    this.#options = options;
  }

  async begin(): Promise<void> {
    await this.#reach('begin');
    this.transaction = this.#open();
  }

  async commit(): Promise<void> {
    const { transaction } = this;
    await this.#reach('commit');
    this.transaction = undefined;
    if (!transaction) return;
    if (!transaction.active) throw new DatabaseError('57P01', 'terminating connection');
    if (transaction.failed) return this.#options.engine.rollback(transaction);
    this.#options.engine.commit(transaction);
    // From here on it counts, whoever hears of it.
    await this.#options.travel('committed');
    if (!this.#options.engine.isUp) throw new DatabaseError('57P01', 'terminating connection');
  }

  async rollback(): Promise<void> {
    const { transaction } = this;
    this.transaction = undefined;
    if (transaction) this.#options.engine.rollback(transaction);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { engine, now, onUnknown } = this.#options;
    await this.#reach((query.query as OperationNode).kind);
    const own = this.transaction;
    if (own && !own.active) throw new DatabaseError('57P01', 'terminating connection');
    if (own?.failed) throw new DatabaseError('25P02', 'the transaction has failed');
    const transaction = own ?? this.#open();
    try {
      const answer = await interpret(query.query as OperationNode, { engine, transaction, now: now() });
      if (!own) engine.commit(transaction);
      return answer as unknown as QueryResult<R>;
    } catch (error) {
      if (error instanceof UnknownStatementError) onUnknown(error);
      if (own) own.failed = true;
      else engine.rollback(transaction);
      throw error;
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new UnknownStatementError('no meaning for a stream of rows');
  }

  #open(): Transaction {
    const transaction = this.#options.engine.begin();
    this.#options.onBegin(transaction);
    return transaction;
  }

  async #reach(what: string): Promise<void> {
    await this.#options.travel(what);
    if (!this.#options.engine.isUp) throw new DatabaseError('ECONNREFUSED', 'no server');
  }
}

export function simulatedDialect(options: DialectOptions): Dialect {
  return {
    createDriver: (): Driver => ({
      init: async () => {},
      acquireConnection: async () => new Connection(options),
      beginTransaction: (connection) => (connection as Connection).begin(),
      commitTransaction: (connection) => (connection as Connection).commit(),
      rollbackTransaction: (connection) => (connection as Connection).rollback(),
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
    createQueryCompiler: () => treesAsTheyAre,
    createAdapter: (): DialectAdapter => ({
      supportsCreateIfNotExists: true,
      supportsTransactionalDdl: true,
      supportsReturning: true,
      acquireMigrationLock: async () => {},
      releaseMigrationLock: async () => {},
    }),
    createIntrospector: (_: Kysely<unknown>) => ({}) as DatabaseIntrospector,
  };
}

/** Hands the tree on instead of writing it down. */
export const treesAsTheyAre: QueryCompiler = {
  compileQuery: (query, queryId) => ({ query, queryId, sql: '', parameters: [] }) as CompiledQuery,
};
