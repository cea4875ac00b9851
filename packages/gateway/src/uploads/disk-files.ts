import { chmodSync, mkdirSync } from 'node:fs';
import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Configstore, FileStore } from '@tus/file-store';
import type { DataStore } from '@tus/server';
import { refuseForeignName, type SealedFiles } from './sealed-files.js';

/** Sealed files on disk, in `<data>/uploads`, named by their uploadId. */
export class DiskFiles implements SealedFiles {
  readonly place: string;

  constructor(dataDir: string) {
    this.place = join(dataDir, 'uploads');
  }

  /** Makes the folder, for the gateway's user alone. At once, so that whoever opens a store on it finds it so. */
  prepare(): void {
    mkdirSync(this.place, { recursive: true });
    // Also where it was there before, or the umask had a say.
    chmodSync(this.place, 0o700);
  }

  async size(uploadId: string): Promise<number | undefined> {
    try {
      return (await stat(this.#path(uploadId))).size;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async read(uploadId: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return new Uint8Array(await readFile(this.#path(uploadId)));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Waits until the file and its name are on the disk. The tus store itself leaves both to the kernel. */
  async sync(uploadId: string): Promise<void> {
    for (const path of [this.#path(uploadId), this.place]) {
      const handle = await open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
  }

  async remove(uploadId: string): Promise<void> {
    await rm(this.#path(uploadId), { force: true });
  }

  async *names(): AsyncIterable<string> {
    const names = await readdir(this.place).catch(() => []);
    yield* names.filter((name) => !name.startsWith('.')).sort();
  }

  datastore(rows: Configstore): DataStore {
    // The store would make it readable for everybody, and throw where nobody can catch it if it cannot.
    this.prepare();
    const store = new FileStore({ directory: this.place, configstore: rows });
    store.extensions = ['creation'];
    return store;
  }

  #path(uploadId: string): string {
    refuseForeignName(uploadId);
    return join(this.place, uploadId);
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
