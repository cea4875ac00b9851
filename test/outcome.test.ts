/** The count behind the last line: nothing that went wrong may read as a pass. */
import { describe, expect, it } from 'vitest';
import { distrust, emptyOutcome, lastLine, sumOutcomes, unlistedSkips } from './support/outcome.js';

const passed = (count: number) => ({ ...emptyOutcome(), passed: count });
const failed = { name: 'a > b', message: 'no' };
const skipped = { name: 'c > d', reason: 'chromium-109 is not installed' };

describe('the last line', () => {
  it('sums all runners, and names skipped tests only when there are any', () => {
    const all = sumOutcomes([passed(2), { passed: 1, failed: [failed], skipped: [skipped] }]);
    expect(lastLine(all)).toBe('3 passed, 1 failed, 1 skipped');
    expect(lastLine(passed(3))).toBe('3 passed, 0 failed');
  });
});

describe('a runner is not believed', () => {
  it('when it crashed before it wrote its results', () => {
    expect(distrust('node', undefined, 'SIGKILL').failed).toHaveLength(1);
  });

  it('when it ran nothing although test files exist', () => {
    expect(distrust('node', emptyOutcome(), 0).failed).toHaveLength(1);
  });

  it('when it ended badly but named no test', () => {
    expect(distrust('node', passed(5), 1).failed).toHaveLength(1);
  });

  it('unless it passed, or named what failed', () => {
    expect(distrust('node', passed(5), 0).failed).toEqual([]);
    expect(distrust('node', { ...passed(5), failed: [failed] }, 1).failed).toEqual([failed]);
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
