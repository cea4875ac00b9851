import type { Client } from '@motcua/client';
import type { Surroundings } from '../surroundings.js';
import { type CatalogueKeeper, createKeeper } from './catalogue-keeper.js';
import { openCopyStore } from './copy-store.js';
import { createDetailsKeeper, type DetailsKeeper } from './details-keeper.js';
import type { SpareTime } from './spare-time.js';

/** One catalogue of a page, however many elements show it. */
export interface SharedCatalogue {
  readonly keeper: CatalogueKeeper;
  readonly details: DetailsKeeper;
  /** Works as long as somebody uses it; call what it returns to stop. */
  use(): () => void;
  /** The same for who only reads pages: nothing is asked for that search needs. */
  usePages(): () => void;
}

export type CatalogueClient = Pick<Client, 'catalogue' | 'procedures'>;

/** Per client, by agency; kept for the life of the page, so that a widget that comes back asks nothing again. */
const catalogues = new WeakMap<CatalogueClient, Map<string, SharedCatalogue>>();

/** The first caller's surroundings count. */
export function sharedCatalogue(
  client: CatalogueClient,
  agencyId: string | undefined,
  surroundings: Surroundings,
  spare: SpareTime,
): SharedCatalogue {
  const ofClient = catalogues.get(client) ?? new Map<string, SharedCatalogue>();
  catalogues.set(client, ofClient);
  const key = agencyId ?? '';
  const shared = ofClient.get(key) ?? create(client, agencyId, surroundings, spare);
  ofClient.set(key, shared);
  return shared;
}

function create(
  client: CatalogueClient,
  agencyId: string | undefined,
  surroundings: Surroundings,
  spare: SpareTime,
): SharedCatalogue {
  const copies = openCopyStore(`${client.catalogue.address} ${agencyId ?? ''}`, surroundings);
  const keeper = createKeeper({ ...surroundings, client, agencyId, copies });
  const details = createDetailsKeeper({ ...surroundings, client, agencyId, copies });
  let refreshing = Promise.resolve();
  let areBrought = false;

  const keepPages = async (isChanged: boolean, signal: AbortSignal) => {
    await spare.idle(signal);
    if (signal.aborted) return;
    await copies.tidy(surroundings.now());
    if (spare.isThrifty()) return;
    const refresh = async () => {
      await details.refresh(isChanged && !areBrought, signal);
      areBrought = !signal.aborted;
    };
    // One after the other: who comes second finds what the first brought. What fails is tried again at the next visit.
    refreshing = refreshing.then(refresh).catch(() => {});
    await refreshing;
  };
  const work = async (signal: AbortSignal) => {
    const isChanged = await keeper.run(signal);
    if (!signal.aborted) await keepPages(isChanged, signal);
  };

  return { keeper, details, use: whileUsed(work), usePages: whileUsed((signal) => keepPages(false, signal)) };
}

/** Begins with the first who uses it, and ends with the last. */
function whileUsed(work: (signal: AbortSignal) => Promise<void>): () => () => void {
  let users = 0;
  let stop = new AbortController();
  return () => {
    users += 1;
    if (users === 1) {
      stop = new AbortController();
      void work(stop.signal);
    }
    let left = false;
    return () => {
      if (left) return;
      left = true;
      users -= 1;
      if (users === 0) stop.abort();
    };
  };
}
