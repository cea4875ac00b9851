import type { DraftRecord, FileChunk, OutboxBytes, OutboxRecord } from './records.js';

/** What lies in which table. */
export interface TableValues {
  drafts: DraftRecord;
  draftFiles: FileChunk;
  outbox: OutboxRecord;
  outboxFiles: OutboxBytes;
}
export type TableName = keyof TableValues;

/** The members that make a row's key, in order. A key's beginning names all rows that share it. */
export const tableKeys = {
  drafts: ['draftId'],
  draftFiles: ['draftId', 'fileId', 'index'],
  outbox: ['submissionId'],
  outboxFiles: ['packageId', 'fileId'],
} as const satisfies { readonly [Name in TableName]: readonly (keyof TableValues[Name])[] };

export type TableKey = readonly (string | number)[];

export interface Transaction {
  get<Name extends TableName>(table: Name, key: TableKey): Promise<TableValues[Name] | undefined>;
  all<Name extends TableName>(table: Name): Promise<TableValues[Name][]>;
  keys(table: TableName): Promise<TableKey[]>;
  put<Name extends TableName>(table: Name, value: TableValues[Name]): Promise<unknown>;
  /** Removes every row whose key begins like this. */
  remove(table: TableName, prefix: TableKey): Promise<unknown>;
}

/** Tables that change all together or not at all. */
export interface Tables {
  /** Runs `work` in one transaction and resolves when it is complete on disk. `work` waits for nothing but the
   * transaction (IndexedDB ends one that idles) and may be run twice. Rejects with a StorageError. */
  run<T>(mode: 'readonly' | 'readwrite', work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): void;
}
