import type { Locks } from '../surroundings.js';

/** The browser's locks, where it has some. */
export const ownLocks: Locks = {
  hold: (name, signal) =>
    new Promise((resolve) => {
      const held = () => {
        resolve();
        return new Promise((end) => signal.addEventListener('abort', end));
      };
      globalThis.navigator?.locks?.request(name, { signal }, held).catch(() => {});
    }),
};
