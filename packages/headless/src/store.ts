import type { Machine } from './machine.js';

/** Holds one state and tells who asked; the inside of every machine here. */
export interface Store<State> extends Omit<Machine<State>, 'dispose'> {
  set(state: State): void;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    get state() {
      return state;
    },
    set(next) {
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener(next);
    },
    subscribe(listener) {
      // Wrapped, so that the same function may listen twice and leave once.
      const own = (next: State) => listener(next);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
