import type { Machine } from '../machine.js';
import type { TrackerState } from './tracker-state.js';

/** Follows one dossier: reads it, then listens; comes back by itself after the link dropped. */
export interface Tracker extends Machine<TrackerState> {
  /** Starts following; another reference replaces the one before. `ref` may be typed loosely. */
  follow(ref: string, secret: string): void;
  /** Tries at once instead of waiting for the next attempt. */
  retry(): void;
}
