/** Reports a web-test-runner run: a line per file and browser while it runs, one outcome file at its end. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { repositoryRoot } from './browsers.js';
import { emptyOutcome } from './outcome.js';

const noReason = 'marked as skipped in its file';

/** @param {string | undefined} file where the outcome is written; nothing is written without it */
export function elementsReporter(file) {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const one = outcomeOf(session);
        logger.log(
          `  ${one.failed.length === 0 ? '✓' : '✗'} ${relative(repositoryRoot, testFile)} [${session.browser.name}]`,
        );
        for (const { name, message } of one.failed)
          logger.log(`    ${name}\n      ${message.replaceAll('\n', '\n      ')}`);
      }
    },
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const all = emptyOutcome();
      for (const session of sessions) {
        const one = outcomeOf(session);
        all.passed += one.passed;
        all.failed.push(...one.failed);
        all.skipped.push(...one.skipped);
      }
      writeFileSync(file, JSON.stringify(all));
    },
  };
}

/** One file in one browser. A page that broke, or a file without a test, is a failure under the file's name. */
function outcomeOf(session) {
  const outcome = emptyOutcome();
  const where = `${relative(repositoryRoot, session.testFile)} [${session.browser.name}]`;
  if (session.testResults) walk(session.testResults, where, outcome);
  for (const error of session.errors ?? [])
    outcome.failed.push({ name: where, message: error.stack ?? error.message ?? String(error) });
  const total = outcome.passed + outcome.failed.length + outcome.skipped.length;
  if (total === 0) outcome.failed.push({ name: where, message: 'no test ran in this file' });
  else if (!session.passed && outcome.failed.length === 0)
    outcome.failed.push({ name: where, message: 'the page failed without naming a test' });
  return outcome;
}

function walk(suite, where, outcome) {
  for (const test of suite.tests ?? []) {
    const name = `${where} > ${test.name}`;
    if (test.skipped) outcome.skipped.push({ name, reason: noReason });
    else if (test.passed) outcome.passed += 1;
    else outcome.failed.push({ name, message: test.error?.message ?? 'failed without a message' });
  }
  for (const inner of suite.suites ?? []) walk(inner, `${where} > ${inner.name}`, outcome);
}
