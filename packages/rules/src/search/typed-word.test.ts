import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedWord } from './fold.js';
import { untyped } from './typed-word.js';

describe('a word typed for a keyboard that was not there', () => {
  it.each([
    ['giaays', 'giấy'],
    ['giaasy', 'giấy'],
    ['xaay', 'xây'],
    ['duwngj', 'dựng'],
    ['dduwowcj', 'được'],
    ['ddawng', 'đăng'],
    ['cuowcs', 'cước'],
    ['canw', 'căn'],
    ['lamf', 'làm'],
    ['tu73', 'tử'],
    ['ho65', 'hộ'],
    ['d9a8ng', 'đăng'],
    ['giay61', 'giấy'],
    ['duoc75', 'dược'],
  ])('“%s” is “%s”', (typed, meant) => {
    expect(untyped(typed)).toBe(markedWord(meant));
  });

  it.each(['sinh', 'xin', 'tro', 'ct07', '2026', 'đất', '', 'a'])('“%s” is not one', (word) => {
    expect(untyped(word)).toBeUndefined();
  });

  it('is read whatever it holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (word) => void untyped(word)));
  });
});
