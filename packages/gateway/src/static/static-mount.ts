import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Context, Hono, type Next } from 'hono';
import { matchesTag } from '../http/cacheable.js';
import type { StaticMount } from '../serve/config.js';
import { mediaTypeOf } from './media-type.js';

/** For pages somebody else wrote: scripts and styles from files, nothing from elsewhere but recordings, in nobody's frame. */
const pagePolicy =
  "default-src 'self'; img-src 'self' blob: data:; media-src 'self' https:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Serves a folder as it is; what it does not hold is left to whoever comes after. */
export function staticMount({ prefix, folder }: StaticMount): Hono {
  const below = prefix === '/' ? '' : prefix;
  return new Hono().get(`${below}/*`, async (c, next) => {
    // Relative addresses of its page would else start one level too high.
    if (c.req.path === prefix && below !== '') return c.redirect(`${below}/`, 308);
    const segments = safeSegments(new URL(c.req.url).pathname.slice(below.length));
    return segments ? serveFile(c, next, folder, segments) : next();
  });
}

/** The path's parts, decoded; undefined for any that could lead out of the folder or to a hidden file. */
export function safeSegments(path: string): string[] | undefined {
  let segments: string[];
  try {
    segments = path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
  // An empty last part asks for a folder's page, any other empty part is nonsense.
  const unsafe = segments.some(
    (segment, at) => segment.startsWith('.') || /[/\\\0]/.test(segment) || (segment === '' && at < segments.length - 1),
  );
  return unsafe ? undefined : segments;
}

async function serveFile(
  c: Context,
  next: Next,
  folder: string,
  segments: readonly string[],
): Promise<Response | undefined> {
  const path = join(folder, ...segments, segments.at(-1) === '' ? 'index.html' : '');
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    const page = await stat(join(path, 'index.html')).catch(() => undefined);
    if (page?.isFile()) return c.redirect(`${new URL(c.req.url).pathname}/`, 308);
  }
  if (!found?.isFile() || !(await isInside(folder, path))) {
    await next();
    return undefined;
  }
  const etag = `W/"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
  const mediaType = mediaTypeOf(path);
  const isPage = mediaType.startsWith('text/html');
  const headers: Record<string, string> = {
    ETag: etag,
    // Asked again each time: these files have no version in their names.
    'Cache-Control': 'no-cache',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isPage ? { 'Content-Security-Policy': pagePolicy } : {}),
  };
  if (matchesTag(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  return c.body(Uint8Array.from(await readFile(path)), 200, { ...headers, 'Content-Type': mediaType });
}

/** A link inside the folder may point out of it. */
async function isInside(folder: string, path: string): Promise<boolean> {
  const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
  return real.startsWith(root + sep);
}
