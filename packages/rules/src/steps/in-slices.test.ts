import { describe, expect, it } from 'vitest';
import { inSlices } from './in-slices.js';

/** A clock that only work moves on, and what happened by it. */
function world(stepMs: number) {
  let now = 0;
  const log: string[] = [];
  function* work(steps: number) {
    for (let step = 0; step < steps; step++) {
      now += stepMs;
      log.push('step');
      yield;
    }
    return 'done';
  }
  const rest = async () => {
    log.push('breath');
  };
  return { log, work, slices: { sliceMs: 12, now: () => now, rest } };
}

describe('long work', () => {
  it('lets others be answered every twelve milliseconds', async () => {
    const { log, work, slices } = world(5);
    expect(await inSlices(work(7), slices)).toBe('done');
    expect(log.join(' ')).toBe('step step step breath step step step breath step');
  });

  it('of little is done at once', async () => {
    const { log, work, slices } = world(1);
    await inSlices(work(4), slices);
    expect(log).not.toContain('breath');
  });

  it('tells what went wrong', async () => {
    const { slices } = world(1);
    function* broken(): Generator<undefined, string> {
      yield;
      throw new Error('damaged');
    }
    await expect(inSlices(broken(), slices)).rejects.toThrow('damaged');
  });
});
