import type { Configstore } from '@tus/file-store';
import type { DataStore } from '@tus/server';

/** Sealed files by their uploadId, wherever they are kept. They stay sealed there for ever. */
export interface SealedFiles {
  /** A folder's path, or `s3://bucket`; for an administrator to read. */
  readonly place: string;
  /** Once more before a file is begun, since folders are removed by people: at once, or it throws. */
  prepare(): void;
  /** Bytes of a file that arrived; undefined where there is no such file. */
  size(uploadId: string): Promise<number | undefined>;
  /** Undefined where there is no such file. */
  read(uploadId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Waits until a file that arrived outlasts a power cut. */
  sync(uploadId: string): Promise<void>;
  /** With whatever belongs to it; a file that is not there is no error. */
  remove(uploadId: string): Promise<void>;
  /** Of all files that lie there, whoever put them there. */
  names(): AsyncIterable<string>;
  /** What the tus protocol writes to. @param rows what it must know of an upload */
  datastore(rows: Configstore): DataStore;
}

/** Ids come from our own rows; a name that could climb out of its folder would be a fault of ours. */
export function refuseForeignName(uploadId: string): void {
  if (!/^[\w-]{8,64}$/.test(uploadId)) throw new Error('not an upload id');
}
