import type { Steps } from '../steps/steps.js';
import { knownWords } from './known-words.js';
import { letters } from './letters.js';
import { expectWhole } from './snapshot-error.js';

/**
 * Vietnamese is written in syllables, and few of them: the names of 2,600 procedures have 1,300 different ones. Written
 * as one character each, a text is a third as long, and brotli finds longer repeats in what is left. Most of these words
 * are known to both sides; only the others are carried.
 */
export interface PackedTable {
  /** The words that are not among the known ones, one a line. */
  readonly words: string;
  /** Characters that stand for themselves. */
  readonly signs: string;
}

/** Texts with their words as characters. */
export interface PackedTexts<Name extends string> {
  readonly table: PackedTable;
  readonly texts: Readonly<Record<Name, string>>;
}

const space = 0x20;
const lineBreak = 0x0a;

const wordRuns = /[\p{L}\p{M}]+/gu;

const beginsWord = /^[\p{L}\p{M}]/u;

/** The known words to look up, and of each word with which a phrase begins how many words the longest one has. */
interface Known {
  readonly all: ReadonlySet<string>;
  readonly longest: ReadonlyMap<string, number>;
}

function known(): Known {
  const longest = new Map<string, number>();
  for (const words of knownWords().map((phrase) => phrase.split(' '))) {
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 1, words.length));
  }
  return { all: new Set(knownWords()), longest };
}

/** Characters of a step, as many as a millisecond or two take. */
const stepLetters = 16_384;

export function* packWords<Name extends string>(texts: Readonly<Record<Name, string>>): Steps<PackedTexts<Name>> {
  const names = Object.keys(texts) as Name[];
  const both = known();
  /** Words, known phrases and what stands between, each once; texts are their places here. */
  const tokens: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (token: string) => {
    const place = places.get(token) ?? tokens.push(token) - 1;
    places.set(token, place);
    return place;
  };
  const written: (readonly [Name, number[]])[] = [];
  for (const name of names) {
    const text: number[] = [];
    let length = 0;
    for (const [at, line] of texts[name].split('\n').entries()) {
      if (at > 0) text.push(placeOf('\n'));
      for (const token of tokensOf(line, both)) text.push(placeOf(token));
      length += line.length;
      if (length < stepLetters) continue;
      length = 0;
      yield;
    }
    written.push([name, text]);
  }
  const own = tokens.filter((token) => beginsWord.test(token) && !both.all.has(token)).sort();
  const between = tokens.filter((token) => !beginsWord.test(token));
  const signs = [...new Set(between.join(''))].sort().join('');
  const letterOf = lettersOf([...knownWords(), ...own], signs);
  const packed = tokens.map((token) => letterOf.get(token) ?? token);
  yield;
  const packedTexts = written.map(([name, text]) => [name, text.map((place) => packed[place]).join('')]);
  return { table: { words: own.join('\n'), signs }, texts: Object.fromEntries(packedTexts) };
}

const lettersOf = (words: readonly string[], signs: string): ReadonlyMap<string, string> => {
  const all = letters(words.length, signs);
  return new Map(words.map((word, at) => [word, all[at] ?? '']));
};

/** Of one line; a single space between two words is no token, it goes without saying. */
function tokensOf(line: string, { all, longest }: Known): string[] {
  const words = line.match(wordRuns) ?? [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [at, word] of words.entries()) {
    const start = line.indexOf(word, ends[at - 1] ?? 0);
    starts.push(start);
    ends.push(start + word.length);
  }
  const found: string[] = [];
  let end = 0;
  for (let at = 0; at < words.length; ) {
    const start = starts[at] as number;
    const between = line.slice(end, start);
    if (between !== '' && !(between === ' ' && at > 0)) found.push(between);
    const word = words[at] as string;
    let count = 1;
    const most = Math.min(longest.get(word) ?? 1, words.length - at);
    for (let more = 2; more <= most; more++) if (all.has(line.slice(start, ends[at + more - 1]))) count = more;
    end = ends[at + count - 1] as number;
    found.push(count === 1 ? word : line.slice(start, end));
    at += count;
  }
  if (end < line.length) found.push(line.slice(end));
  return found;
}

/**
 * Gives back texts of this table. By code unit, and without a string for each word: a catalogue has a quarter of a million
 * of them, and somebody waits.
 */
export function unpackerOf({
  words,
  signs,
}: PackedTable): (packed: string, raises?: (line: number) => boolean) => string {
  const letterOf = lettersOf([...knownWords(), ...(words === '' ? [] : words.split('\n'))], signs);
  /** Every word with a space in front, and the capital it may begin with behind. */
  const pool: number[] = [];
  /** By UTF-16 unit: where its word begins and ends in the pool. */
  const starts = new Int32Array(0x10000);
  const ends = new Int32Array(0x10000);
  const capitals = new Int32Array(0x10000);
  for (const [word, letter] of letterOf) {
    const unit = letter.charCodeAt(0);
    starts[unit] = pool.push(space) - 1;
    for (let at = 0; at < word.length; at++) pool.push(word.charCodeAt(at));
    ends[unit] = pool.length;
    const capital = word.charAt(0).toUpperCase();
    capitals[unit] = capital.length === 1 ? capital.charCodeAt(0) : word.charCodeAt(0);
  }
  for (let at = 0; at < signs.length; at++) starts[signs.charCodeAt(at)] = -1;
  const units = Uint16Array.from(pool);
  return (packed, raises) => {
    let length = 0;
    for (let at = 0; at < packed.length; at++) {
      const unit = packed.charCodeAt(at);
      const start = starts[unit] as number;
      const end = ends[unit] as number;
      expectWhole(start < 0 || end > 0);
      length += start < 0 ? 1 : end - start;
    }
    const text = new Uint16Array(length);
    let to = 0;
    let line = 0;
    let isAfterWord = false;
    let isFirst = true;
    for (let at = 0; at < packed.length; at++) {
      const unit = packed.charCodeAt(at);
      const start = starts[unit] as number;
      if (start < 0) {
        text[to++] = unit;
        isAfterWord = false;
        isFirst = unit === lineBreak;
        if (isFirst) line++;
        continue;
      }
      let from = isAfterWord ? start : start + 1;
      if (isFirst && raises?.(line)) {
        text[to++] = capitals[unit] as number;
        from++;
      }
      for (const end = ends[unit] as number; from < end; from++) text[to++] = units[from] as number;
      isAfterWord = true;
      isFirst = false;
    }
    return textOf(text.subarray(0, to));
  };
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8_192)
    text += String.fromCharCode.apply(undefined, units.subarray(at, at + 8_192) as unknown as number[]);
  return text;
}
