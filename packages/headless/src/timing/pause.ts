import type { Surroundings } from '../surroundings.js';

type Needs = Pick<Surroundings, 'wait' | 'network'> & Partial<Pick<Surroundings, 'attention'>>;

/** A wait that ends early when somebody presses "Thử lại", the network comes back, or somebody looks again. */
export interface Pause {
  /** @param signal ends it too; look at the signal afterwards */
  for(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Ends the wait that is on, if any. */
  end(): void;
}

export function createPause({ wait, network, attention }: Needs): Pause {
  let end = () => {};
  return {
    async for(milliseconds, signal) {
      const controller = new AbortController();
      end = () => controller.abort();
      const leave = [network.onOnline(end), attention?.onChange(() => attention.isWatched() && end())];
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
      await wait(milliseconds, controller.signal);
      signal.removeEventListener('abort', end);
      for (const one of leave) one?.();
    },
    end: () => end(),
  };
}
