/** What every runner hands back, whatever tool it drives: counts and names, never a log to be parsed. */

/** @typedef {{ name: string, message: string }} Failure */
/** @typedef {{ name: string, reason: string }} Skip */
/** @typedef {{ passed: number, failed: Failure[], skipped: Skip[] }} Outcome */

/** @returns {Outcome} */
export const emptyOutcome = () => ({ passed: 0, failed: [], skipped: [] });

/** @param {readonly Outcome[]} outcomes @returns {Outcome} */
export const sumOutcomes = (outcomes) => ({
  passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
  failed: outcomes.flatMap((outcome) => outcome.failed),
  skipped: outcomes.flatMap((outcome) => outcome.skipped),
});

/** Makes silence count as a failure: a runner that wrote nothing, ran nothing, or failed without naming a test.
 * @param {string} runner name printed for the failure
 * @param {Outcome | undefined} outcome what the runner wrote, if it wrote
 * @param {number | string | null} exit its exit code, or the signal that ended it
 * @returns {Outcome} */
export function distrust(runner, outcome, exit) {
  if (!outcome) return fail(emptyOutcome(), runner, `ended (${exit}) without writing its results`);
  const total = outcome.passed + outcome.failed.length + outcome.skipped.length;
  if (total === 0) return fail(outcome, runner, 'ran no test although test files exist');
  if (exit !== 0 && outcome.failed.length === 0) return fail(outcome, runner, `ended with ${exit} but named no test`);
  return outcome;
}

const fail = (outcome, runner, message) => ({ ...outcome, failed: [...outcome.failed, { name: runner, message }] });

/** The last line of every run, e.g. `12 passed, 0 failed, 1 skipped`. @param {Outcome} outcome */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/** Skips that `allowed-skips.txt` does not name. Its lines: a test's full name, or `reason:` and how the reason begins.
 * @param {readonly Skip[]} skipped @param {string} allowedText the file's content @returns {Skip[]} */
export function unlistedSkips(skipped, allowedText) {
  const lines = allowedText
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const reasons = lines.filter((line) => line.startsWith('reason:')).map((line) => line.slice(7).trim());
  return skipped.filter(
    ({ name, reason }) => !lines.includes(name) && !reasons.some((begin) => begin !== '' && reason.startsWith(begin)),
  );
}
