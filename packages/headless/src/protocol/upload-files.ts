import type { Client } from '@motcua/client';
import type { OutboxFile, SealedPackage } from '../storage/records.js';

export interface UploadFilesOptions {
  readonly client: Client;
  readonly signal: AbortSignal;
  readBytes(fileId: string): Promise<ArrayBuffer | undefined>;
  /** Keeps the list with what became known of one file. */
  note(files: readonly OutboxFile[]): Promise<void>;
  /** Bytes of all files that the gateway has. */
  onProgress(sentBytes: number): void;
}

/** The sealed bytes of a file are gone from this machine; only the citizen can add it again. */
export class LostBytesError extends Error {
  override readonly name = 'LostBytesError';
}

/** Brings every sealed file of a package to the gateway, one after the other, from where an earlier try stopped; gives
 * the list with their uploadIds. Rejects at the first break; call it again later. */
export async function uploadFiles(
  { submissionId, submissionKey: key, files: known }: SealedPackage,
  { client, signal, readBytes, note, onProgress }: UploadFilesOptions,
): Promise<readonly OutboxFile[]> {
  let files = known;
  const keep = async (file: OutboxFile) => {
    files = files.map((one) => (one.fileId === file.fileId ? file : one));
    await note(files);
  };
  let before = 0;
  for (const file of known) {
    const { fileId, mediaType, size } = file;
    if (!file.arrived) {
      const bytes = await readBytes(fileId);
      if (!bytes) throw new LostBytesError();
      let { uploadId } = file;
      // The gateway may have forgotten an upload that was begun long ago.
      let offset = uploadId ? await client.uploads.offset(uploadId, { key, signal }) : undefined;
      if (uploadId === undefined || offset === undefined) {
        uploadId = await client.uploads.create({ submissionId, fileId, mediaType, size }, { key, signal });
        offset = 0;
        await keep({ fileId, mediaType, size, uploadId, arrived: false });
      }
      const base = before;
      onProgress(base + offset);
      await client.uploads.send(uploadId, bytes, {
        key,
        signal,
        offset,
        onProgress: (sent) => onProgress(base + sent),
      });
      await keep({ fileId, mediaType, size, uploadId, arrived: true });
    }
    before += size;
    onProgress(before);
  }
  return files;
}
