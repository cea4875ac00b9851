import type { Steps } from '@motcua/rules';
import type { Surroundings } from '../surroundings.js';

/** How long a page may be kept from answering: a key is felt to be late after 50 ms, and slow machines take their time
 * for the last step. */
const sliceMs = 12;

/** Does work in slices, between which the page answers whoever types. */
export async function inSlices<T>(
  steps: Steps<T>,
  { now, wait }: Pick<Surroundings, 'now' | 'wait'>,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    const end = now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (now() < end);
    await wait(0, signal);
  }
}
