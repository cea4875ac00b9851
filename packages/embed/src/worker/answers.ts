import type { FileKeeper } from './file-keeper.js';
import { isFresh } from './keepable.js';
import { loaderName, pageKey, type Wanted } from './kinds.js';
import type { Places } from './places.js';
import type { Shelf } from './shelf.js';
import type { Shelves, VisitKeeper } from './visit-keeper.js';
import type { World } from './worker-scope.js';

export interface AnswerOptions extends Shelves {
  readonly chunks: Shelf;
  readonly places: Places;
  readonly files: FileKeeper | undefined;
  readonly visits: VisitKeeper;
  readonly world: World;
  /** The request as it came, to the network. */
  readonly send: (request: Request) => Promise<Response>;
  /** Work that nobody waits for. */
  readonly later: (work: () => Promise<unknown>) => void;
}

/** How long a weak network may take before what is kept is shown, in milliseconds. */
const patienceMs = 4_000;

/** Answers what may be kept; rejects like the network where it fails and nothing is kept. */
export async function answer(request: Request, { kind, key }: Wanted, options: AnswerOptions): Promise<Response> {
  if (kind === 'file') return fileFor(request, key, options);
  const { data, pages, places, visits, world, send, later } = options;
  const shelf = kind === 'data' ? data : pages;
  const kept = await shelf.read(key);
  if (kept && request.cache === 'default' && isFresh(kept, world.now())) return kept;
  const asked = send(request).then((reply) => {
    if (kept && reply.status >= 500) return kept;
    if (kind !== 'data') return reply;
    const copy = reply.clone();
    later(async () => {
      if (await data.keep(key, copy)) await visits.follow(key);
      else if (copy.status === 404 || copy.status === 410) await data.drop(key);
    });
    return reply;
  });
  if (!kept) return kind === 'page' ? asked.catch((error) => instead(request, places, pages, error)) : asked;
  return Promise.race([asked.catch(() => kept), world.wait(patienceMs).then(() => kept)]);
}

async function fileFor(request: Request, key: string, { chunks, files, send, later }: AnswerOptions) {
  const isLoader = key.endsWith(`/${loaderName}`);
  const kept = await chunks.read(key);
  if (kept) {
    if (isLoader) later(async () => files?.check());
    return kept;
  }
  const reply = await send(request);
  // A loader comes without asking whether others may read it; the answer to that is seen by nobody.
  const isThere = reply.ok || reply.type === 'opaque';
  later(async () => (isThere ? files?.use(key) : files?.lost()));
  return reply;
}

/** A page that was never opened here: its element may know what it is about, else the front page leads on. */
async function instead(request: Request, places: Places, pages: Shelf, error: unknown): Promise<Response> {
  const { scope, pages: own } = places;
  const url = new URL(request.url);
  const path = (url.origin + url.pathname).slice(scope.length);
  const place = url.searchParams.get('xa');
  const [, shell = '', code = '', end = ''] = /^(thu-tuc|nop)\/([\w.]+?)(\.html)?$/.exec(path) ?? [];
  const query = place ? `?xa=${encodeURIComponent(place)}` : '';
  const keptAt = async (page: string | undefined) => {
    const key = page === undefined ? undefined : pageKey(scope + page + query, places);
    return key === undefined ? undefined : pages.read(key);
  };
  if (code && own.includes(shell + end) && (await keptAt(shell + end)))
    return Response.redirect(`${scope}${shell}${end}?thu-tuc=${code}${query.replace('?', '&')}`);
  const isOurs = code !== '' || path === '' || own.includes(path) || path === 'niem-yet.html';
  const front = isOurs ? await keptAt(own[0]) : undefined;
  if (front) return front;
  throw error;
}
