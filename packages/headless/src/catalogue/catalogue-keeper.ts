import { type Client, type Copy, isProblemError, isUnreachableError } from '@motcua/client';
import { createSearchIndex, inSlices, isSnapshotError, openSnapshot, vietnamDay } from '@motcua/rules';
import { createStore, type Store } from '../store.js';
import type { Surroundings } from '../surroundings.js';
import { backoff } from '../timing/backoff.js';
import { createPause } from '../timing/pause.js';
import type { CatalogueState } from './catalogue-state.js';
import type { CopyStore, KeptCopy } from './copy-store.js';

/** Keeps one snapshot: reads what is on this machine, then asks the gateway once whether it still holds. */
export interface CatalogueKeeper extends Pick<Store<CatalogueState>, 'state' | 'subscribe'> {
  /** Works until the signal aborts; may be called again. Resolves when nothing is left to ask: true where the snapshot is
   * another one than before. */
  run(signal: AbortSignal): Promise<boolean>;
  /** Asks at once. */
  retry(): void;
}

export interface KeeperOptions extends Surroundings {
  readonly client: Pick<Client, 'catalogue'>;
  readonly agencyId: string | undefined;
  readonly copies: CopyStore;
}

/** What was confirmed so short a time ago is not asked about again, on whatever page of the visit; as long as the gateway
 * lets others keep it. */
const freshMs = 300_000;
/** How long a page may be kept from answering: a key is felt to be late after 50 ms, and slow machines take their time for
 * the last step. */
const sliceMs = 12;
/** What is old but there is asked about again when the network comes back, or somebody wants it. */
const hour = 3_600_000;
/** Without marks, with a slip, and not finished. */
const rehearsal = 'dang ki khai sinh cho con o';

export function createKeeper({ client, agencyId, copies, ...surroundings }: KeeperOptions): CatalogueKeeper {
  const { now, network, random, wait } = surroundings;
  const store = createStore<CatalogueState>({ phase: 'loading' });
  const pause = createPause(surroundings);
  let kept: Omit<KeptCopy, 'value'> | undefined;
  /** The gateway has been asked; once is enough for a page. */
  let isSettled = false;
  let failures = 0;

  /** What listeners show is a task of its own; and the first question takes longest, so nobody is kept waiting by it. */
  const show = async (value: unknown, signal: AbortSignal) => {
    const open = await inSlices(openSnapshot(value), { sliceMs, now, rest: () => wait(0, signal) });
    await wait(0, signal);
    store.set({ phase: 'ready', ...open, isOld: false });
    await wait(0, signal);
    open.index.search(rehearsal);
  };
  const mark = (isOld: boolean) => {
    const { state } = store;
    if (state.phase === 'ready' && state.isOld !== isOld) store.set({ ...state, isOld });
  };

  const readKept = async (signal: AbortSignal) => {
    const copy = await copies.read('snapshot');
    if (!copy) return;
    try {
      await show(copy.value, signal);
      kept = { tag: copy.tag, checkedAt: copy.checkedAt };
    } catch {
      await copies.drop('snapshot');
    }
  };
  const isFresh = () => {
    const { state } = store;
    if (state.phase !== 'ready' || !kept) return false;
    return state.day === vietnamDay(now()) && Math.abs(now() - kept.checkedAt) < freshMs;
  };

  /** True where another snapshot came. */
  const ask = async (signal: AbortSignal): Promise<boolean> => {
    const answered = async (copy: Copy<unknown> | undefined) => {
      if (copy) await show(copy.value, signal);
      mark(false);
      isSettled = true;
      kept = { tag: copy ? copy.tag : kept?.tag, checkedAt: now() };
      if (copy) await copies.keep('snapshot', { ...kept, value: copy.value });
      else await copies.confirm('snapshot', kept.checkedAt);
      return copy !== undefined;
    };
    try {
      const coming = client.catalogue.snapshot(agencyId, { tag: kept?.tag, signal });
      // What is known of words is made ready on the way.
      if (store.state.phase !== 'ready') createSearchIndex([]);
      return await answered(await coming);
    } catch (error) {
      if (!isSnapshotError(error)) throw error;
      // A cache on the way may hold an older format, or half of it.
      return answered(await client.catalogue.snapshot(agencyId, { anew: true, signal }));
    }
  };

  /** How long to wait before the next try. */
  const afterFailure = async (error: unknown): Promise<number> => {
    if (isProblemError(error) && error.problem.status < 500 && !error.retryAfter) {
      await copies.drop('snapshot');
      kept = undefined;
      store.set({ phase: 'error', code: error.code });
      return hour;
    }
    if (store.state.phase === 'ready') {
      mark(true);
      return hour;
    }
    if (isSnapshotError(error)) {
      store.set({ phase: 'error', code: undefined });
      return hour;
    }
    store.set({
      phase: 'absent',
      offline: !network.isOnline() || (isUnreachableError(error) && error.reason === 'offline'),
    });
    failures += 1;
    return Math.max(10_000, backoff(failures, random));
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async run(signal) {
      if (store.state.phase === 'loading') await readKept(signal);
      while (!signal.aborted && !isSettled && !isFresh()) {
        try {
          return await ask(signal);
        } catch (error) {
          if (signal.aborted) break;
          await pause.for(await afterFailure(error), signal);
        }
      }
      return false;
    },
    retry() {
      if (store.state.phase !== 'ready') store.set({ phase: 'loading' });
      failures = 0;
      pause.end();
    },
  };
}
