import { createHash } from 'node:crypto';
import type { Context } from 'hono';

export interface CacheableOptions {
  /** Seconds for which the copy is used unasked. */
  readonly maxAge: number;
}

/**
 * Answers public JSON with an ETag, 304 to whoever has it already. The tag is weak: the same body goes out plain,
 * gzip or brotli.
 */
export function cacheableJson(c: Context, value: unknown, { maxAge }: CacheableOptions): Response {
  const body = JSON.stringify(value);
  const etag = weakTag(body);
  const headers = { ETag: etag, 'Cache-Control': `public, max-age=${maxAge}` };
  if (matchesTag(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
}

/** ETag of some bytes: 96 bits of their SHA-256. */
export const weakTag = (body: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;

/** Weak comparison (RFC 9110 §13.1.2), as `If-None-Match` asks for. */
export function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}
