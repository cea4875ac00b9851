/** The count behind the last line: nothing that went wrong may read as a pass. */
import { describe, expect, it } from 'vitest';
import { whyUnusable } from '../support/browsers.js';
import {
  distrust,
  emptyOutcome,
  failedOutcome,
  inEach,
  lastLine,
  sumOutcomes,
  unlistedSkips,
} from '../support/outcome.js';
import { notRun } from '../support/runners/elements.js';
import { summary } from '../support/summary.js';

type Outcome = ReturnType<typeof emptyOutcome>;

const files = ['packages/rules/src/a.test.ts', 'test/b.test.ts'];
const passed = (count: number, ran = files) => ({ ...emptyOutcome(), passed: count, ran });
const failed = { name: 'a > b', message: 'no' };
const skipped = { name: 'c > d', reason: 'chromium-109 is not installed' };

describe('the last line', () => {
  it('sums all runners, and names skipped tests only when there are any', () => {
    const all = sumOutcomes([passed(2), { ...passed(1), failed: [failed], skipped: [skipped] }]);
    expect(lastLine(all)).toBe('3 passed, 1 failed, 1 skipped');
    expect(lastLine(passed(3))).toBe('3 passed, 0 failed');
  });
});

describe('a runner is not believed', () => {
  it('when it crashed before it wrote its results', () => {
    expect(distrust('node', undefined, 'SIGKILL', files).failed).toHaveLength(1);
  });

  it('when it ran nothing although test files exist', () => {
    expect(distrust('node', passed(0), 0, files).failed).toHaveLength(1);
  });

  it('when it ended badly but named no test', () => {
    expect(distrust('node', passed(5), 1, files).failed).toHaveLength(1);
  });

  it('when it left out a file, or took one that nobody asked for', () => {
    const [first = '', second = ''] = files;
    expect(distrust('node', passed(5, [first]), 0, files).failed).toEqual([{ name: second, message: 'was not run' }]);
    expect(distrust('node', passed(5), 0, [first]).failed).toMatchObject([{ name: second }]);
  });

  it('when it left out a browser', () => {
    const both = inEach(files, [{ name: 'chromium-current' }, { name: 'chromium-109' }]);
    const one = inEach(files, [{ name: 'chromium-current' }]);
    expect(distrust('elements', passed(5, one), 0, both).failed.map(({ name }) => name)).toEqual([
      'packages/rules/src/a.test.ts [chromium-109]',
      'test/b.test.ts [chromium-109]',
    ]);
  });

  it('unless it passed, or named what failed', () => {
    expect(distrust('node', passed(5), 0, files).failed).toEqual([]);
    expect(distrust('node', { ...passed(5), failed: [failed] }, 1, files).failed).toEqual([failed]);
  });
});

describe('a skipped test in CI', () => {
  it.each([
    ['its full name', 'c > d'],
    ['the beginning of its reason', 'reason: chromium-109 is not'],
  ])('is let pass by %s', (_how, line) => {
    expect(unlistedSkips([skipped], `# why\n\n${line}\n`)).toEqual([]);
  });

  it.each(['', '# c > d', 'c >', 'reason:', 'reason: not installed'])('stays red with the list "%s"', (list) => {
    expect(unlistedSkips([skipped], list)).toEqual([skipped]);
  });
});

describe('the end of a run', () => {
  const end = (outcome: Outcome, inCi = false, allowedSkips = '') => summary(outcome, { inCi, allowedSkips });

  it.each<[string, Outcome, number]>([
    ['is good when something passed and nothing failed', passed(3), 0],
    ['is bad when one thing failed among many that passed', { ...passed(99), failed: [failed] }, 1],
    ['is bad when a step before the tests failed', sumOutcomes([passed(99), failedOutcome('lint', 'ended with 1')]), 1],
    ['is bad when nothing passed at all', emptyOutcome(), 1],
    ['is good on a machine where some were skipped', { ...passed(3), skipped: [skipped] }, 0],
  ])('%s', (_what, outcome, exitCode) => {
    expect(end(outcome).exitCode).toBe(exitCode);
    expect(end(outcome).lines.at(-1)).toBe(lastLine(outcome));
  });

  it('is bad in CI when one was skipped that is not listed, and says which', () => {
    const outcome = { ...passed(3), skipped: [skipped] };
    const { lines, exitCode } = end(outcome, true);
    expect([exitCode, lines.at(-1)]).toEqual([1, '3 passed, 0 failed, 1 skipped']);
    expect(lines.join('\n')).toContain('hence red:\n  - c > d');
    expect(end(outcome, true, 'c > d').exitCode).toBe(0);
  });

  it('has a line for each engine, also for one that never came up', () => {
    const counts = { passed: 3, failed: 0, skipped: 0 };
    const engines = [
      { name: 'firefox', version: '153.7.0', ...counts },
      { name: 'webkit', version: '', passed: 0, failed: 1, skipped: 2 },
    ];
    expect(end({ ...passed(3), engines }).lines).toEqual([
      '',
      'Element tests by engine:',
      '  firefox 153.7.0: 3 passed, 0 failed',
      '  webkit (did not start): 0 passed, 1 failed, 2 skipped',
      '',
      '3 passed, 0 failed',
    ]);
    expect(sumOutcomes([{ ...passed(1), engines: engines.slice(1) }, passed(1)]).engines).toHaveLength(1);
  });

  it('is bad in CI where an engine could not be had, and says which', () => {
    const firefox = { name: 'firefox', path: '/no/such/firefox' } as const;
    const left = notRun(firefox, ['a.element.test.ts'], whyUnusable(firefox));
    const { lines, exitCode } = end(sumOutcomes([passed(3), left]), true);
    expect([exitCode, lines.at(-1)]).toEqual([1, '3 passed, 0 failed, 1 skipped']);
    expect(lines).toContain('  firefox (did not start): 0 passed, 0 failed, 1 skipped');
    expect(lines.join('\n')).toContain('a.element.test.ts [firefox]\n      firefox is not installed');
    expect(notRun(firefox, ['a.element.test.ts'], undefined)).toEqual(emptyOutcome());
  });

  it('tells each failure and each reason, without the colours of a terminal', () => {
    const outcome = { ...passed(1), failed: [{ name: 'a', message: '\u001b[31mred\u001b[39m' }], skipped: [skipped] };
    const text = end(outcome).lines.join('\n');
    expect(text).toContain('✗ a\n      red\n');
    expect(text).toContain('- c > d\n      chromium-109 is not installed');
  });
});
