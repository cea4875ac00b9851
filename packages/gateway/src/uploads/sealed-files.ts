import { chmodSync, mkdirSync } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Sealed files on disk, in `<data>/uploads`, named by their uploadId. They stay sealed there for ever. */
export class SealedFiles {
  readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'uploads');
  }

  /** Makes the folder, for the gateway's user alone. At once, so that whoever opens a store on it finds it so. */
  prepare(): void {
    mkdirSync(this.folder, { recursive: true });
    // Also where it was there before, or the umask had a say.
    chmodSync(this.folder, 0o700);
  }

  /** Bytes that arrived; undefined where there is no such file. */
  async size(uploadId: string): Promise<number | undefined> {
    try {
      return (await stat(this.#path(uploadId))).size;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Undefined where there is no such file. */
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
    for (const path of [this.#path(uploadId), this.folder]) {
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

  #path(uploadId: string): string {
    // Ids come from our own rows; a name that could climb out of the folder would be a fault of ours.
    if (!/^[\w-]{8,64}$/.test(uploadId)) throw new Error('not an upload id');
    return join(this.folder, uploadId);
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
