import { keptCopy, mayBeKept } from './keepable.js';
import type { World } from './worker-scope.js';

/** A cache that never stands in the way: where it is broken, full or slow, all goes on as if nothing were kept. */
export interface Shelf {
  read(key: string): Promise<Response | undefined>;
  /** False for what may not be kept, or could not be. */
  keep(key: string, reply: Response): Promise<boolean>;
  drop(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** A disk that does not answer by then answers nothing. */
const patienceMs = 1_000;

/** @param most entries; the oldest go first */
export function openShelf(name: string, most: number, { caches, now, wait }: World): Shelf {
  const within = async <T>(work: (cache: Cache) => Promise<T>): Promise<T | undefined> => {
    const late = wait(patienceMs).then(() => undefined);
    const done = caches.open(name).then(work);
    done.catch(() => {});
    return Promise.race([done, late]).catch(() => undefined);
  };
  const addressesIn = async (cache: Cache) => (await cache.keys()).map(({ url }) => url);
  return {
    read: (key) => within((cache) => cache.match(key, { ignoreVary: true })),
    async keep(key, reply) {
      if (!mayBeKept(reply)) return false;
      try {
        const copy = await keptCopy(reply, now());
        if (!copy) return false;
        const cache = await caches.open(name);
        await cache.put(key, copy);
        const all = await addressesIn(cache);
        for (const old of all.slice(0, Math.max(0, all.length - most))) await cache.delete(old);
        return true;
      } catch {
        return false;
      }
    },
    drop: async (key) => void (await within((cache) => cache.delete(key, { ignoreVary: true }))),
    keys: async () => (await within(addressesIn)) ?? [],
  };
}
