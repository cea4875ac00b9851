import type { Problem, Receipt } from '@motcua/openapi';
import type { DraftRecord, FileChunk, OutboxBytes, OutboxRecord } from './records.js';

/** What this machine keeps: drafts under their own keys, and sealed packages that wait for their receipt. Every write
 * resolves when it is on disk; everything rejects with a StorageError. */
export interface DeviceStorage {
  /** Writes, reads and deletes once; rejects where this machine keeps nothing. */
  probe(): Promise<void>;
  readonly drafts: {
    /** Newest first. */
    list(procedureCode: string, agencyId: string): Promise<DraftRecord[]>;
    put(draft: DraftRecord): Promise<void>;
    /** With its files. */
    remove(draftId: string): Promise<void>;
  };
  readonly draftFiles: {
    put(chunks: readonly FileChunk[]): Promise<void>;
    get(draftId: string, fileId: string, index: number): Promise<FileChunk | undefined>;
    remove(draftId: string, fileId: string): Promise<void>;
  };
  readonly outbox: {
    list(): Promise<OutboxRecord[]>;
    get(submissionId: string): Promise<OutboxRecord | undefined>;
    /** Keeps the bytes of one file of a package that is being sealed. */
    putBytes(bytes: OutboxBytes): Promise<void>;
    getBytes(packageId: string, fileId: string): Promise<ArrayBuffer | undefined>;
    /** Keeps a sealed package, unless one of the same submission stands there that was not rejected: two tabs may seal
     * one draft, only one package may ever be sent. Gives the one that counts; bytes of the other are removed. */
    put(record: OutboxRecord): Promise<OutboxRecord>;
    /** Changes a record in one transaction; gives the new one, or nothing where there is none. */
    change(submissionId: string, members: Partial<OutboxRecord>): Promise<OutboxRecord | undefined>;
    /** The receipt is there: the sealed bytes go. Record and draft stay for whoever holds the code, who has not seen the
     * receipt yet; where there is no draft any more, all of it goes. */
    accept(submissionId: string, receipt: Receipt): Promise<void>;
    /** The gateway said no: the sealed bytes go, since what is mended is sealed anew. */
    reject(submissionId: string, problem: Problem): Promise<void>;
    /** All of it goes: package, draft and files. */
    settle(submissionId: string, draftId: string): Promise<void>;
  };
  /** Removes drafts nobody came back to for 30 days, and bytes that belong to no draft and no package. A package that
   * waits for its answer stays, and so does its draft. @param now milliseconds since 1970 */
  sweep(now: number): Promise<void>;
  close(): void;
}
