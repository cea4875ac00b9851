import { type SurroundingsOptions, surroundingsOf } from '../surroundings.js';
import type { Catalogue } from './catalogue.js';
import { type CatalogueClient, sharedCatalogue } from './shared-catalogue.js';
import { ownSpareTime, type SpareTime } from './spare-time.js';

export interface CatalogueOptions extends SurroundingsOptions {
  /** One for all widgets of a page: they share what it brings. */
  readonly client: CatalogueClient;
  /** Undefined: all procedures in force. */
  readonly agencyId: string | undefined;
  /** Only pages are read, nothing is searched: `state` stays `loading`, and no snapshot is asked for. */
  readonly pagesOnly?: boolean | undefined;
  /** Default: the browser's idle time, and its wish to save data. */
  readonly spare?: SpareTime | undefined;
}

/** Reads what this machine keeps, and asks the gateway once whether it still holds; see `catalogue-keeper.ts`. */
export function createCatalogue({ client, agencyId, pagesOnly, spare, ...options }: CatalogueOptions): Catalogue {
  const surroundings = surroundingsOf(options);
  const shared = sharedCatalogue(client, agencyId, surroundings, spare ?? ownSpareTime(surroundings));
  const { keeper, details } = shared;
  const leave = pagesOnly ? shared.usePages() : shared.use();
  const listeners = new Set<() => void>();
  return {
    get state() {
      return keeper.state;
    },
    subscribe(listener) {
      const end = keeper.subscribe(listener);
      listeners.add(end);
      return () => {
        listeners.delete(end);
        end();
      };
    },
    search: (query) =>
      keeper.state.phase === 'ready'
        ? keeper.state.index.search(query)
        : { items: [], guidance: [], dossierCode: undefined, words: [] },
    detail: details.find,
    retry: keeper.retry,
    dispose() {
      for (const end of listeners) end();
      leave();
    },
  };
}
