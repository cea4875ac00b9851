/** A small store that speaks as much of S3 as the gateway does: objects, multipart uploads, lists; path-style addresses. It
 * looks whether a request is signed, not by whom. */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Keys that the store takes; any others would do as well. */
export const objectStoreKeys = { AWS_ACCESS_KEY_ID: 'motcua', AWS_SECRET_ACCESS_KEY: 'only for tests' };

export interface ObjectStore {
  readonly endpoint: string;
  readonly bucket: string;
  /** Whole objects by their key. */
  readonly objects: Map<string, StoredObject>;
  /** Uploads whose parts are not put together yet: parts by number, by upload. */
  readonly parts: Map<string, Map<number, Buffer>>;
  /** Asked before each request is done; a status is its answer, `cut` ends the connection instead. */
  trouble: ((request: AskedOfStore) => number | 'cut' | undefined) | undefined;
  close(): Promise<void>;
}

interface StoredObject {
  readonly bytes: Buffer;
  readonly metadata: Readonly<Record<string, string>>;
}

/** e.g. `put-object`, of that key. */
export interface AskedOfStore {
  readonly what: string;
  readonly key: string;
}

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

const missing = (code: string): Reply => ({ status: 404, body: `<Error><Code>${code}</Code></Error>` });
const xml = (name: string, inner: string): Reply => ({ body: `<?xml version="1.0"?><${name}>${inner}</${name}>` });
const tagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`;

/** Starts one with an empty bucket. @param port 0 takes any free one */
export async function startObjectStore(bucket = 'motcua', port = 0): Promise<ObjectStore> {
  const objects: ObjectStore['objects'] = new Map();
  const parts: ObjectStore['parts'] = new Map();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://store.invalid');
    const [name, ...rest] = url.pathname.slice(1).split('/');
    const key = decodeURIComponent(rest.join('/'));
    const what = operationOf(request.method ?? '', key, url.searchParams);
    const trouble = store.trouble?.({ what, key });
    const bytes = await bodyOf(request);
    if (trouble === 'cut') return void response.destroy();
    let reply: Reply;
    if (trouble !== undefined) reply = { status: trouble, body: '<Error><Code>InternalError</Code></Error>' };
    else if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=')) reply = { status: 403 };
    else if (name !== bucket) reply = missing('NoSuchBucket');
    else reply = done(what, key, url.searchParams, bytes, request.headers);
    const { status = 200, headers = {}, body = '' } = reply;
    const length = what === 'head-object' ? {} : { 'Content-Length': Buffer.byteLength(body) };
    response.writeHead(status, { ...length, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const done = (
    what: string,
    key: string,
    query: URLSearchParams,
    bytes: Buffer,
    headers: IncomingMessage['headers'],
  ): Reply => {
    const uploadId = query.get('uploadId') ?? '';
    const open = parts.get(uploadId);
    switch (what) {
      case 'head-bucket':
        return {};
      case 'list-objects':
        return listed([...objects.keys()].sort(), query);
      case 'put-object':
        objects.set(key, { bytes, metadata: metadataIn(headers) });
        return { headers: { ETag: tagOf(bytes) } };
      case 'get-object':
      case 'head-object': {
        const found = objects.get(key);
        if (!found) return missing('NoSuchKey');
        const length = { 'Content-Length': String(found.bytes.length), ETag: tagOf(found.bytes) };
        return { headers: { ...length, ...found.metadata }, body: found.bytes };
      }
      case 'delete-object':
        objects.delete(key);
        return { status: 204 };
      case 'create-upload': {
        const id = randomUUID();
        parts.set(id, new Map());
        return xml('InitiateMultipartUploadResult', `<Key>${key}</Key><UploadId>${id}</UploadId>`);
      }
    }
    if (!open) return missing('NoSuchUpload');
    const inOrder = [...open].sort(([one], [other]) => one - other);
    switch (what) {
      case 'upload-part':
        open.set(Number(query.get('partNumber')), bytes);
        return { headers: { ETag: tagOf(bytes) } };
      case 'list-parts':
        return xml('ListPartsResult', `<IsTruncated>false</IsTruncated>${inOrder.map(partXml).join('')}`);
      case 'complete-upload':
        objects.set(key, { bytes: Buffer.concat(inOrder.map(([, part]) => part)), metadata: {} });
        parts.delete(uploadId);
        return xml('CompleteMultipartUploadResult', `<Key>${key}</Key>`);
      case 'abort-upload':
        parts.delete(uploadId);
        return { status: 204 };
      default:
        return { status: 501 };
    }
  };

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  const store: ObjectStore = {
    endpoint: `http://127.0.0.1:${taken}`,
    bucket,
    objects,
    parts,
    trouble: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return store;
}

function operationOf(method: string, key: string, query: URLSearchParams): string {
  if (key === '') return method === 'HEAD' ? 'head-bucket' : 'list-objects';
  if (query.has('uploads')) return 'create-upload';
  if (!query.has('uploadId')) return `${method.toLowerCase()}-object`;
  const names: Record<string, string> = { PUT: 'upload-part', GET: 'list-parts', POST: 'complete-upload' };
  return names[method] ?? 'abort-upload';
}

const partXml = ([number, bytes]: readonly [number, Buffer]) =>
  `<Part><PartNumber>${number}</PartNumber><ETag>${tagOf(bytes)}</ETag><Size>${bytes.length}</Size></Part>`;

/** A few at a time, so that whoever asks has to ask for the rest. */
function listed(keys: readonly string[], query: URLSearchParams): Reply {
  const from = query.get('continuation-token') ?? '';
  const page = keys.filter((key) => key > from).slice(0, 3);
  const last = page.at(-1) ?? '';
  const more = keys.some((key) => key > last) ? `<NextContinuationToken>${last}</NextContinuationToken>` : '';
  const entries = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  return xml('ListBucketResult', `<IsTruncated>${more !== ''}</IsTruncated>${more}${entries}`);
}

const metadataIn = (headers: IncomingMessage['headers']) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'))) as Record<
    string,
    string
  >;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
