import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@motcua/rules';

/** Milliseconds of work behind which others are heard. */
const sliceMs = 8;

/** Does long work in slices, so that who asks meanwhile is answered between two. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < sliceMs) continue;
    await setImmediate();
    began = performance.now();
  }
}
