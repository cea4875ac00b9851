/** `pnpm soak client`: lists of commands against the client's own code; `--seed S --path P` plays one of them again. */
import type { runMany as RunMany } from '../../real-client/run-many.js';
import { importBundled } from '../../support/import-bundled.js';
import { countIn, type SoakPart } from '../soak-part.js';

/** Before a release. */
const usual = 200_000;
/** Each is told, and its memory given back. */
const batch = 5_000;

export const part: SoakPart = {
  name: 'client',
  async run({ flags }) {
    const entry = new URL('../../real-client/run-many.ts', import.meta.url);
    const { runMany }: { readonly runMany: typeof RunMany } = await importBundled(entry);
    const runs = countIn(flags, 'runs', usual);
    const first = countIn(flags, 'seed', Date.now() % 1_000_000);
    const { path } = flags;
    let failures = 0;
    let played = 0;
    const figures: Record<string, number> = {};
    for (let seed = first; played < runs; seed++) {
      const part = await runMany({ runs: Math.min(batch, runs - played), seed, path });
      played += part.runs;
      for (const [what, count] of Object.entries(part.figures)) figures[what] = (figures[what] ?? 0) + count;
      if (part.failure) {
        failures += 1;
        console.log(part.failure);
      }
      if (path !== undefined) break;
      console.error(`${played} of ${runs} played`);
    }
    console.log(JSON.stringify({ part: 'client', runs: played, seed: first, batch, failures, ...figures }));
    return failures === 0;
  },
};
