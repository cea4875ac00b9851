import type { Machine } from '../machine.js';
import type { OutboxState } from './outbox-state.js';

/** A sealed package as one file, to be sent from another machine; nobody reads it without the gateway's key. */
export interface PackageFile {
  /** `ho-so-7K2P9-QXD4M.motcua`. */
  readonly name: string;
  readonly blob: Blob;
}

/** What waits on this machine. It sends what waits, for as long as it lives: at once, on return of the network, and after
 * a tab that died. Everything rejects with an OutboxError or a StorageError. */
export interface Outbox extends Machine<OutboxState> {
  /** "Gửi lại": tries at once instead of waiting; all, or one. One that another tab has in hand is taken over: that tab may
   * be long dead, and what two send counts once. */
  retry(submissionId?: string): void;
  /** @param proof as typed; asked for where the row's `proof` says so */
  exportPackage(submissionId: string, proof?: string): Promise<PackageFile>;
  /** Takes a package in and sends it. Resolves with its submissionId when it is on this machine. */
  importPackage(file: Blob): Promise<string>;
  /** Deletes a package from this machine, and the draft or slip that goes with it. */
  remove(submissionId: string, proof?: string): Promise<void>;
}
