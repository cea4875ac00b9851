/** How what the three tools say is read: by objects of the shape that they hand over. */
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/browsers.js';
import { enginesOf, outcomeOfSession } from '../support/elements-reporter.js';
import { outcomeOfReport, testNames } from '../support/playwright-report.js';
import { outcomeOfModules } from '../support/vitest-reporter.js';

describe('what vitest says', () => {
  interface Task {
    readonly type: string;
    parent?: unknown;
    readonly children?: unknown;
  }
  const test = (fullName: string, result: object, mode = 'run') => ({
    type: 'test',
    fullName,
    options: { mode },
    result: () => ({ errors: undefined, note: undefined, ...result }),
  });
  const holder = (type: string, tasks: Task[], errors: readonly string[], rest: object) => {
    const flat = (wanted: string): Task[] =>
      tasks.flatMap((task) => [
        ...(task.type === wanted ? [task] : []),
        ...((task as { flat?: (wanted: string) => Task[] }).flat?.(wanted) ?? []),
      ]);
    const made = {
      type,
      flat,
      errors: () => errors.map((message) => ({ message })),
      children: { allTests: () => flat('test').values(), allSuites: () => flat('suite').values() },
      ...rest,
    };
    for (const task of tasks) task.parent = made;
    return made;
  };
  const suite = (fullName: string, tasks: Task[], errors: readonly string[] = []) =>
    holder('suite', tasks, errors, { fullName });
  const module = (tasks: Task[], errors: readonly string[] = []) =>
    holder('module', tasks, errors, { relativeModuleId: 'test/a.test.ts' });
  const read = (tasks: Task[], errors?: readonly string[]) => outcomeOfModules([module(tasks, errors)], []);

  it('counts passes and failures, and names the file as run', () => {
    const outcome = read([test('x', { state: 'passed' }), test('y', { state: 'failed', errors: [{ message: 'no' }] })]);
    expect(outcome).toEqual({
      passed: 1,
      failed: [{ name: 'test/a.test.ts > y', message: 'no' }],
      skipped: [],
      ran: ['test/a.test.ts'],
      engines: [],
    });
  });

  it('keeps the reason of a test that skipped itself, and says where one is marked', () => {
    const chosen = test('x', { state: 'skipped', note: 'no browser here' });
    expect(read([chosen, test('y', { state: 'skipped' }, 'skip')]).skipped).toEqual([
      { name: 'test/a.test.ts > x', reason: 'no browser here' },
      { name: 'test/a.test.ts > y', reason: 'marked as skipped in its file' },
    ]);
  });

  it('names a tidying up that broke although every test of its suite passed', () => {
    const outcome = read([suite('s', [test('s > x', { state: 'passed' })], ['still running'])]);
    expect(outcome).toMatchObject({ passed: 1, failed: [{ name: 'test/a.test.ts > s', message: 'still running' }] });
  });

  it('takes tests behind a broken set-up for failed, in inner suites too, and those marked as skipped for skipped', () => {
    const inner = suite('s > t', [
      test('s > t > x', { state: 'skipped' }),
      test('s > t > y', { state: 'skipped' }, 'skip'),
    ]);
    const outcome = read([suite('s', [inner], ['no database'])]);
    expect(outcome.failed).toEqual([
      { name: 'test/a.test.ts > s > t > x', message: 'its set-up failed: no database' },
      { name: 'test/a.test.ts > s', message: 'no database' },
    ]);
    expect(outcome.skipped).toHaveLength(1);
  });

  it('does not pass over a file that could not be read, a test that never ended, or an error outside of all tests', () => {
    expect(read([], ['cannot find module']).failed).toEqual([
      { name: 'test/a.test.ts', message: 'cannot find module' },
    ]);
    expect(read([test('x', { state: 'pending' })]).failed).toHaveLength(1);
    expect(outcomeOfModules([], [{ message: 'late' }]).failed).toEqual([{ name: 'unhandled error', message: 'late' }]);
  });
});

