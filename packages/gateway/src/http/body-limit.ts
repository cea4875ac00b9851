import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemReply } from './problem.js';

/** Bytes a JSON body may have; the longest submission the contract allows is about 0.8 MB. */
export const jsonBodyLimit = 1024 * 1024;

/** Refuses bodies over the limit with 413, by their announced length or while reading. Uploads keep a limit of their own. */
export function limitBody(): MiddlewareHandler {
  const limit = bodyLimit({ maxSize: jsonBodyLimit, onError: (c) => problemReply(c, 'body-too-large') });
  return (c, next) => (isUpload(c.req.path) ? next() : limit(c, next));
}

/** Uploads last as long as a weak link needs, so limits on size and time do not hold for them. */
export const isUpload = (path: string): boolean => path === '/v1/uploads' || path.startsWith('/v1/uploads/');
