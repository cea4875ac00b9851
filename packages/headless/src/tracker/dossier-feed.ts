import { type Client, isProblemError, isUnreachableError } from '@motcua/client';
import type { Dossier } from '@motcua/openapi';
import type { Machine } from '../machine.js';
import { createStore } from '../store.js';
import type { Surroundings } from '../surroundings.js';
import { backoff } from '../timing/backoff.js';
import { createPause } from '../timing/pause.js';
import { whileWatched } from '../timing/while-watched.js';
import type { TrackerState } from './tracker-state.js';

export type FeedState = Exclude<TrackerState, { readonly phase: 'empty' }>;

/** One dossier as it moves: read at once, then streamed; read again after each break, so that it keeps moving where
 * streams do not pass. A page that nobody looks at rests, and reads again when somebody does. */
export interface DossierFeed extends Machine<FeedState> {
  retry(): void;
}

interface FeedOptions extends Surroundings {
  readonly client: Client;
  /** As `readReference` gives it. */
  readonly ref: string;
  readonly secret: string;
}

/** An unknown code stays unknown, and a page that nobody sees rests: only a person asks again. */
const hour = 3_600_000;

export function createFeed({ client, ref, secret, ...surroundings }: FeedOptions): DossierFeed {
  const { now, random, network, attention } = surroundings;
  const store = createStore<FeedState>({ phase: 'loading' });
  const stop = new AbortController();
  const { signal } = stop;
  const pause = createPause(surroundings);
  const { dossiers } = client;
  let failures = 0;

  const show = (dossier: Dossier) => store.set({ phase: 'shown', dossier, link: 'live', asOf: now() });

  const readAndListen = async () => {
    const { state } = store;
    if (state.phase !== 'shown') show(await dossiers.status(ref, { secret, signal }));
    else show((await dossiers.statusAfter(ref, state.dossier.revision, { secret, signal })) ?? state.dossier);
    if (!attention.isWatched()) return;
    await whileWatched(surroundings, signal, async (signal) => {
      for await (const dossier of dossiers.events(ref, { secret, signal })) {
        failures = 0;
        show(dossier);
      }
    });
  };

  const afterBreak = (error: unknown): number => {
    if (isProblemError(error, 'not-found')) {
      store.set({ phase: 'missing' });
      return hour;
    }
    const offline = !network.isOnline() || (isUnreachableError(error) && error.reason === 'offline');
    const { state } = store;
    if (state.phase === 'shown') store.set({ ...state, link: offline ? 'offline' : 'retrying' });
    else store.set({ phase: 'unreachable', offline });
    failures += 1;
    const asked = isProblemError(error) ? (error.retryAfter ?? 0) * 1000 : 0;
    return Math.max(backoff(failures, random), asked);
  };

  const run = async () => {
    while (!signal.aborted) {
      const error: unknown = await readAndListen().catch((cause: unknown) => cause);
      if (signal.aborted) return;
      // A stream that the gateway ends (it drains) is a break like any other; one that rests is none.
      const isResting = error === undefined && !attention.isWatched();
      const delay = isResting ? hour : afterBreak(error);
      await pause.for(attention.isWatched() ? delay : hour, signal);
    }
  };
  void run();

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    retry() {
      if (store.state.phase !== 'shown') store.set({ phase: 'loading' });
      failures = 0;
      pause.end();
    },
    dispose: () => stop.abort(),
  };
}
