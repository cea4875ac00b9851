/** The parts of a run, one after another, and what came of each. */
import { failedOutcome, lastLine } from './outcome.js';

/** @param {(line: string) => void} say told what begins and how it ended */
export function partsOfRun(say) {
  /** @type {import('./outcome.js').Outcome[]} */
  const outcomes = [];
  return {
    outcomes,
    /** Whatever breaks counts as failed under the part's name: no error may end the run without its last line.
     * @param {string} name
     * @param {() => import('./outcome.js').Outcome | void | Promise<import('./outcome.js').Outcome | void>} work */
    async part(name, work) {
      const since = performance.now();
      say(name);
      const outcome = await new Promise((resolve) => resolve(work())).catch((error) =>
        failedOutcome(name, `could not be done: ${error?.stack ?? error}`),
      );
      if (outcome) outcomes.push(outcome);
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      say(`${name}: ${outcome ? lastLine(outcome) : 'done'} in ${seconds} s`);
    },
  };
}
