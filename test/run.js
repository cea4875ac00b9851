/** Runs every test of the workspace: builds, installs missing browsers, then one runner after another.
 *
 *     pnpm test                                    everything
 *     pnpm test node|elements|journeys [filter]    one runner, files whose path contains the filter
 *     pnpm test --no-build …                       what stands in dist/ is tested as it is
 *
 * The last line alone says `N passed, N failed` (and `, N skipped`); the exit code is 0 only without failures. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { repositoryRoot } from './support/browsers.js';
import { installBrowsers } from './support/install-browsers.js';
import { emptyOutcome, lastLine, sumOutcomes, unlistedSkips } from './support/outcome.js';
import { elements } from './support/runners/elements.js';
import { journeys } from './support/runners/journeys.js';
import { node } from './support/runners/node.js';
import { ended } from './support/runners/run-tool.js';

const runners = [node, elements, journeys];
const started = Date.now();

const say = (line) => console.log(`» ${line}`);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A step before the tests, as a process: its failure counts as one failed test under its name. */
async function step(name, command, { countsAsTest }) {
  const since = Date.now();
  say(name);
  const exit = await ended(
    spawn(command[0], command.slice(1), { cwd: repositoryRoot, stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  say(`${name}: ${exit === 0 ? 'done' : `failed (${exit})`} in ${seconds(since)}`);
  const outcome = emptyOutcome();
  if (exit !== 0) outcome.failed.push({ name, message: `${command.join(' ')} ended with ${exit}` });
  else if (countsAsTest) outcome.passed = 1;
  return outcome;
}

async function run(runner, filter) {
  const files = runner.files(filter);
  if (files.length === 0) {
    say(`${runner.name}: no test files${filter ? ` match "${filter}"` : ''}`);
    if (!filter) return emptyOutcome();
    return { ...emptyOutcome(), failed: [{ name: runner.name, message: `no test file matches "${filter}"` }] };
  }
  const since = Date.now();
  say(`${runner.name}: ${files.length} file${files.length === 1 ? '' : 's'}`);
  const outcome = await runner.run(files).catch((error) => ({
    ...emptyOutcome(),
    failed: [{ name: runner.name, message: `the runner could not run: ${error.stack ?? error}` }],
  }));
  say(`${runner.name}: ${lastLine(outcome)} in ${seconds(since)}`);
  return outcome;
}

function summary(outcome) {
  if (outcome.skipped.length > 0) console.log('\nSkipped:');
  for (const { name, reason } of outcome.skipped) console.log(`  - ${name}\n      ${reason}`);
  if (outcome.failed.length > 0) console.log('\nFailed:');
  for (const { name, message } of outcome.failed) console.log(`  ✗ ${name}\n      ${firstLines(message)}`);
  const unlisted = process.env.CI === 'true' ? unlistedSkips(outcome.skipped, allowedSkips()) : [];
  if (unlisted.length > 0) console.log('\nSkipped but not listed in test/allowed-skips.txt, hence red:');
  for (const { name } of unlisted) console.log(`  - ${name}`);
  console.log(`\nall of it in ${seconds(started)}\n${lastLine(outcome)}`);
  return outcome.failed.length > 0 || unlisted.length > 0 || outcome.passed === 0 ? 1 : 0;
}

const allowedSkips = () => readFileSync(new URL('./allowed-skips.txt', import.meta.url), 'utf8');
const firstLines = (message) => stripVTControlCharacters(message).trim().split('\n').slice(0, 12).join('\n      ');

/** pnpm as the caller started it, else the pinned one: the command works from a bare `node test/run.js` too. */
const pnpm = spawnSync('pnpm', ['--version'], { stdio: 'ignore' }).error ? ['npx', '-y', 'pnpm@12.21.0'] : ['pnpm'];

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = words[0] === undefined ? runners : runners.filter(({ name }) => name === words[0]);
if (chosen.length === 0) {
  console.error(`"${words[0]}" is none of: ${runners.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const outcomes = [];
if (!process.argv.includes('--no-build'))
  outcomes.push(await step('build', [...pnpm, '--silent', 'build'], { countsAsTest: false }));
if (chosen === runners) {
  const check = [...pnpm, '--silent', '--filter', '@motcua/openapi', 'run', 'check'];
  outcomes.push(await step('generated contract is up to date', check, { countsAsTest: true }));
}
installBrowsers(say);
for (const runner of chosen) outcomes.push(await run(runner, words[1]));
process.exitCode = summary(sumOutcomes(outcomes));
