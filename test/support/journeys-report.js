/** Reads Playwright's JSON report as an outcome. */
import { emptyOutcome } from './outcome.js';

const noReason = 'marked as skipped in its file';
const folder = 'test/journeys/';

/** @param {any} report @returns {import('./outcome.js').Outcome} */
export function outcomeOfReport(report) {
  const outcome = emptyOutcome();
  outcome.ran.push(...new Set(testsIn(report).map(({ file, test }) => `${folder}${file} [${test.projectName}]`)));
  for (const { name, test } of testsIn(report)) {
    const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
    if (test.status === 'expected') outcome.passed += 1;
    else if (test.status === 'skipped' && skip) outcome.skipped.push({ name, reason: skip.description ?? noReason });
    else outcome.failed.push({ name, message: messageOf(test) });
  }
  for (const error of report.errors)
    outcome.failed.push({ name: 'journeys', message: error.message ?? 'unnamed error' });
  return outcome;
}

/** Names of all journeys in a report, run or only listed. @param {any} report @returns {string[]} */
export const journeyNames = (report) => testsIn(report).map(({ name }) => name);

/** Playwright also calls skipped what it gave up on, e.g. behind a broken set-up; nobody chose that. */
const messageOf = ({ status, results }) =>
  results.at(-1)?.error?.message ?? (status === 'skipped' ? 'was not run' : status);

function testsIn(report) {
  const ofSuite = (suite, path, file) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ name: `${[...path, spec.title].join(' > ')} [${test.projectName}]`, file, test })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => ofSuite(inner, [...path, inner.title], file)),
  ];
  return report.suites.flatMap((suite) => ofSuite(suite, [`${folder}${suite.title}`], suite.title));
}
