import { type Client, isProblemError, isUnreachableError } from '@motcua/client';
import type { Dossier, Payment } from '@motcua/openapi';
import { normaliseSecret, readReference } from '@motcua/rules';
import { createStore } from '../store.js';
import { type SurroundingsOptions, surroundingsOf } from '../surroundings.js';
import { createPause } from '../timing/pause.js';
import type { DossierFeed, FeedState } from '../tracker/dossier-feed.js';
import { sharedFeed } from '../tracker/shared-feed.js';
import type { TrackerLink } from '../tracker/tracker-state.js';
import type { Payer } from './payer.js';
import type { PaymentState } from './payment-state.js';
import { stateFor } from './state-for.js';

export interface PayerOptions extends SurroundingsOptions {
  readonly client: Client;
}

/** Between two questions whether the money is there; after five minutes less often. */
const pollMs = 3_000;
const slowPollMs = 10_000;
const patienceMs = 300_000;

/** A payer for one dossier at a time. */
export function createPayer({ client, ...options }: PayerOptions): Payer {
  const surroundings = surroundingsOf(options);
  const { now, network } = surroundings;
  const store = createStore<PaymentState>({ phase: 'empty' });
  const pause = createPause(surroundings);
  let feed: DossierFeed | undefined;
  let following = new AbortController();
  let ref = '';
  let secret = '';
  let dossier: Dossier | undefined;
  let payment: Payment | undefined;
  let isStarting = false;
  /** Why the gateway has no payment to give for this dossier. */
  let refusal: 'nothing-due' | 'counter' | undefined;
  /** It could not be asked for one: that stands until somebody tries again, whatever the feed says of the dossier. */
  let hasFailed = false;
  let link: TrackerLink = 'live';

  const isOffline = (error: unknown) =>
    !network.isOnline() || (isUnreachableError(error) && error.reason === 'offline');

  const update = () => {
    if (!dossier || isStarting) return;
    const next = stateFor(dossier, payment, link);
    if (next.phase === 'due' && hasFailed) return;
    if (next.phase === 'due' && refusal === 'counter') store.set({ phase: 'counter', dossier });
    else if (next.phase !== 'loading') store.set(next);
    else if (refusal) store.set({ phase: 'reviewing', dossier, payment, link });
    // Money is under review, perhaps sent from elsewhere: the payment it came for is given again, not made.
    else void start(following.signal);
  };

  const onFeed = (state: FeedState) => {
    if (state.phase === 'shown') {
      dossier = state.dossier;
      update();
    } else if (!dossier || state.phase === 'missing') store.set(state);
  };

  const readDossier = async (signal: AbortSignal) => {
    dossier = await client.dossiers.status(ref, { secret, signal }).catch(() => dossier);
  };

  const start = async (signal: AbortSignal) => {
    isStarting = true;
    hasFailed = false;
    payment = undefined;
    try {
      payment = await client.dossiers.startPayment(ref, { secret, signal });
    } catch (error) {
      if (signal.aborted) return;
      isStarting = false;
      refusal = refusalIn(error);
      hasFailed = !refusal;
      if (hasFailed) return store.set({ phase: 'unreachable', offline: isOffline(error) });
      // Paid or waived a moment ago; the dossier knows.
      if (refusal === 'nothing-due') await readDossier(signal);
      if (signal.aborted || !dossier) return;
      if (refusal === 'nothing-due' && stateFor(dossier, undefined).phase === 'due')
        store.set({ phase: refusal, dossier });
      else update();
      return;
    }
    if (signal.aborted) return;
    isStarting = false;
    link = 'live';
    update();
    await untilSettled(payment.paymentId, signal);
  };

  const untilSettled = async (paymentId: string, signal: AbortSignal) => {
    const began = now();
    while (store.state.phase === 'waiting' || store.state.phase === 'reviewing') {
      await pause.for(now() - began < patienceMs ? pollMs : slowPollMs, signal);
      if (signal.aborted) return;
      // While the link is away the QR on screen is as good as before; only the page can tell nothing new.
      const next = await client.payments.get(paymentId, { secret, signal }).catch((error: unknown) => {
        link = isOffline(error) ? 'offline' : 'retrying';
        return undefined;
      });
      if (next?.status === 'paid' && payment?.status !== 'paid') await readDossier(signal);
      if (signal.aborted) return;
      if (next) {
        payment = next;
        link = 'live';
      }
      update();
    }
  };

  const stop = () => {
    following.abort();
    feed?.dispose();
    feed = undefined;
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    follow(typedRef, typedSecret) {
      stop();
      dossier = payment = undefined;
      isStarting = hasFailed = false;
      refusal = undefined;
      if (!typedRef.trim() || !typedSecret.trim()) return store.set({ phase: 'empty' });
      const reference = readReference(typedRef);
      if (!reference) return store.set({ phase: 'missing' });
      ref = reference.code;
      secret = normaliseSecret(typedSecret);
      following = new AbortController();
      store.set({ phase: 'loading' });
      feed = sharedFeed(client, ref, secret, surroundings);
      following.signal.addEventListener('abort', feed.subscribe(onFeed));
      onFeed(feed.state);
    },
    pay() {
      const { phase } = store.state;
      if (!dossier || isStarting || (phase !== 'due' && phase !== 'expired')) return;
      refusal = undefined;
      store.set({ phase: 'starting', dossier });
      void start(following.signal);
    },
    retry() {
      if (store.state.phase === 'unreachable' && dossier && !isStarting) {
        store.set({ phase: 'starting', dossier });
        void start(following.signal);
      } else feed?.retry();
      pause.end();
    },
    dispose: stop,
  };
}

const refusalIn = (error: unknown) => {
  if (isProblemError(error, 'payment-at-counter')) return 'counter';
  return isProblemError(error, 'nothing-to-pay') ? 'nothing-due' : undefined;
};
