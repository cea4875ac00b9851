import type { DataStore } from '@tus/server';
import { GatewayProblem } from '../../http/problem.js';
import type { BucketConfig } from '../../serve/config.js';
import { refuseForeignName, type SealedFiles } from '../sealed-files.js';
import type { BucketStore } from './bucket-store.js';

/** Sealed files in a bucket of their own, as objects named by their uploadId. A bucket that does not answer is a moment in
 * which nothing can be taken in, as with the database. */
export class BucketFiles implements SealedFiles {
  readonly place: string;
  readonly #store: BucketStore;

  constructor({ name }: BucketConfig, store: BucketStore) {
    this.place = `s3://${name}`;
    this.#store = store;
  }

  prepare(): void {}

  async size(uploadId: string): Promise<number | undefined> {
    refuseForeignName(uploadId);
    return orUnavailable(this.#store.sizeOf(uploadId));
  }

  async read(uploadId: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    refuseForeignName(uploadId);
    return orUnavailable(this.#store.bytesOf(uploadId));
  }

  /** What a bucket has said yes to is kept; that is what it is paid for. */
  async sync(): Promise<void> {}

  async remove(uploadId: string): Promise<void> {
    refuseForeignName(uploadId);
    await this.#store.removeAll(uploadId);
  }

  names(): AsyncIterable<string> {
    return this.#store.names();
  }

  datastore(): DataStore {
    return this.#store;
  }
}

async function orUnavailable<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (cause) {
    throw new GatewayProblem('unavailable', { retryAfter: 5, cause });
  }
}
