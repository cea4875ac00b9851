import type { Context } from 'hono';
import { type CacheableOptions, matchesTag, weakTag } from './cacheable.js';
import { chooseEncoding, compress, type Encoding } from './compression.js';

/** Public JSON that is made once and sent often. */
export interface PreparedJson {
  readonly etag: string;
  /** Of the plain text; its compressed bodies have a third of that beside it at most. */
  readonly bytes: number;
  /** Compressed as far as it goes, at the first call; that may take seconds, off the main thread. */
  body(encoding: Encoding | undefined): Promise<Uint8Array>;
}

export function prepareJson(value: unknown): PreparedJson {
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const compressed = new Map<Encoding, Promise<Uint8Array>>();
  return {
    etag: weakTag(plain),
    bytes: plain.length,
    async body(encoding) {
      if (!encoding) return plain;
      const body = compressed.get(encoding) ?? compress(plain, encoding, { best: true });
      compressed.set(encoding, body);
      return body;
    },
  };
}

/** Answers it with its ETag, 304 to whoever has it already. */
export async function preparedReply(c: Context, { etag, body }: PreparedJson, { maxAge }: CacheableOptions) {
  const headers = { ETag: etag, 'Cache-Control': `public, max-age=${maxAge}`, Vary: 'Accept-Encoding' };
  if (matchesTag(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  const encoding = chooseEncoding(c.req.header('Accept-Encoding'));
  const bytes = await body(encoding);
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    ...headers,
    'Content-Type': 'application/json; charset=utf-8',
    ...(encoding && { 'Content-Encoding': encoding }),
  });
}
