/** Reads Playwright's JSON report as an outcome. */
import { emptyOutcome } from './outcome.js';

const noReason = 'marked as skipped in its file';

/** @param {any} report @param {string} folder of the tests, with a slash at its end
 * @returns {import('./outcome.js').Outcome} */
export function outcomeOfReport(report, folder) {
  const outcome = emptyOutcome();
  outcome.ran.push(
    ...new Set(testsIn(report, folder).map(({ file, test }) => `${folder}${file} [${test.projectName}]`)),
  );
  for (const { name, test } of testsIn(report, folder)) {
    const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
    if (test.status === 'expected') outcome.passed += 1;
    else if (test.status === 'skipped' && skip) outcome.skipped.push({ name, reason: skip.description ?? noReason });
    else outcome.failed.push({ name, message: messageOf(test) });
  }
  for (const error of report.errors) outcome.failed.push({ name: folder, message: error.message ?? 'unnamed error' });
  return outcome;
}

/** Names of all tests in a report, run or only listed. @param {any} report @param {string} folder @returns {string[]} */
export const testNames = (report, folder) => testsIn(report, folder).map(({ name }) => name);

/** Playwright also calls skipped what it gave up on, e.g. behind a broken set-up; nobody chose that. */
const messageOf = ({ status, results }) =>
  results.at(-1)?.error?.message ?? (status === 'skipped' ? 'was not run' : status);

function testsIn(report, folder) {
  const ofSuite = (suite, path, file) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ name: `${[...path, spec.title].join(' > ')} [${test.projectName}]`, file, test })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => ofSuite(inner, [...path, inner.title], file)),
  ];
  return report.suites.flatMap((suite) => ofSuite(suite, [`${folder}${suite.title}`], suite.title));
}
