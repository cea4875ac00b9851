/** What people, link, clock and disk do. Each does nothing where it does not fit, so that any list of them can be played
 * and shortened. */
import fc from 'fast-check';
import { type FaultKind, faultKinds } from './world.js';

export type Command =
  | { readonly do: 'type'; readonly copies: number }
  | { readonly do: 'attach'; readonly size: number }
  | { readonly do: Bare }
  | { readonly do: 'network' | 'disk'; readonly on: boolean }
  | { readonly do: 'gateway'; readonly kind: FaultKind; readonly requests: number }
  /** After so many steps to disk or gateway of what comes next; 0: now. */
  | { readonly do: 'crash'; readonly steps: number }
  /** Whichever of the codes that were shown. */
  | { readonly do: 'resume'; readonly which: number }
  | { readonly do: 'clock'; readonly by: number };

const hour = 3_600_000;
type Bare = 'fill' | 'remove' | 'flush' | 'pause' | 'submit' | 'erase' | 'tab' | 'switch' | 'close' | 'retry';
const bare = (...names: Bare[]) => fc.constantFrom(...names.map((name) => ({ do: name })));

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('type' as const), copies: fc.integer({ min: 1, max: 50 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('attach' as const), size: fc.constantFrom(9, 300_000) }),
  },
  { weight: 4, arbitrary: bare('fill') },
  { weight: 4, arbitrary: bare('submit') },
  { weight: 6, arbitrary: bare('remove', 'flush', 'pause', 'erase', 'tab', 'switch', 'close', 'retry') },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('network' as const, 'disk' as const), on: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('gateway' as const),
      kind: fc.constantFrom(...faultKinds),
      requests: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('crash' as const), steps: fc.nat(24) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('resume' as const), which: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      by: fc.constantFrom(-hour, 61_000, 8 * 24 * hour, 30 * 24 * hour),
    }),
  },
);

export const commandLists = (longest: number): fc.Arbitrary<Command[]> =>
  fc.array(command, { minLength: 1, maxLength: longest, size: 'max' });
