/** Writes a vitest run as one outcome file, with the reason given to `context.skip('reason')`. */
import { writeFileSync } from 'node:fs';
import { emptyOutcome } from './outcome.js';

const noReason = 'marked as skipped in its file';

export class OutcomeReporter {
  #file;

  /** @param {string | undefined} file where to write; nothing is written without it */
  constructor(file) {
    this.#file = file;
  }

  onTestRunEnd(modules, unhandledErrors) {
    if (this.#file) writeFileSync(this.#file, JSON.stringify(outcomeOfModules(modules, unhandledErrors)));
  }
}

/** @param {Iterable<any>} modules vitest's own, a file each @param {readonly { message: string }[]} unhandledErrors
 * @returns {import('./outcome.js').Outcome} */
export function outcomeOfModules(modules, unhandledErrors) {
  const outcome = emptyOutcome();
  for (const module of modules) {
    const path = module.relativeModuleId;
    outcome.ran.push(path);
    for (const error of module.errors()) outcome.failed.push({ name: path, message: error.message });
    for (const test of module.children.allTests()) add(outcome, `${path} > ${test.fullName}`, resultOf(test));
    // Each by its own name: what breaks while tidying up leaves every test below it passed.
    for (const suite of module.children.allSuites())
      for (const error of suite.errors())
        outcome.failed.push({ name: `${path} > ${suite.fullName}`, message: error.message });
  }
  for (const error of unhandledErrors) outcome.failed.push({ name: 'unhandled error', message: error.message });
  return outcome;
}

/** Vitest calls the tests below a broken `beforeAll` skipped; nobody chose that, so they failed. */
function resultOf(test) {
  const result = test.result();
  if (result.state !== 'skipped' || result.note || test.options.mode === 'skip' || test.options.mode === 'todo')
    return result;
  for (let suite = test.parent; suite; suite = suite.type === 'suite' ? suite.parent : undefined) {
    const [error] = suite.errors();
    if (error) return { state: 'failed', errors: [{ message: `its set-up failed: ${error.message}` }] };
  }
  return result;
}

function add(outcome, name, result) {
  if (result.state === 'passed') outcome.passed += 1;
  else if (result.state === 'skipped') outcome.skipped.push({ name, reason: result.note ?? noReason });
  else outcome.failed.push({ name, message: result.errors?.[0]?.message ?? 'did not finish' });
}
