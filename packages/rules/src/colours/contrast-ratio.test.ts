import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast-ratio.js';

describe('how well a colour is seen on another', () => {
  // The last three are what the palette's own figures say of them.
  it.each([
    ['#000', '#fff', 21],
    ['#fff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.5],
    ['#9e1b1e', '#fff', 8],
    ['#1a1c1e', '#FFF', 17.1],
    ['#ff9c94', '#15181b', 8.9],
  ])('%s on %s is %s to 1, whichever stands first', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1);
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other));
  });
});
