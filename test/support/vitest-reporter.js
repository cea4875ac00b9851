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
    if (!this.#file) return;
    const outcome = emptyOutcome();
    for (const module of modules) {
      const path = module.relativeModuleId;
      for (const error of module.errors()) outcome.failed.push({ name: path, message: error.message });
      for (const test of module.children.allTests()) add(outcome, `${path} > ${test.fullName}`, resultOf(test));
      for (const suite of module.children.allSuites())
        if (suite.errors().length > 0 && !hasTests(suite))
          outcome.failed.push({ name: `${path} > ${suite.fullName}`, message: suite.errors()[0].message });
    }
    for (const error of unhandledErrors) outcome.failed.push({ name: 'unhandled error', message: error.message });
    writeFileSync(this.#file, JSON.stringify(outcome));
  }
}

const hasTests = (suite) => !suite.children.allTests().next().done;

/** Vitest calls the tests below a broken `beforeAll` skipped; nobody chose that, so they failed. */
function resultOf(test) {
  const result = test.result();
  if (result.state !== 'skipped' || result.note) return result;
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
