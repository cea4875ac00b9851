/** Runs every test of the workspace: builds, installs missing browsers, then the runners, two of them at a time.
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

/** In the order in which they begin. Journeys clear the pictures that stories add to, hence before them. */
const runners = [node, elements, journeys, stories];
const say = (line) => console.log(`» ${line}`);
const { outcomes, part } = partsOfRun(say);

/** @param {string | undefined} label said before each line where several speak at once */
function run(runner, filter, label) {
  const files = runner.files(filter);
  if (files.length > 0) return runner.run(files, label);
  return failedOutcome(runner.name, filter ? `no test file matches "${filter}"` : 'there are no test files');
}

async function everything(words, flags) {
  const chosen = words[0] === undefined ? runners : runners.filter(({ name }) => name === words[0]);
  const isAll = chosen === runners;
  const isBuilt = flags.includes('--no-build');
  const pnpm = pnpmCommand();
  const command = (name, script, options) => part(name, () => step(name, [...pnpm, '--silent', ...script], options));
  if (!isBuilt) await command('build', ['build'], { countsAsTest: false });

  const prepared = async () => {
    const hasFiles = chosen.some((runner) => runner.files(words[1]).length > 0);
    if (hasFiles) await part('browsers', () => installBrowsers(say));
    for (const { name, build } of isBuilt ? [] : chosen)
      if (build) await command(`build of ${name}`, build, { countsAsTest: false, label: isAll ? name : undefined });
  };
  const checked = async () => {
    for (const [name, ...script] of checks) await command(name, script, { countsAsTest: true, label: 'checks' });
  };
  const waiting = [...chosen];
  // While a test of one runner waits for a page or a database, the processors are there for the other.
  const row = async (...before) => {
    await Promise.all(before);
    for (let runner = waiting.shift(); runner; runner = waiting.shift())
      await part(runner.name, () => run(runner, words[1], isAll ? runner.name : undefined));
  };
  const ready = prepared();
  await Promise.all(isAll ? [row(ready), row(ready, checked())] : [row(ready)]);
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
