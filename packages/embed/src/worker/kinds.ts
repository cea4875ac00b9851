import type { Places } from './places.js';

/**
 * What may be kept, and nothing else: `file`, the script and its chunks; `data`, what a gateway says to everybody of one
 * procedure, form or place, and its public keys; `list`, of which only the codes are read, since pages keep it
 * themselves; `page` and `asset`, what the site shows around all that.
 */
export const keptKinds = ['file', 'data', 'list', 'page', 'asset'] as const;
export type KeptKind = (typeof keptKinds)[number];

export interface Wanted {
  readonly kind: KeptKind;
  /** The address it is kept under: without a fragment, and without what names somebody. */
  readonly key: string;
}

export type AskedRequest = Pick<Request, 'method' | 'url' | 'mode' | 'cache' | 'headers'>;

/** Undefined for all that the browser does by itself, as if there were no worker. */
export function wantedOf(request: AskedRequest, places: Places): Wanted | undefined {
  const { method, url, mode, cache, headers } = request;
  if (method !== 'GET' || cache === 'no-store' || cache === 'reload') return undefined;
  // What only its holder may read carries a secret or a token.
  for (const [name] of headers) if (/^(?:authorization|range|motcua-|tus-)/i.test(name)) return undefined;
  if (mode !== 'navigate') return publicAt(url, places) ?? wanted('asset', assetKey(url, places));
  return wanted('page', pageKey(url, places));
}

/** By the address alone; what else a site shows is known only by who asks for it. */
export function publicAt(address: string, { embed, api, files }: Places): Wanted | undefined {
  const bare = address.replace(/#.*$/s, '');
  if (embed && bare.startsWith(embed) && isFile(bare.slice(embed.length))) return { kind: 'file', key: bare };
  const [path = '', query = ''] = bare.split('?');
  if (api !== undefined && path.startsWith(`${api}/v1/`) && /^(?:agency=[\w-]+)?(?:&version=[\w.-]+)?$/.test(query)) {
    const asked = path.slice(api.length + 4);
    if (/^(?:procedures\/[\w.-]+(?:\/form)?|agencies\/[\w-]+|keys)$/.test(asked)) return { kind: 'data', key: bare };
    if (asked === 'catalogue/snapshot') return { kind: 'list', key: bare };
  }
  if (files !== undefined && path.startsWith(`${files}/motcua/`) && query === '') {
    const asked = path.slice(files.length + 8);
    if (/^(?:agencies|[\w-]+\/procedures)\/[\w.-]+(?:\/form)?\.json$/.test(asked)) return { kind: 'data', key: bare };
  }
  return undefined;
}

/** A chunk's name carries its hash. */
const chunk = /^c-[\w-]{43}\.js$/;
export const loaderName = 'motcua.js';
const isFile = (name: string): boolean => name === loaderName || chunk.test(name);

/** Whoever came by an advertisement sees the same page. */
const meaningless = /^(?:thu-tuc|utm_\w+|fbclid|gclid|zarsrc)$/;

/**
 * Undefined for pages that may be about somebody: those of a dossier's fee, and those whose address carries what we do
 * not know. The code of a dossier is no part of the key; of procedures the element reads the address itself.
 */
export function pageKey(address: string, { scope, pages }: Places): string | undefined {
  const url = new URL(address);
  const bare = url.origin + url.pathname;
  if (!bare.startsWith(scope) || /\/nop-phi\//.test(url.pathname)) return undefined;
  const kept = new URLSearchParams();
  for (const [name, value] of url.searchParams) {
    if (name === 'xa' && /^[\w-]*$/.test(value)) kept.set(name, value);
    else if (name !== 'ho-so' && !meaningless.test(name)) return undefined;
  }
  const path = bare.endsWith('/') && pages.includes('index.html') ? `${bare}index.html` : bare;
  return String(kept) === '' ? path : `${path}?${kept}`;
}

/** A style sheet, script or picture of the site's own; a version may stand behind its `?`. */
export function assetKey(address: string, { scope }: Places): string | undefined {
  const { origin, pathname, search } = new URL(address);
  const isOurs = origin === new URL(scope).origin && /^(?:\?(?:v|ver|version)=[\w.-]+)?$/.test(search);
  return isOurs && /\.(?:css|m?js|png|jpe?g|webp|svg|ico|woff2)$/.test(pathname)
    ? origin + pathname + search
    : undefined;
}

const wanted = (kind: KeptKind, key: string | undefined): Wanted | undefined =>
  key === undefined ? undefined : { kind, key };
