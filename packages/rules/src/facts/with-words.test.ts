import { describe, expect, it } from 'vitest';
import { withWords } from './with-words.js';

const birth = { code: '1.001193', plainName: 'Làm giấy khai sinh cho con', synonyms: ['gks', 'mới đẻ'] };

describe('a procedure in the words of an agency', () => {
  it('carries its title, and is still found by the name it had', () => {
    expect(withWords(birth, { title: 'Khai sinh cho bé' })).toEqual({
      code: '1.001193',
      plainName: 'Khai sinh cho bé',
      synonyms: ['gks', 'mới đẻ', 'Làm giấy khai sinh cho con'],
    });
  });

  it('is found by synonyms of the agency, each once', () => {
    expect(withWords(birth, { synonyms: ['gks', 'mần khai sinh'] })).toEqual({
      ...birth,
      synonyms: ['gks', 'mới đẻ', 'mần khai sinh'],
    });
  });

  it('is the same when it is said twice', () => {
    const words = { title: 'Khai sinh cho bé', synonyms: ['mần khai sinh'] };
    const once = withWords(birth, words);
    expect(withWords(once, words)).toEqual(once);
  });

  it('is the very one where there are no words for it, or only more to read', () => {
    for (const words of [null, undefined, {}, { notes: ['Mang theo bản chính'] }])
      expect(withWords(birth, words)).toBe(birth);
  });
});
