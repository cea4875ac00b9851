import type { Locks } from '../surroundings.js';

/** The locks of one page on packages, so that other tabs learn at once when it is gone. */
export interface Holds {
  /** Resolves when no other tab has the package in hand. Asked for once, since a second request would wait for the first. */
  hold(submissionId: string): Promise<void>;
  letGo(submissionId: string): void;
  end(): void;
}

export function createHolds(locks: Locks): Holds {
  const held = new Map<string, { readonly free: Promise<void>; readonly stop: AbortController }>();
  const letGo = (submissionId: string) => {
    held.get(submissionId)?.stop.abort();
    held.delete(submissionId);
  };
  return {
    hold(submissionId) {
      const known = held.get(submissionId);
      if (known) return known.free;
      const stop = new AbortController();
      const free = locks.hold(`motcua ${submissionId}`, stop.signal);
      held.set(submissionId, { free, stop });
      return free;
    },
    letGo,
    end() {
      for (const submissionId of [...held.keys()]) letGo(submissionId);
    },
  };
}