describe('what web-test-runner says', () => {
  const where = 'packages/elements/src/a.element.test.ts';
  const session = (given: object) => ({
    testFile: `${repositoryRoot}${where}`,
    browser: { name: 'chromium-109' },
    passed: true,
    errors: [],
    logs: [],
    testResults: { tests: [], suites: [{ name: 's', tests: [{ name: 'x', passed: true }], suites: [] }] },
    ...given,
  });
  const place = `${where} [chromium-109]`;

  it('counts what passed, by file and browser', () => {
    expect(outcomeOfSession(session({}))).toMatchObject({ passed: 1, failed: [], skipped: [], ran: [place] });
  });

  it('names a test that failed and one that is skipped', () => {
    const tests = [
      { name: 'x', passed: false, error: { message: 'no' } },
      { name: 'y', passed: false, skipped: true },
    ];
    const outcome = outcomeOfSession(session({ passed: false, testResults: { tests, suites: [] } }));
    expect(outcome.failed).toEqual([{ name: `${place} > x`, message: 'no' }]);
    expect(outcome.skipped).toEqual([{ name: `${place} > y`, reason: 'marked as skipped in its file' }]);
  });

  it.each([
    ['an error of the page', { passed: false, errors: [{ message: 'no such module' }] }],
    ['an error on the console, though all tests passed', { logs: [['late:', { message: 'nobody caught me' }]] }],
    ['a file without a test', { testResults: { tests: [], suites: [] } }],
    ['a page that never told its results', { passed: false, testResults: undefined }],
    ['a page that failed without saying why', { passed: false }],
  ])('counts %s as a failure under the name of the file', (_what, given) => {
    expect(outcomeOfSession(session(given)).failed).toMatchObject([{ name: place }]);
  });
});

describe('what web-test-runner says of each engine', () => {
  const browser = (name: string, version: string) => ({ name, version: () => version });
  const [firefox, webkit] = [browser('firefox', '153.7.0'), browser('webkit', '')];
  const session = (browser: object, passed: boolean) => ({
    testFile: `${repositoryRoot}a.element.test.ts`,
    browser,
    passed,
    testResults: { tests: [{ name: 'x', passed, error: passed ? undefined : { message: 'no' } }], suites: [] },
  });

  it('is counted apart, under the version that the browser itself told', () => {
    expect(enginesOf([session(firefox, true), session(webkit, false), session(firefox, true)])).toEqual([
      { name: 'firefox', version: '153.7.0', passed: 2, failed: 0, skipped: 0 },
      { name: 'webkit', version: '', passed: 0, failed: 1, skipped: 0 },
    ]);
  });
});

describe('what Playwright says', () => {
  const test = (given: object) => ({ projectName: 'chromium-109', annotations: [], results: [], ...given });
  const report = (tests: readonly object[], errors: readonly object[] = []) => ({
    errors,
    suites: [{ title: 'a.spec.ts', specs: [], suites: [{ title: 's', specs: [{ title: 'x', tests }] }] }],
  });
  const folder = 'test/journeys/';
  const name = 'test/journeys/a.spec.ts > s > x [chromium-109]';

  it('counts what went as expected, by file and browser', () => {
    const outcome = outcomeOfReport(report([test({ status: 'expected' })]), folder);
    expect(outcome).toMatchObject({ passed: 1, failed: [], ran: ['test/journeys/a.spec.ts [chromium-109]'] });
  });

  it('names what did not, with the last attempt’s words', () => {
    const results = [{ error: { message: 'first' } }, { error: { message: 'last' } }];
    expect(outcomeOfReport(report([test({ status: 'unexpected', results })]), folder).failed).toEqual([
      { name, message: 'last' },
    ]);
    expect(outcomeOfReport(report([test({ status: 'flaky' })]), folder).failed).toHaveLength(1);
  });

  it('believes a skip only where somebody chose it', () => {
    const annotations = [{ type: 'skip', description: 'no printer here' }];
    const chosen = outcomeOfReport(report([test({ status: 'skipped', annotations })]), folder);
    expect([chosen.failed, chosen.skipped]).toEqual([[], [{ name, reason: 'no printer here' }]]);
    const givenUp = outcomeOfReport(report([test({ status: 'skipped' })]), folder);
    expect([givenUp.failed, givenUp.skipped]).toEqual([[{ name, message: 'was not run' }], []]);
  });

  it('counts an error outside of all tests', () => {
    expect(outcomeOfReport(report([], [{ message: 'the config is broken' }]), folder).failed).toHaveLength(1);
  });

  it('lists the names of tests that a missing browser would have run', () => {
    expect(testNames(report([test({})]), folder)).toEqual([name]);
  });
});
