import type { Steps } from './steps.js';

/** How often, and how, long work makes way for others. */
export interface Slices {
  /** Milliseconds of work behind which others are heard. */
  readonly sliceMs: number;
  /** Milliseconds of any clock. */
  now(): number;
  /** Resolves when others were heard. */
  rest(): Promise<unknown>;
}

/** Does work in slices, between which others are answered: whoever types into a page, whoever asks a gateway. */
export async function inSlices<T>(steps: Steps<T>, { sliceMs, now, rest }: Slices): Promise<T> {
  for (;;) {
    const end = now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (now() < end);
    await rest();
  }
}
