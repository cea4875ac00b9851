/** A step before the tests, as a process: its failure counts as one failed test under its name. */
import { spawn } from 'node:child_process';
import { repositoryRoot } from './browsers.js';
import { emptyOutcome, failedOutcome } from './outcome.js';
import { ended } from './runners/run-tool.js';
import { sayLines } from './say-lines.js';

/** @param {string} name @param {readonly string[]} command
 * @param {{ countsAsTest: boolean, label?: string | undefined }} options whether success counts too; what is said before each
 * line of its output
 * @returns {Promise<import('./outcome.js').Outcome>} also where the command cannot even be started */
export async function step(name, [file = '', ...args], { countsAsTest, label }) {
  const output = label === undefined ? 'inherit' : 'pipe';
  const child = spawn(file, args, { cwd: repositoryRoot, stdio: ['ignore', output, output] });
  sayLines(child, label);
  const end = await ended(child).catch((error) => error.message);
  if (end !== 0) return failedOutcome(name, `${[file, ...args].join(' ')} ended with ${end}`);
  return { ...emptyOutcome(), passed: countsAsTest ? 1 : 0 };
}
