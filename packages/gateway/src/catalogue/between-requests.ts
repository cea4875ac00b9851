import { setImmediate } from 'node:timers/promises';
import type { Slices } from '@motcua/rules';

/** How long work of the catalogue makes way for who asks meanwhile. */
export const betweenRequests: Slices = { sliceMs: 8, now: () => performance.now(), rest: () => setImmediate() };
