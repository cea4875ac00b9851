import type { MiddlewareHandler } from 'hono';
import { maxSealedBytes } from '../uploads/upload-request.js';
import { isUpload } from './body-limit.js';

const preflight = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PATCH',
  'Access-Control-Allow-Headers': [
    'Authorization',
    'Content-Type',
    'Motcua-Submission-Key',
    'Motcua-Tracking-Secret',
    'Tus-Resumable',
    'Upload-Length',
    'Upload-Metadata',
    'Upload-Offset',
  ].join(', '),
  'Access-Control-Max-Age': '7200',
} as const;

/** How an upload may be made (tus 1.0.0), for clients that ask before they announce one. */
const uploadTerms = {
  'Tus-Resumable': '1.0.0',
  'Tus-Version': '1.0.0',
  'Tus-Extension': 'creation',
  'Tus-Max-Size': String(maxSealedBytes),
  'Access-Control-Expose-Headers': 'Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size',
} as const;

/** What a page of another origin may read beside the body; named only where a reply has them, each byte is paid for. */
const readable = ['ETag', 'Location', 'Retry-After', 'Tus-Resumable', 'Upload-Offset'];

/**
 * Lets pages of any origin call the API. There are no cookies, so `*` gives away nothing: what is personal needs a
 * secret or a token that only its holder can send. Catalogue reads need no header of ours and hence no preflight.
 */
export const crossOrigin = (): MiddlewareHandler => async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    return c.body(null, 204, isUpload(c.req.path) ? { ...preflight, ...uploadTerms } : preflight);
  }
  await next();
  const { headers } = c.res;
  headers.set('Access-Control-Allow-Origin', '*');
  const exposed = readable.filter((name) => headers.has(name));
  if (exposed.length > 0) headers.set('Access-Control-Expose-Headers', exposed.join(', '));
  return undefined;
};
