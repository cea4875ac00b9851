import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Context, Hono } from 'hono';
import { matchesTag, weakTag } from '../http/cacheable.js';
import { chooseEncoding, compress, type Encoding, isCompressible } from '../http/compression.js';
import { GatewayProblem } from '../http/problem.js';
import { mediaTypeOf } from './media-type.js';

interface EmbedFile {
  readonly mediaType: string;
  readonly etag: string;
  readonly immutable: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Compressed at start, as far as it is small. */
  readonly encoded: Readonly<Partial<Record<Encoding, Promise<Uint8Array>>>>;
}

/** A chunk's name carries a hash of its content, whole or cut: `c-3oPLUf8V…MSFc.js`, `wizard-3f9a1c0e.js`. */
const hashedName = /[-.](?:[\w-]{40,}|(?=[\w-]*\d)[\w-]{8,})\.(?:js|css)$/;

/** The loader asks again after five minutes: what it names has new names in each release. */
const shortCache = 'public, max-age=300, stale-while-revalidate=86400';
const foreverCache = 'public, max-age=31536000, immutable';

/**
 * Serves the files that pages of any origin load, read and compressed once at start. The folder comes from outside: this
 * package knows nothing of what is in it.
 */
export function embedFiles(folder: string): Hono {
  const files = readFiles(folder);
  return new Hono().get('/*', async (c) => {
    const file = files.get(c.req.path.replace('/embed/v1/', ''));
    if (!file) throw new GatewayProblem('not-found');
    return answer(c, file);
  });
}

async function answer(c: Context, file: EmbedFile): Promise<Response> {
  const headers: Record<string, string> = {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': file.immutable ? foreverCache : shortCache,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  };
  if (matchesTag(c.req.header('If-None-Match'), file.etag)) return c.body(null, 304, headers);
  headers['Content-Type'] = file.mediaType;
  const encoding = chooseEncoding(c.req.header('Accept-Encoding'));
  const encoded = encoding && (await file.encoded[encoding]);
  if (encoding && encoded) {
    return c.body(encoded as Uint8Array<ArrayBuffer>, 200, { ...headers, 'Content-Encoding': encoding });
  }
  return c.body(file.bytes, 200, headers);
}

function readFiles(folder: string): ReadonlyMap<string, EmbedFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.map((path) => [path.slice(folder.length + 1).replaceAll(sep, '/'), readOne(path)]));
}

function readOne(path: string): EmbedFile {
  const bytes = Uint8Array.from(readFileSync(path));
  const mediaType = mediaTypeOf(path);
  return {
    mediaType,
    etag: weakTag(bytes),
    immutable: hashedName.test(path),
    bytes,
    encoded: isCompressible(mediaType)
      ? { br: compress(bytes, 'br', { best: true }), gzip: compress(bytes, 'gzip', { best: true }) }
      : {},
  };
}
