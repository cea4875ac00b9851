/** Reports a web-test-runner run: a line per file and browser while it runs, one outcome file at its end. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { repositoryRoot } from './browsers.js';
import { emptyOutcome, sumOutcomes } from './outcome.js';

const noReason = 'marked as skipped in its file';

/** @param {string | undefined} file where the outcome is written; nothing is written without it */
export function elementsReporter(file) {
  return {
    reportTestFileResults({ logger, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        const one = outcomeOfSession(session);
        logger.log(`  ${one.failed.length === 0 ? '✓' : '✗'} ${placeOf(session)}`);
        for (const { name, message } of one.failed)
          logger.log(`    ${name}\n      ${message.replaceAll('\n', '\n      ')}`);
      }
    },
    onTestRunFinished({ sessions }) {
      const all = [...sessions];
      const outcome = { ...sumOutcomes(all.map(outcomeOfSession)), engines: enginesOf(all) };
      if (file) writeFileSync(file, JSON.stringify(outcome));
    },
  };
}

/** What ran in each browser, which says its version itself: a name alone would hide that it is not the one meant.
 * @param {readonly any[]} sessions @returns {import('./outcome.js').Engine[]} */
export function enginesOf(sessions) {
  return [...new Set(sessions.map(({ browser }) => browser))].map((browser) => {
    const { passed, failed, skipped } = sumOutcomes(
      sessions.filter((session) => session.browser === browser).map(outcomeOfSession),
    );
    const counts = { passed, failed: failed.length, skipped: skipped.length };
    return { name: browser.name, version: browser.version(), ...counts };
  });
}

const placeOf = ({ testFile, browser }) => `${relative(repositoryRoot, testFile)} [${browser.name}]`;

/** One file in one browser. A page that broke, or a file without a test, is a failure under the file's name.
 * @param {any} session web-test-runner's own @returns {import('./outcome.js').Outcome} */
export function outcomeOfSession(session) {
  const where = placeOf(session);
  const outcome = { ...emptyOutcome(), ran: [where] };
  const fail = (message) => outcome.failed.push({ name: where, message });
  if (session.testResults) walk(session.testResults, where, outcome);
  for (const error of session.errors ?? []) fail(error.stack ?? error.message ?? String(error));
  // What lit or we complain of, and a promise that failed behind the last test, stands nowhere else.
  if (session.logs?.length > 0) fail(`errors on the console:\n${session.logs.map(lineOf).join('\n')}`);
  const total = outcome.passed + outcome.failed.length + outcome.skipped.length;
  if (total === 0) fail('no test ran in this file');
  else if (!session.passed && outcome.failed.length === 0) fail('the page failed without naming a test');
  return outcome;
}

/** A call of the console as its list of arguments; the config lets only those of `console.error` through. */
const lineOf = (args) => args.map((value) => value?.stack ?? value?.message ?? String(value)).join(' ');

function walk(suite, where, outcome) {
  for (const test of suite.tests ?? []) {
    const name = `${where} > ${test.name}`;
    if (test.skipped) outcome.skipped.push({ name, reason: noReason });
    else if (test.passed) outcome.passed += 1;
    else outcome.failed.push({ name, message: test.error?.message ?? 'failed without a message' });
  }
  for (const inner of suite.suites ?? []) walk(inner, `${where} > ${inner.name}`, outcome);
}
