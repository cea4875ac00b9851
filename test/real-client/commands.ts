/** What people, link, clock and disk do. Each does nothing where it does not fit, so that any list of them can be played
 * and shortened. */
import fc from 'fast-check';
import { type FaultKind, faultKinds } from './world.js';

export type Command =
  /** Saved at once, or still waiting for its moment. */
  | { readonly do: 'type'; readonly copies: number; readonly flush: boolean }
  | { readonly do: 'attach'; readonly size: number }
  | { readonly do: Bare }
  | { readonly do: 'network'; readonly on: boolean }
  /** Refuses the next rows, as when it is full until somebody makes room. */
  | { readonly do: 'disk'; readonly rows: number }
  | { readonly do: 'gateway'; readonly kind: FaultKind; readonly skip: number; readonly requests: number }
  /** After so many steps to disk or gateway of what comes next; 0: now. */
  | { readonly do: 'crash'; readonly steps: number }
  /** Whichever of the codes that were shown. */
  | { readonly do: 'resume'; readonly which: number }
  | { readonly do: 'clock'; readonly by: number };

const hour = 3_600_000;
type Bare = 'fill' | 'remove' | 'pause' | 'submit' | 'erase' | 'tab' | 'switch' | 'close' | 'retry';
const bare = (...names: Bare[]) => fc.constantFrom(...names.map((name) => ({ do: name })));

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      copies: fc.integer({ min: 1, max: 50 }),
      flush: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('attach' as const), size: fc.constantFrom(9, 300_000) }),
  },
  { weight: 4, arbitrary: bare('fill') },
  { weight: 4, arbitrary: bare('submit') },
  { weight: 3, arbitrary: bare('remove', 'pause', 'erase', 'close', 'retry') },
  { weight: 5, arbitrary: bare('tab', 'switch') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('disk' as const), rows: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('network' as const), on: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('gateway' as const),
      kind: fc.constantFrom(...faultKinds),
      // Handing in is the third or fourth request of a submission.
      skip: fc.nat(4),
      requests: fc.integer({ min: 1, max: 8 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('crash' as const), steps: fc.nat(60) }) },
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
