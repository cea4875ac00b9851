import type { Patch } from '../shipped-bundle.js';

/** A fault that somebody could make, as a change to the shipped source. The simulator has to see it. */
export interface Mutant {
  readonly name: string;
  /** What somebody got wrong; stands in docs/reliability.md as it is here. */
  readonly fault: string;
  readonly patches: readonly Patch[];
}
