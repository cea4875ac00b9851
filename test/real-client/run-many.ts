import fc from 'fast-check';
import { createFakeGateway } from '../../packages/headless/src/testing/fake-gateway.js';
import { commandLists } from './commands.js';
import { type Figures, play } from './play.js';

/** Short lists find what long ones find, sooner, and say it in fewer words. */
const longest = 6;

export interface ManyRuns {
  readonly runs: number;
  readonly seed: number;
  /** Where a run of this seed is played again from, e.g. `612:0:3`. */
  readonly path?: string | undefined;
}

export interface ManyPlayed {
  readonly runs: number;
  readonly figures: Figures;
  /** Seed, path and the shortest list that breaks something, with what it breaks; nothing where all held. */
  readonly failure: string | undefined;
}

/** Plays many lists of commands; the same seed plays the same ones. */
export async function runMany({ runs, seed, path }: ManyRuns): Promise<ManyPlayed> {
  const gateway = await createFakeGateway();
  const figures = { drafts: 0, saved: 0, sent: 0, receipts: 0, erased: 0, crashes: 0 };
  const property = fc.asyncProperty(commandLists(longest), async (commands) => {
    const played = await play(gateway, commands);
    for (const name of Object.keys(figures) as (keyof Figures)[]) figures[name] += played.figures[name];
    if (played.broken.length > 0) throw new Error(played.broken.join('; '));
  });
  const replay = path === undefined ? {} : { path };
  const {
    failed,
    numRuns,
    seed: used,
    counterexamplePath,
    counterexample,
    errorInstance,
  } = await fc.check(property, {
    seed,
    numRuns: runs,
    ...replay,
  });
  const found = { seed: used, path: counterexamplePath, commands: counterexample?.[0], broken: `${errorInstance}` };
  return { runs: numRuns, figures, failure: failed ? JSON.stringify(found) : undefined };
}
