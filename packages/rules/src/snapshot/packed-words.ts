import { letters } from './letters.js';
import { expectWhole } from './snapshot-error.js';

/**
 * Vietnamese is written in syllables, and few of them: the names of 2,600 procedures have 1,300 different ones. Written
 * as one character each, most of them as two bytes or one, a text is a third as long, and brotli finds longer repeats in
 * what is left: a sixth less crosses the wire.
 */
export interface PackedTable {
  /** The words, one a line. */
  readonly words: string;
  /** Characters that stand for themselves. */
  readonly signs: string;
}

/** Texts with their words as characters. */
export interface PackedTexts<Name extends string> {
  readonly table: PackedTable;
  readonly texts: Readonly<Record<Name, string>>;
}

const wordRuns = /[\p{L}\p{M}]+/gu;

/** So many of the most frequent words as are one byte each; the others stand by the alphabet, which is shorter. */
const oneByte = 0x7f - 0x21;

/** @param texts no two words that follow each other without anything between them come out of it */
export function packWords<Name extends string>(texts: Readonly<Record<Name, string>>): PackedTexts<Name> {
  const names = Object.keys(texts) as Name[];
  const counts = new Map<string, number>();
  const others = new Set<string>();
  for (const name of names) {
    for (const [word] of texts[name].matchAll(wordRuns)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const sign of texts[name].replace(wordRuns, '')) others.add(sign);
  }
  const signs = [...others].sort().join('');
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const words = [...byCount.slice(0, oneByte), ...byCount.slice(oneByte).sort()];
  const all = letters(words.length, signs);
  const letterOf = new Map(words.map((word, at) => [word, all[at] ?? '']));
  const pack = (text: string) => {
    let packed = '';
    let end = -1;
    for (const { 0: word, index } of text.matchAll(wordRuns)) {
      const between = text.slice(Math.max(end, 0), index);
      packed += (end >= 0 && between === ' ' ? '' : between) + letterOf.get(word);
      end = index + word.length;
    }
    return packed + text.slice(Math.max(end, 0));
  };
  const packed = Object.fromEntries(names.map((name) => [name, pack(texts[name])])) as Record<Name, string>;
  return { table: { words: words.join('\n'), signs }, texts: packed };
}

/** Gives back texts of this table. */
export function unpackerOf({ words, signs }: PackedTable): (packed: string) => string {
  const list = words === '' ? [] : words.split('\n');
  const all = letters(list.length, signs);
  const wordOf = new Map(list.map((word, at) => [all[at], word]));
  for (const sign of signs) wordOf.set(sign, '');
  return (packed) => {
    let text = '';
    let isAfterWord = false;
    for (const letter of packed) {
      const word = wordOf.get(letter);
      expectWhole(word !== undefined);
      text += word === '' ? letter : isAfterWord ? ` ${word}` : word;
      isAfterWord = word !== '';
    }
    return text;
  };
}
