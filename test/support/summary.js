/** What a whole run says at its end, and the exit code that goes with it. */
import { stripVTControlCharacters } from 'node:util';
import { lastLine, unlistedSkips } from './outcome.js';

/** @param {import('./outcome.js').Outcome} outcome of all runners and steps
 * @param {{ inCi: boolean, allowedSkips: string }} options `allowedSkips`: the file's content; in CI alone it counts
 * @returns {{ lines: string[], exitCode: 0 | 1 }} */
export function summary(outcome, { inCi, allowedSkips }) {
  const unlisted = inCi ? unlistedSkips(outcome.skipped, allowedSkips) : [];
  const lines = [
    ...section('Element tests by engine:', outcome.engines.map(lineOf)),
    ...section(
      'Skipped:',
      outcome.skipped.map(({ name, reason }) => `  - ${name}\n      ${reason}`),
    ),
    ...section(
      'Failed:',
      outcome.failed.map(({ name, message }) => `  ✗ ${name}\n      ${firstLines(message)}`),
    ),
    ...section(
      'Skipped but not listed in test/allowed-skips.txt, hence red:',
      unlisted.map(({ name }) => `  - ${name}`),
    ),
    '',
    lastLine(outcome),
  ];
  const isGood = outcome.failed.length === 0 && unlisted.length === 0 && outcome.passed > 0;
  return { lines, exitCode: isGood ? 0 : 1 };
}

const lineOf = ({ name, version, passed, failed, skipped }) =>
  `  ${name} ${version || '(did not start)'}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
const section = (heading, lines) => (lines.length > 0 ? ['', heading, ...lines] : []);
const firstLines = (message) => stripVTControlCharacters(message).trim().split('\n').slice(0, 12).join('\n      ');
