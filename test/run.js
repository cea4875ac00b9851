/** Runs every test of the workspace: builds, installs missing browsers, then one runner after another.
 *
 *     pnpm test                                    everything
 *     pnpm test node|elements|journeys|stories [filter]    one runner, files whose path contains the filter
 *     pnpm test --no-build …                       what stands in dist/ is tested as it is
 *
 * The last line alone says `N passed, N failed` (and `, N skipped`); the exit code is 0 only without failures. */
import { readFileSync } from 'node:fs';
import { installBrowsers } from './support/install-browsers.js';
import { failedOutcome, sumOutcomes } from './support/outcome.js';
import { partsOfRun } from './support/parts.js';
import { pnpmCommand } from './support/pnpm.js';
import { elements } from './support/runners/elements.js';
import { journeys } from './support/runners/journeys.js';
import { node } from './support/runners/node.js';
import { stories } from './support/runners/stories.js';
import { step } from './support/step.js';
import { summary } from './support/summary.js';

const runners = [node, elements, journeys, stories];
const say = (line) => console.log(`» ${line}`);
const { outcomes, part } = partsOfRun(say);

function run(runner, filter) {
  const files = runner.files(filter);
  if (files.length > 0) return runner.run(files);
  return failedOutcome(runner.name, filter ? `no test file matches "${filter}"` : 'there are no test files');
}

async function everything(words, flags) {
  const chosen = words[0] === undefined ? runners : runners.filter(({ name }) => name === words[0]);
  const pnpm = pnpmCommand();
  if (!flags.includes('--no-build'))
    await part('build', () => step('build', [...pnpm, '--silent', 'build'], { countsAsTest: false }));
  for (const [name, ...script] of chosen === runners ? checks : [])
    await part(name, () => step(name, [...pnpm, '--silent', ...script], { countsAsTest: true }));
  const hasFiles = chosen.some((runner) => runner.files(words[1]).length > 0);
  if (hasFiles) await part('browsers', () => installBrowsers(say));
  for (const { name, build } of flags.includes('--no-build') ? [] : chosen)
    if (build)
      await part(`build of ${name}`, () => step(name, [...pnpm, '--silent', ...build], { countsAsTest: false }));
  for (const runner of chosen) await part(runner.name, () => run(runner, words[1]));
}

/** What needs no runner: a command each, counted as one test. */
const checks = [
  ['generated contract is up to date', '--filter', '@motcua/openapi', 'run', 'check'],
  ['React components are up to date', '--filter', '@motcua/react', 'run', 'check'],
  ['types of all tests', '--filter', '@motcua/test', 'run', 'types'],
  ['lint', 'run', 'lint'],
];

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
if (words[0] !== undefined && !runners.some(({ name }) => name === words[0])) {
  console.error(`"${words[0]}" is none of: ${runners.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
await everything(words, flags).catch((error) => outcomes.push(failedOutcome('the run', String(error?.stack))));
const allowedSkips = readFileSync(new URL('./allowed-skips.txt', import.meta.url), 'utf8');
const { lines, exitCode } = summary(sumOutcomes(outcomes), { inCi: process.env.CI === 'true', allowedSkips });
say(`all of it in ${process.uptime().toFixed(1)} s`);
for (const line of lines) console.log(line);
process.exitCode = exitCode;
