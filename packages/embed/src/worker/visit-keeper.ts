import type { CatalogueSnapshot } from '@motcua/openapi';
import { directCodes } from '@motcua/rules';
import type { FileKeeper } from './file-keeper.js';
import { ageOf, isFresh } from './keepable.js';
import { assetKey, pageKey, publicAt } from './kinds.js';
import type { Places } from './places.js';
import type { Shelf } from './shelf.js';
import type { World } from './worker-scope.js';

/** What a page tells the worker about itself. */
export interface Visit {
  readonly page: string;
  /** Addresses of what it has loaded, by whatever way. */
  readonly used: readonly string[];
}

/** Keeps what a visit used, and what the next one will need without a network. */
export interface VisitKeeper {
  keep(visit: Visit): Promise<void>;
  /** What a gateway has just said of a procedure, form or place is kept: what is asked for with it is brought, too. */
  follow(key: string): Promise<void>;
  /** The codes in the list say which forms are few and needed. */
  followList(key: string): Promise<void>;
  /** The site's own pages once more. */
  renew(): Promise<void>;
}

export interface Shelves {
  readonly data: Shelf;
  readonly pages: Shelf;
}

export interface VisitKeeperOptions extends Shelves {
  readonly places: Places;
  readonly files: FileKeeper | undefined;
  readonly world: World;
}

/** A place receives a few procedures itself; a form has 3 kB. */
const mostForms = 12;

/** Pages are shown from here only where the network is away: they need not be of this minute. */
const hour = 3_600_000;

export function createVisitKeeper({ places, files, data, pages, world }: VisitKeeperOptions): VisitKeeper {
  // Without what the browser knows of the person: what comes is what everybody gets.
  const ask = (key: string, cache: RequestCache) =>
    world.fetch(key, { mode: 'cors', credentials: 'omit', cache, priority: 'low' });
  const keepFrom = async (shelf: Shelf, key: string, cache: RequestCache): Promise<Response | undefined> => {
    const kept = await shelf.read(key);
    const isNew = kept && shelf === pages && ageOf(kept, world.now()) < hour;
    if (kept && (isNew || isFresh(kept, world.now()))) return kept;
    const reply = await ask(key, cache);
    return (await shelf.keep(key, reply)) ? shelf.read(key) : undefined;
  };

  const keepPage = async (key: string): Promise<void> => {
    const text = await (await keepFrom(pages, key, 'no-cache'))?.text();
    const tags = [...(text ?? '').matchAll(/(?:<motcua-|data-motcua=")([a-z-]+)/g)].map(([, tag = '']) => tag);
    for (const tag of new Set(tags)) await files?.useTag(tag);
  };
  /** In the words of the page that was opened: for the same place. */
  const keepSitePages = async (search: string): Promise<void> => {
    if (world.isThrifty()) return;
    for (const page of places.pages) await keepPage(places.scope + page + search);
  };

  const follow = async (key: string): Promise<void> => {
    if (world.isThrifty()) return;
    const isForm = /\/form(?:\.json)?(?:\?|$)/.test(key);
    if (isForm && places.api !== undefined) await keepFrom(data, `${places.api}/v1/keys`, 'default');
    if (isForm || !/\/procedures\//.test(key)) return;
    const { hasForm } = (await (await data.read(key))?.json()) ?? {};
    if (hasForm) await keepData(formOf(key));
  };
  const keepData = async (key: string): Promise<void> => {
    if (await keepFrom(data, key, 'default')) await follow(key);
  };
  const followList = async (key: string): Promise<void> => {
    if (world.isThrifty()) return;
    const list: CatalogueSnapshot = await (await ask(key, 'force-cache')).json();
    const [address = '', query = ''] = key.split('?');
    for (const code of directCodes(list).slice(0, mostForms))
      await keepData(`${address.replace('catalogue/snapshot', `procedures/${code}`)}?${query}`);
  };

  return {
    async keep({ page, used }) {
      for (const address of used) {
        const { kind, key } = publicAt(address, places) ?? { kind: 'asset', key: assetKey(address, places) };
        if (key === undefined) continue;
        const work =
          kind === 'file'
            ? files?.use(key)
            : kind === 'data'
              ? keepData(key)
              : kind === 'list'
                ? followList(key)
                : keepFrom(pages, key, 'no-cache');
        // One that does not come is no reason to leave out the others.
        await Promise.resolve(work).catch(() => {});
      }
      const key = pageKey(page, places);
      if (key === undefined) return;
      await keepPage(key).catch(() => {});
      await keepSitePages(new URL(key).search);
    },
    follow,
    followList,
    async renew() {
      const kept = await pages.keys();
      for (const key of kept.filter((one) => pageKey(one, places) === one && assetKey(one, places) === undefined))
        await pages.keep(key, await ask(key, 'no-cache')).catch(() => false);
    },
  };
}

const formOf = (key: string): string =>
  /\.json$/.test(key) ? key.replace(/\.json$/, '/form.json') : key.replace(/(?=\?|$)/, '/form');
