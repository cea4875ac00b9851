import type { Client } from '@motcua/client';
import { normaliseSecret, readReference } from '@motcua/rules';
import { createStore } from '../store.js';
import { type SurroundingsOptions, surroundingsOf } from '../surroundings.js';
import type { DossierFeed } from './dossier-feed.js';
import { sharedFeed } from './shared-feed.js';
import type { Tracker } from './tracker.js';
import type { TrackerState } from './tracker-state.js';

export interface TrackerOptions extends SurroundingsOptions {
  readonly client: Client;
}

export function createTracker({ client, ...options }: TrackerOptions): Tracker {
  const surroundings = surroundingsOf(options);
  const store = createStore<TrackerState>({ phase: 'empty' });
  let feed: DossierFeed | undefined;
  let leave = () => {};

  const stop = () => {
    leave();
    feed?.dispose();
    feed = undefined;
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    follow(ref, secret) {
      stop();
      if (!ref.trim() || !secret.trim()) return store.set({ phase: 'empty' });
      const reference = readReference(ref);
      // What can be no code needs no question to the gateway.
      if (!reference) return store.set({ phase: 'missing' });
      feed = sharedFeed(client, reference.code, normaliseSecret(secret), surroundings);
      leave = feed.subscribe(store.set);
      store.set(feed.state);
    },
    retry: () => feed?.retry(),
    dispose: stop,
  };
}
