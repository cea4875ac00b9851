/** What shipped code finds under the names of globals: virtual timers and time, and cryptography without threads. */
import type { Alarm } from '../clock.js';
import { stageNow } from '../world-now.js';
import { simulatedCrypto } from './web-crypto.js';

export const simulated_setTimeout = (run: () => void, milliseconds = 0): Alarm =>
  stageNow().clock.after(milliseconds, run);
export const simulated_clearTimeout = (alarm: Alarm | undefined): void => alarm?.cancel();
export const simulated_now = (): number => stageNow().clock.now;
export const simulated_crypto = simulatedCrypto;

type Listener = () => void;

const aborted = new DOMException('This operation was aborted', 'AbortError');

/** As much of AbortSignal as is used, without the weight of a real event target. */
class SimulatedSignal {
  aborted = false;
  reason: unknown;
  readonly #listeners = new Set<Listener>();

  addEventListener(_: 'abort', listener: Listener): void {
    this.#listeners.add(listener);
  }
  removeEventListener(_: 'abort', listener: Listener): void {
    this.#listeners.delete(listener);
  }
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of [...this.#listeners]) listener();
  }
  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}

export class simulated_AbortController {
  readonly signal = new SimulatedSignal();
  abort(reason: unknown = aborted): void {
    this.signal.abort(reason);
  }
}
