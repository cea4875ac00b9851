import type { Surroundings } from '../surroundings.js';

/** A wait that ends early when somebody presses "Thử lại" or the network comes back. */
export interface Pause {
  /** @param signal ends it too; look at the signal afterwards */
  for(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Ends the wait that is on, if any. */
  end(): void;
}

export function createPause({ wait, network }: Pick<Surroundings, 'wait' | 'network'>): Pause {
  let end = () => {};
  return {
    async for(milliseconds, signal) {
      const controller = new AbortController();
      end = () => controller.abort();
      const leave = network.onOnline(end);
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
      await wait(milliseconds, controller.signal);
      signal.removeEventListener('abort', end);
      leave();
    },
    end: () => end(),
  };
}
