import type { Client } from '@motcua/client';
import type { Surroundings } from '../surroundings.js';
import { createFeed, type DossierFeed } from './dossier-feed.js';

interface SharedFeed {
  readonly feed: DossierFeed;
  users: number;
}

/** Per client, by reference and secret. */
const feeds = new WeakMap<Client, Map<string, SharedFeed>>();

/** The feed of one dossier, shared by all machines of a page that follow it: one stream, not one for each (browsers
 * open six links to a host, all tabs together). The last one to dispose of it ends it. */
export function sharedFeed(client: Client, ref: string, secret: string, surroundings: Surroundings): DossierFeed {
  const ofClient = feeds.get(client) ?? new Map<string, SharedFeed>();
  feeds.set(client, ofClient);
  const key = `${ref} ${secret}`;
  const shared = ofClient.get(key) ?? { feed: createFeed({ client, ref, secret, ...surroundings }), users: 0 };
  ofClient.set(key, shared);
  shared.users += 1;
  let left = false;
  return {
    get state() {
      return shared.feed.state;
    },
    subscribe: shared.feed.subscribe,
    retry: shared.feed.retry,
    dispose() {
      if (left) return;
      left = true;
      shared.users -= 1;
      if (shared.users > 0) return;
      shared.feed.dispose();
      ofClient.delete(key);
    },
  };
}
