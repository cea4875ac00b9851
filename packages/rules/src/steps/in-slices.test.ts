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
  const wait = async () => {
    log.push('breath');
  };
  return { log, work, surroundings: { now: () => now, wait } };
}
const { signal } = new AbortController();

describe('long work on a page that somebody types into', () => {
  it('lets the page answer every twelve milliseconds', async () => {
    const { log, work, surroundings } = world(5);
    expect(await inSlices(work(7), surroundings, signal)).toBe('done');
    expect(log.join(' ')).toBe('step step step breath step step step breath step');
  });

  it('of little is done at once', async () => {
    const { log, work, surroundings } = world(1);
    await inSlices(work(4), surroundings, signal);
    expect(log).not.toContain('breath');
  });

  it('tells what went wrong', async () => {
    const { surroundings } = world(1);
    function* broken(): Generator<undefined, string> {
      yield;
      throw new Error('damaged');
    }
    await expect(inSlices(broken(), surroundings, signal)).rejects.toThrow('damaged');
  });
});
