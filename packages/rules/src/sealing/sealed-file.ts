import type { Bytes } from '../canonical/bytes.js';
import { additionalData } from './additional-data.js';
import { openBytes, sealBytes } from './sealed-bytes.js';

/** Seals one file under the submission's content key; the result is what is uploaded, 28 bytes longer than the file. */
export const sealFile = ({
  contentKey,
  submissionId,
  fileId,
  iv,
  bytes,
}: {
  readonly contentKey: CryptoKey;
  readonly submissionId: string;
  readonly fileId: string;
  /** 12 bytes, random, for this file only. */
  readonly iv: Bytes;
  readonly bytes: BufferSource;
}): Promise<Bytes> => sealBytes(contentKey, iv, additionalData(submissionId, `file|${fileId}`), bytes);

/** Opens an uploaded file; rejects when it belongs to another submission or file, or was changed. */
export const openFile = (contentKey: CryptoKey, submissionId: string, fileId: string, bytes: Bytes): Promise<Bytes> =>
  openBytes(contentKey, additionalData(submissionId, `file|${fileId}`), bytes);
