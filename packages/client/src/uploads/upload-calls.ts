import type { MediaType } from '@motcua/openapi';
import type { KeyOptions } from '../call-options.js';
import { isUnreachableError, UnreachableError } from '../errors/unreachable-error.js';
import { path } from '../transport/path.js';
import type { Transport } from '../transport/transport.js';

/** Whose file an upload is. */
export interface NewUpload {
  readonly submissionId: string;
  readonly fileId: string;
  readonly mediaType: MediaType;
  /** Sealed length in bytes: 28 more than the file. */
  readonly size: number;
}

export interface SendUploadOptions extends KeyOptions {
  /** Bytes the gateway has already; default 0. */
  readonly offset?: number;
  /** Told after each part how many bytes the gateway has in all. */
  readonly onProgress?: (sentBytes: number) => void;
}

/** Sealed files, by tus 1.0.0. */
export interface UploadCalls {
  readonly uploads: {
    /** Starts an upload; resolves to its uploadId. */
    create(upload: NewUpload, options: KeyOptions): Promise<string>;
    /** Bytes that arrived so far; undefined where the gateway does not know this upload. */
    offset(uploadId: string, options: KeyOptions): Promise<number | undefined>;
    /** Sends all bytes from `offset` on, in parts of 16 to 256 KiB. There is no total time-out: it gives up when one part
     * has not arrived after 30 seconds, since browsers do not tell how far a part has come. */
    send(uploadId: string, bytes: ArrayBuffer, options: SendUploadOptions): Promise<void>;
  };
}

const KIB = 1024;
const partMs = 30_000;
/** A part that takes less doubles the next one, up to 256 KiB; twice as much halves it, down to 16 KiB. */
const quickMs = 5_000;

const tus = { 'Tus-Resumable': '1.0.0' };

export const uploadCalls = ({ send }: Transport): UploadCalls => {
  const offsetIn = (response: Response) => Number(response.headers.get('Upload-Offset') ?? Number.NaN);

  const create: UploadCalls['uploads']['create'] = ({ size, submissionId, fileId, mediaType }, options) => {
    const metadata = Object.entries({ submissionId, fileId, mediaType }).map(
      ([name, value]) => `${name} ${btoa(value)}`,
    );
    const headers = { ...tus, 'Upload-Length': String(size), 'Upload-Metadata': metadata.join() };
    return send('/v1/uploads', { ...options, personal: true, method: 'post', headers }, async ({ response }) => {
      const uploadId = response.headers.get('Location')?.split('/').pop();
      if (!uploadId) throw new UnreachableError('not-json', { status: response.status });
      return uploadId;
    });
  };

  const offset: UploadCalls['uploads']['offset'] = async (uploadId, options) => {
    try {
      return await send(
        path`/v1/uploads/${uploadId}`,
        { ...options, personal: true, method: 'head', headers: tus },
        async ({ response }) => offsetIn(response) || 0,
      );
    } catch (error) {
      // An answer to HEAD has no body, hence no problem code.
      if (isUnreachableError(error) && (error.status === 404 || error.status === 410)) return undefined;
      throw error;
    }
  };

  const sendAll: UploadCalls['uploads']['send'] = async (
    uploadId,
    bytes,
    { key, signal, offset: from = 0, onProgress },
  ) => {
    let size = 64 * KIB;
    for (let at = from; at < bytes.byteLength; onProgress?.(at)) {
      const body = bytes.slice(at, at + size);
      const headers = { ...tus, 'Upload-Offset': String(at), 'Content-Type': 'application/offset+octet-stream' };
      const began = Date.now();
      const arrived = await send(
        path`/v1/uploads/${uploadId}`,
        { method: 'patch', personal: true, key, signal, headers, body, timeout: partMs },
        async ({ response }) => offsetIn(response),
      );
      // Not a number where a proxy strips the header: the whole part was accepted then. Never backwards.
      at = arrived > at ? arrived : at + body.byteLength;
      const took = Date.now() - began;
      if (took < quickMs) size = Math.min(size * 2, 256 * KIB);
      else if (took > 2 * quickMs) size = Math.max(size / 2, 16 * KIB);
    }
  };

  return { uploads: { create, offset, send: sendAll } };
};
