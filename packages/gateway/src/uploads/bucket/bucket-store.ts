import { type MetadataValue, S3Store } from '@tus/s3-store';
import { ERRORS, type Upload } from '@tus/server';
import type { BucketConfig } from '../../serve/config.js';

/** Metadata is read anew each time: it would be kept for every upload that is never finished, for as long as we run. */
const noCache = { get: async () => undefined, set: async () => undefined, delete: async () => undefined };

/** Asks a server that does not answer no longer than a browser waits for a part. */
const timeouts = { connectionTimeout: 5_000, requestTimeout: 20_000, throwOnRequestTimeout: true };

/** Uploads in a bucket: `<uploadId>`, and until it is whole `<uploadId>.info` and `<uploadId>.part` beside it. */
export class BucketStore extends S3Store {
  override extensions = ['creation'];

  constructor({ name, endpoint, region }: BucketConfig) {
    super({
      cache: noCache,
      s3ClientConfig: {
        bucket: name,
        region,
        ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
        maxAttempts: 2,
        requestHandler: timeouts,
        // Trailing checksums are a dialect that few servers but Amazon's speak.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      },
    });
  }

  /** Asks the bucket whether it is there. */
  async look(): Promise<void> {
    await this.client.headBucket({ Bucket: this.bucket });
  }

  /**
   * How far an upload came. The store's own answer takes a server that is silent for an upload that is unknown, and parts
   * that are gone for a file that is whole. An upload all of whose bytes came and that is no file yet, since a crash came
   * before its parts were put together, becomes one now.
   */
  override async getUpload(id: string): Promise<Upload> {
    const metadata = await this.getMetadata(id).catch(thrownAs(ERRORS.FILE_NOT_FOUND));
    const { file } = metadata;
    const { size = 0 } = file;
    const parts = await this.retrieveParts(id).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (parts === undefined) {
      // Put together already, or cleaned away by the bucket.
      if ((await this.sizeOf(id)) !== size) throw ERRORS.FILE_NO_LONGER_EXISTS;
      file.offset = size;
      return file;
    }
    const inParts = parts.reduce((sum, { Size = 0 }) => sum + Size, 0);
    if (inParts === size) await this.finishMultipartUpload(metadata, parts);
    const beside = inParts === size ? undefined : await this.getIncompletePartSize(id);
    file.offset = inParts + (beside ?? 0);
    return file;
  }

  /** Of a whole file; undefined where there is none. */
  async sizeOf(id: string): Promise<number | undefined> {
    try {
      return (await this.client.headObject({ Bucket: this.bucket, Key: id })).ContentLength;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Of a whole file; undefined where there is none. */
  async bytesOf(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const { Body } = await this.client.getObject({ Bucket: this.bucket, Key: id });
      return Body && new Uint8Array(await Body.transformToByteArray());
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Whole files, and whatever else somebody put there. */
  async *names(): AsyncIterable<string> {
    for (let next: string | undefined; ; ) {
      const more = next === undefined ? {} : { ContinuationToken: next };
      const page = await this.client.listObjectsV2({ Bucket: this.bucket, ...more });
      for (const { Key = '' } of page.Contents ?? []) if (!/\.(?:info|part)$/.test(Key)) yield Key;
      if (!page.IsTruncated) return;
      next = page.NextContinuationToken;
    }
  }

  /** With its parts and what the store noted of it, also where it was finished long ago. */
  async removeAll(id: string): Promise<void> {
    const metadata = await this.getMetadata(id).catch((error: unknown): MetadataValue | undefined => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (metadata?.['upload-id']) {
      const upload = { Bucket: this.bucket, Key: id, UploadId: metadata['upload-id'] };
      await this.client.abortMultipartUpload(upload).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    }
    // What names the parts goes last: after a crash the next sweep still finds them.
    for (const Key of [id, this.partKey(id, true), this.infoKey(id)])
      await this.client.deleteObject({ Bucket: this.bucket, Key });
  }
}

/** What stands for an object that is not there; any other trouble stays what it is. */
const thrownAs =
  (missing: unknown) =>
  (error: unknown): never => {
    throw isMissing(error) ? missing : error;
  };

const isMissing = (error: unknown): boolean =>
  ['NotFound', 'NoSuchKey', 'NoSuchUpload'].includes((error as Error).name);
