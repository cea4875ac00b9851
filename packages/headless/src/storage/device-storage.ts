import type { Problem } from '@motcua/openapi';
import type { AcceptedPackage, DraftRecord, FileChunk, OutboxBytes, OutboxRecord, SealedPackage } from './records.js';

/** A package by its own name, since a submission may be sealed again after a refusal. */
export type WhichPackage = Pick<SealedPackage, 'submissionId' | 'packageId'>;

/** What this machine keeps: drafts under their own keys, and sealed packages that wait for their receipt. Every write
 * resolves when it is on disk; everything rejects with a StorageError. */
export interface DeviceStorage {
  /** Writes, reads what was written and deletes it; rejects where this machine keeps nothing.
   * @param name of a tab's own, since another one may probe at the same time */
  probe(name?: string): Promise<void>;
  readonly drafts: {
    /** Newest first. */
    list(procedureCode: string, agencyId: string): Promise<DraftRecord[]>;
    /** Writes it, unless what stands there is not what the writer believes; false where nothing was written.
     * @param isExpected asked in the same transaction; without it everything is written over */
    put(draft: DraftRecord, isExpected?: (standing: DraftRecord | undefined) => boolean): Promise<boolean>;
    /** With its files. */
    remove(draftId: string): Promise<void>;
    /** With its files and a package of it that was refused. Where one waits or has arrived nothing is removed, and this is
     * it: another tab has sent the draft, and only the draft has its secret. */
    erase(draftId: string, submissionId: string): Promise<OutboxRecord | undefined>;
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
    put(record: SealedPackage): Promise<OutboxRecord>;
    /** Notes how far a package got; changes nothing where it is not there any more, or not on its way: a second tab may have
     * sealed the draft anew. */
    change(which: WhichPackage, members: Partial<SealedPackage>): Promise<void>;
    /** The receipt is there: package, sealed bytes and the draft's files go. The draft stays for whoever holds the code,
     * the receipt also for a second tab, which must not send again; false where there is no draft. */
    accept(accepted: AcceptedPackage): Promise<boolean>;
    /** The gateway said no to this package: its sealed bytes go, since what is mended is sealed anew. */
    reject(which: WhichPackage, problem: Problem): Promise<void>;
    /** The package goes, with its bytes. */
    remove(submissionId: string): Promise<void>;
    /** All of it goes: package, draft and files. */
    settle(submissionId: string, draftId: string): Promise<void>;
  };
  /** Removes what is over by its age (see `lives`), and bytes that belong to no draft and no package. A package that
   * waits for its answer stays, and so does its draft. @param now milliseconds since 1970 */
  sweep(now: number): Promise<void>;
  close(): void;
}
