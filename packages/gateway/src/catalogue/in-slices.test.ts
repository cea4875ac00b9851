import type { Steps } from '@motcua/rules';
import { describe, expect, it } from 'vitest';
import { inSlices } from './in-slices.js';

function* long(times: number, said: string[]): Steps<string> {
  for (let time = 0; time < times; time++) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    said.push('work');
    yield;
  }
  return 'done';
}

describe('long work', () => {
  it('lets others be answered in between, and comes to its end', async () => {
    const said: string[] = [];
    const working = inSlices(long(40, said));
    const asked = setInterval(() => said.push('answer'), 1);
    expect(await working).toBe('done');
    clearInterval(asked);
    expect(said.filter((one) => one === 'work')).toHaveLength(40);
    expect(said.join(' ')).not.toMatch(/(work ?){20}/);
  });

  it('that fails says so', async () => {
    const fails = (function* (): Steps<never> {
      yield;
      throw new RangeError('x');
    })();
    await expect(inSlices(fails)).rejects.toThrow(RangeError);
  });
});
