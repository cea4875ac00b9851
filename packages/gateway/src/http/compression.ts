import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** Below this many bytes the headers weigh more than what is saved. */
const leastBytes = 600;

const compressible = /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|javascript|xml)|image\/svg\+xml)/i;

/** Compresses what a route answered, unless it is a stream, small, or compressed already. */
export const compressed = (): MiddlewareHandler => async (c, next) => {
  await next();
  const { headers, status } = c.res;
  if (!isCompressible(headers.get('Content-Type'))) return;
  if (!/accept-encoding/i.test(headers.get('Vary') ?? '')) headers.append('Vary', 'Accept-Encoding');
  if (headers.has('Content-Encoding') || !c.res.body || c.req.method === 'HEAD' || status === 206) return;
  const encoding = chooseEncoding(c.req.header('Accept-Encoding'));
  if (!encoding) return;
  const plain = new Uint8Array(await c.res.arrayBuffer());
  const body = plain.length < leastBytes ? plain : await compress(plain, encoding);
  const kept = new Headers(headers);
  kept.delete('Content-Length');
  if (body !== plain) kept.set('Content-Encoding', encoding);
  // Emptied first: Hono would else copy the old reply's headers over the new one's.
  c.res = undefined;
  c.res = new Response(body as Uint8Array<ArrayBuffer>, { status, headers: kept });
};

export const isCompressible = (mediaType: string | null | undefined): boolean => compressible.test(mediaType ?? '');

/** The encoding a client takes that saves most; `undefined` for plain. */
export function chooseEncoding(header: string | undefined): Encoding | undefined {
  const accepted = new Map(
    (header ?? '').split(',').map((entry) => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, quality === undefined ? 1 : Number(quality)] as const;
    }),
  );
  return encodings.find((encoding) => (accepted.get(encoding) ?? accepted.get('*') ?? 0) > 0);
}

export interface CompressOptions {
  /** For files that are compressed once and sent often: the most that can be had, at any price. */
  readonly best?: boolean;
}

/** Compresses bytes off the main thread. */
export async function compress(
  bytes: Uint8Array,
  encoding: Encoding,
  { best = false }: CompressOptions = {},
): Promise<Uint8Array> {
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: best ? 9 : 6 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: best ? 11 : 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return promisify(brotliCompress)(bytes, { params });
}
