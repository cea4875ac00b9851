import { describe, expect, it } from 'vitest';
import { isOneSlip, soundKey } from './sound-key.js';

describe('how words sound', () => {
  it.each([
    ['sinh', 'xinh'],
    ['sinh', 'xanh'],
    ['tru', 'chu'],
    ['truc', 'chuc'],
    ['xac', 'xat'],
    ['can', 'cang'],
    ['ky', 'ki'],
    ['giay', 'day'],
    ['lam', 'nam'],
    ['ngheo', 'ngeo'],
  ])('“%s” and “%s” are taken for one another', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  it.each([
    ['sinh', 'tinh'],
    ['dat', 'dai'],
    ['cap', 'cat'],
    ['ho', 'hoi'],
  ])('“%s” and “%s” are not', (one, other) => {
    expect(soundKey(one)).not.toBe(soundKey(other));
  });

  it('one letter more, fewer, other or in the wrong place is one slip', () => {
    for (const slip of ['giay', 'gip', 'giapp', 'gipa', 'iap']) expect(isOneSlip('giap', slip), slip).toBe(true);
    expect(isOneSlip('giap', 'gaop')).toBe(false);
  });
});
