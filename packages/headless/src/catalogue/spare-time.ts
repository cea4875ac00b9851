import type { Surroundings } from '../surroundings.js';

/** When there is time and a link for what nobody waits for. */
export interface SpareTime {
  /** Resolves when the page is idle, or the signal aborts. */
  idle(signal: AbortSignal): Promise<void>;
  /** The person asked the browser to save data. */
  isThrifty(): boolean;
}

interface Hints {
  readonly connection?: { readonly saveData?: boolean };
}

/** Of this browser; Safari has no idle time to give, so a few seconds stand for it. */
export const ownSpareTime = ({ wait }: Pick<Surroundings, 'wait'>): SpareTime => ({
  async idle(signal) {
    await wait(2_000, signal);
    const { requestIdleCallback } = globalThis as { requestIdleCallback?: Window['requestIdleCallback'] };
    if (!signal.aborted && requestIdleCallback)
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 30_000 }));
  },
  isThrifty: () => (globalThis.navigator as Hints | undefined)?.connection?.saveData === true,
});
