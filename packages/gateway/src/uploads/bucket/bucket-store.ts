import type { Readable } from 'node:stream';
import { type MetadataValue, S3Store } from '@tus/s3-store';
import { ERRORS, type Upload } from '@tus/server';
import type { BucketConfig } from '../../serve/config.js';

/** Metadata is read anew each time: it would be kept for every upload that is never finished, for as long as we run. */
const noCache = { get: async () => undefined, set: async () => undefined, delete: async () => undefined };

type Parts = readonly { readonly Size?: number | undefined }[];

const bytesIn = (parts: Parts) => parts.reduce((sum, { Size = 0 }) => sum + Size, 0);

/** Asks a server that does not answer no longer than a browser waits for a part. */
const timeouts = { connectionTimeout: 5_000, requestTimeout: 20_000, throwOnRequestTimeout: true };

/** Uploads in a bucket: `<uploadId>`, and until it is whole `<uploadId>.info` and `<uploadId>.part` beside it. */
export class BucketStore extends S3Store {
  override extensions = ['creation'];

  /** The last part on its way, by upload. */
  readonly #sending = new Map<string, Promise<unknown>>();

  constructor({ name, endpoint, region }: BucketConfig) {
    super({
      cache: noCache,
      // A place is taken for as long as its bytes come in: few places, and silent connections would keep everybody out.
      maxConcurrentPartUploads: 10_000,
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

  /**
   * Bytes that make no whole part yet lie beside the parts, and note how many bytes of parts they follow. The store would
   * remove them before it has others to put in their place, and a cut connection or a kill in between would lose what was
   * said to be there; here they stay, and count only where they follow on.
   */
  protected override async uploadIncompletePart(id: string, bytes: Readable): Promise<string> {
    return this.#inTurn(id, async () => {
      const after = String(bytesIn(await this.retrieveParts(id)));
      const object = { Bucket: this.bucket, Key: this.partKey(id, true), Body: bytes, Metadata: { after } };
      return (await this.client.putObject(object)).ETag ?? '';
    });
  }

  protected override uploadPart(metadata: MetadataValue, bytes: Readable | Buffer, number: number): Promise<string> {
    return this.#inTurn(metadata.file.id, () => super.uploadPart(metadata, bytes, number));
  }

  /** One part of an upload after the other, so that the parts which are there say where the bytes beside them belong. */
  #inTurn<T>(id: string, send: () => Promise<T>): Promise<T> {
    const turn = (this.#sending.get(id) ?? Promise.resolve()).then(send);
    const forget = () => void (this.#sending.get(id) === turn && this.#sending.delete(id));
    this.#sending.set(id, turn);
    turn.then(forget, forget);
    return turn;
  }

  protected override async deleteIncompletePart(): Promise<void> {}

  protected override async getIncompletePart(id: string): Promise<Readable | undefined> {
    if ((await this.getIncompletePartSize(id)) === undefined) return undefined;
    return super.getIncompletePart(id);
  }

  protected override async getIncompletePartSize(id: string): Promise<number | undefined> {
    const beside = { Bucket: this.bucket, Key: this.partKey(id, true) };
    const found = await this.client.headObject(beside).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    const after = bytesIn(await this.retrieveParts(id));
    return found?.Metadata?.after === String(after) ? found.ContentLength : undefined;
  }

  /** What the store does behind each file that was put together. */
  protected override async completeMetadata({ id }: Upload): Promise<void> {
    await this.client.deleteObject({ Bucket: this.bucket, Key: this.partKey(id, true) });
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
      await this.completeMetadata(file);
      file.offset = size;
      return file;
    }
    const inParts = bytesIn(parts);
    if (inParts === size) {
      await this.finishMultipartUpload(metadata, parts);
      await this.completeMetadata(file);
    }
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
