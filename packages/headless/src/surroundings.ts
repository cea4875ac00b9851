import type { Bytes } from '@motcua/rules';

/** What is known about the link. */
export interface Network {
  /** False only when there is surely no network. */
  isOnline(): boolean;
  /** Calls `listener` when the network comes back, until the returned function is called. */
  onOnline(listener: () => void): () => void;
}

/** Whether somebody is looking. A page in a background tab is hidden. */
export interface Attention {
  isWatched(): boolean;
  /** Calls `listener` when that changes, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

/** Says when no other tab has something in hand. An optimisation only: there may be no locks, and a tab that hangs keeps
 * its own for ever. */
export interface Locks {
  /** Resolves when nobody else holds it; it is held from then on, until the signal aborts. Else never resolves. */
  hold(name: string, signal: AbortSignal): Promise<void>;
}

/** What the world gives a machine. Everything has a default; tests and other hosts pass their own. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** That many bytes from a cryptographic source. */
  readonly random: (length: number) => Bytes;
  /** Resolves after that many milliseconds, or at once when the signal aborts; never rejects. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly network: Network;
  /** Default: always watched, as in Node. */
  readonly attention: Attention;
  /** Default: the browser's, where it has some. */
  readonly locks?: Locks | undefined;
}

export type SurroundingsOptions = { readonly [Name in keyof Surroundings]?: Surroundings[Name] | undefined };

/** Browser, worker or Node as they are. */
export const surroundingsOf = ({
  now,
  random,
  wait,
  network,
  attention,
  locks,
}: SurroundingsOptions): Surroundings => ({
  now: now ?? Date.now,
  random: random ?? ((length) => crypto.getRandomValues(new Uint8Array(length))),
  wait: wait ?? waitByTimer,
  network: network ?? ownNetwork,
  attention: attention ?? { isWatched: () => true, onChange: () => () => {} },
  locks,
});

const waitByTimer: Surroundings['wait'] = (milliseconds, signal) =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    // Longer than 24.8 days would fire at once.
    const timer = setTimeout(end, Math.min(milliseconds, 2 ** 31 - 1));
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });

const ownNetwork: Network = {
  isOnline: () => globalThis.navigator?.onLine !== false,
  onOnline(listener) {
    // Node has no such events; its machines come back by their timers.
    globalThis.addEventListener?.('online', listener);
    return () => globalThis.removeEventListener?.('online', listener);
  },
};
