import { describe, expect, it } from 'vitest';
import { catalogue, inVietnamese, speak, type Tables } from './catalogue.js';
import { english } from './english.js';
import { facts } from './facts.words.js';

describe('a catalogue', () => {
  const words = catalogue('search', { title: 'Tìm', found: (count: number) => `Thấy ${count}` });
  const tables = { search: { title: 'Search', found: (count: number) => `${count} found` } } as unknown as Tables;

  it('says what is spoken now, and Vietnamese when nobody speaks', () => {
    speak(tables);
    expect([words.title, words.found(2)]).toEqual(['Search', '2 found']);
    speak(undefined);
    expect([words.title, words.found(2)]).toEqual(['Tìm', 'Thấy 2']);
  });

  it('says what an office reads in Vietnamese, also when that fails', () => {
    speak(tables);
    expect(inVietnamese(() => words.title)).toBe('Tìm');
    expect(() =>
      inVietnamese(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(words.title).toBe('Search');
    speak(undefined);
  });

  it('says money and days in English, and back in Vietnamese', () => {
    speak(english);
    expect([16_000, 500, 1_234_567].map((amount) => facts.money(amount))).toEqual([
      '16,000\u00a0VND',
      '500\u00a0VND',
      '1,234,567\u00a0VND',
    ]);
    speak(undefined);
    expect(facts.money(16_000)).toBe('16.000\u00a0đ');
  });
});
