import type { Client } from '@motcua/client';
import { createSearchIndex, decodeSnapshot } from '@motcua/rules';
import { createStore } from '../store.js';
import type { SurroundingsOptions } from '../surroundings.js';
import type { Catalogue } from './catalogue.js';
import type { CatalogueState } from './catalogue-state.js';

export interface CatalogueOptions extends SurroundingsOptions {
  readonly client: Pick<Client, 'catalogue' | 'procedures'>;
  /** Undefined: all procedures in force. */
  readonly agencyId: string | undefined;
}

export function createCatalogue({ client, agencyId }: CatalogueOptions): Catalogue {
  const store = createStore<CatalogueState>({ phase: 'loading' });
  const stop = new AbortController();
  const load = async () => {
    const copy = await client.catalogue.snapshot(agencyId, { signal: stop.signal });
    if (!copy) return;
    const content = decodeSnapshot(copy.value);
    store.set({ phase: 'ready', ...content, index: createSearchIndex(content.procedures), isOld: false });
  };
  const start = () => void load().catch(() => store.set({ phase: 'absent', offline: false }));
  start();
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    search: (query) =>
      store.state.phase === 'ready'
        ? store.state.index.search(query)
        : { items: [], guidance: [], dossierCode: undefined, words: [] },
    detail: async (code, signal) => {
      const detail = await client.procedures.get(code, { agency: agencyId, signal });
      return { detail, from: 'gateway', day: undefined };
    },
    retry: start,
    dispose: () => stop.abort(),
  };
}
