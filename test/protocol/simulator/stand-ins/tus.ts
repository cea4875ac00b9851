/** @tus/server and @tus/file-store as far as the upload routes lean on them: offsets, one writer for each file, and a cut
 * connection that leaves what came before the cut. */
import { serverDiskNow } from '../server-disk.js';
import type { RawRequest } from './hono.js';

interface UploadFacts {
  readonly id: string;
  readonly size: number;
  readonly offset: number;
}

export class Upload implements UploadFacts {
  readonly id: string;
  readonly size: number;
  readonly offset: number;
  constructor({ id, size, offset }: UploadFacts) {
    this.id = id;
    this.size = size;
    this.offset = offset;
  }
}

interface Configstore {
  get(uploadId: string): Promise<Upload | undefined>;
}

export class FileStore {
  readonly directory: string;
  readonly configstore: Configstore;
  extensions: readonly string[] = [];
  constructor({ directory, configstore }: { readonly directory: string; readonly configstore: Configstore }) {
    this.directory = directory;
    this.configstore = configstore;
  }
}

interface ServerOptions {
  readonly datastore: FileStore;
  namingFunction(request: RawRequest): string;
  onUploadFinish(request: RawRequest, upload: UploadFacts): Promise<unknown>;
}

interface TusReply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

const reply = (status: number, headers: Readonly<Record<string, string>> = {}): TusReply => ({
  status,
  headers: { get: (name) => ({ 'Tus-Resumable': '1.0.0', ...headers })[name] ?? null },
});

export class Server {
  readonly #options: ServerOptions;
  readonly #writing = new Map<string, Promise<unknown>>();

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  async handleWeb(request: RawRequest): Promise<TusReply> {
    const { datastore, namingFunction } = this.#options;
    const path = (id: string) => `${datastore.directory}/${id}`;
    const disk = serverDiskNow();
    if (request.method === 'POST') {
      await disk.write(path(namingFunction(request)), new Uint8Array());
      return reply(201);
    }
    const id = request.path.split('/').pop() ?? '';
    if (request.method === 'HEAD') {
      const upload = await datastore.configstore.get(id);
      const size = upload && (await disk.size(path(id)));
      return size === undefined ? reply(404) : reply(200, { 'Upload-Offset': String(size) });
    }
    const before = this.#writing.get(id);
    const own = this.#append(request, id, path(id), before);
    this.#writing.set(
      id,
      own.catch(() => undefined),
    );
    return own;
  }

  async #append(
    request: RawRequest,
    id: string,
    path: string,
    before: Promise<unknown> | undefined,
  ): Promise<TusReply> {
    await before;
    const disk = serverDiskNow();
    const upload = await this.#options.datastore.configstore.get(id);
    const size = upload && (await disk.size(path));
    if (!upload || size === undefined) return reply(404);
    const bytes = request.body as Uint8Array<ArrayBuffer>;
    if (Number(request.headers.get('Upload-Offset')) !== size) return reply(409);
    if (size + bytes.length > upload.size) return reply(413);
    await disk.write(path, bytes, size);
    // The rest never comes, nor is there anybody to answer.
    if (request.isCut) return reply(400);
    const offset = size + bytes.length;
    if (offset === upload.size) await this.#options.onUploadFinish(request, { id, size: upload.size, offset });
    return reply(204, { 'Upload-Offset': String(offset) });
  }
}

export const Metadata = {
  parse: (text: string): Record<string, string> =>
    Object.fromEntries(
      text.split(',').map((pair) => {
        const [name = '', value = ''] = pair.trim().split(' ');
        return [name, Buffer.from(value, 'base64').toString('utf8')];
      }),
    ),
};
