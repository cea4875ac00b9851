/** What every runner hands back, whatever tool it drives: counts and names, never a log to be parsed. */

/** @typedef {{ name: string, message: string }} Failure */
/** @typedef {{ name: string, reason: string }} Skip */
/** @typedef {{ name: string, version: string, passed: number, failed: number, skipped: number }} Engine */
/** @typedef {{ passed: number, failed: Failure[], skipped: Skip[], ran: string[], engines: Engine[] }} Outcome `ran`:
 * each file that was begun, from the root; behind it the browser where there are several, e.g.
 * `test/journeys/a.spec.ts [chromium-109]`; `engines`: the same counts once more, apart by browser engine */

/** @returns {Outcome} */
export const emptyOutcome = () => ({ passed: 0, failed: [], skipped: [], ran: [], engines: [] });

/** @param {string} name @param {string} message @returns {Outcome} */
export const failedOutcome = (name, message) => ({ ...emptyOutcome(), failed: [{ name, message }] });

/** @param {readonly Outcome[]} outcomes @returns {Outcome} */
export const sumOutcomes = (outcomes) => ({
  passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
  failed: outcomes.flatMap((outcome) => outcome.failed),
  skipped: outcomes.flatMap((outcome) => outcome.skipped),
  ran: outcomes.flatMap((outcome) => outcome.ran),
  engines: outcomes.flatMap((outcome) => outcome.engines),
});

/** Each file in each browser, as `Outcome.ran` names them. @param {readonly string[]} files
 * @param {readonly { name: string }[]} browsers @returns {string[]} */
export const inEach = (files, browsers) => browsers.flatMap(({ name }) => files.map((file) => `${file} [${name}]`));

/** Makes silence count as a failure: a runner that wrote nothing, left out a file, ran nothing, or failed without
 * naming a test.
 * @param {string} runner name printed for the failure
 * @param {Outcome | undefined} outcome what the runner wrote, if it wrote
 * @param {number | string | null} exit its exit code, or the signal that ended it
 * @param {readonly string[]} asked what it had to run, in the words of `Outcome.ran`
 * @returns {Outcome} */
export function distrust(runner, outcome, exit, asked) {
  if (!outcome) return failedOutcome(runner, `ended (${exit}) without writing its results`);
  const faults = [
    ...asked.filter((name) => !outcome.ran.includes(name)).map((name) => ({ name, message: 'was not run' })),
    ...outcome.ran
      .filter((name) => !asked.includes(name))
      .map((name) => ({ name, message: 'ran without being asked' })),
  ];
  const total = outcome.passed + outcome.failed.length + outcome.skipped.length;
  if (total === 0) faults.push({ name: runner, message: 'ran no test although test files exist' });
  else if (exit !== 0 && outcome.failed.length === 0)
    faults.push({ name: runner, message: `ended with ${exit} but named no test` });
  return { ...outcome, failed: [...outcome.failed, ...faults] };
}

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
