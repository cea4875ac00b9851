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

/** What the characters of packed texts stand for: by code unit, and without a string for each word, for a catalogue has a
 * quarter of a million of them, and somebody waits. */
export interface Alphabet {
  /** Every word with a space in front, which goes without saying between two words. */
  readonly pool: Uint16Array;
  /** By UTF-16 unit: where its words begin in the pool, with the space, and end; -1 for a sign, 0 and 0 for what is not
   * of this alphabet. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const space = 0x20;
const lineBreak = 0x0a;

export function alphabetOf({ words, signs }: PackedTable): Alphabet {
  const pool: number[] = [];
  const starts = new Int32Array(0x10000);
  const ends = new Int32Array(0x10000);
  for (const [word, letter] of lettersOf([...knownWords(), ...(words === '' ? [] : words.split('\n'))], signs)) {
    const unit = letter.charCodeAt(0);
    starts[unit] = pool.push(space) - 1;
    for (let at = 0; at < word.length; at++) pool.push(word.charCodeAt(at));
    ends[unit] = pool.length;
  }
  for (let at = 0; at < signs.length; at++) starts[signs.charCodeAt(at)] = -1;
  return { pool: Uint16Array.from(pool), starts, ends };
}

export const unpack = (alphabet: Alphabet, packed: string): string => unpackAll(alphabet, [packed], () => false);

/** Most lines of a step. */
const mostLines = 2_048;

/** As `unpack`, line by line.
 * @param raises whether the line begins with a capital where it begins with a word */
export function* unpackLines(
  alphabet: Alphabet,
  lines: readonly string[],
  raises: (line: number) => boolean,
): Steps<readonly string[]> {
  const found: string[] = [];
  for (let from = 0; from < lines.length; from += mostLines) {
    const some = lines.slice(from, from + mostLines);
    for (const text of unpackAll(alphabet, some, (line) => raises(from + line)).split('\n')) found.push(text);
    yield;
  }
  return found;
}

function unpackAll(alphabet: Alphabet, lines: readonly string[], raises: (line: number) => boolean): string {
  let length = lines.length - 1;
  for (const line of lines) length += unpackedLength(alphabet, line);
  const text = new Uint16Array(length);
  let to = 0;
  for (let line = 0; line < lines.length; line++) {
    if (line > 0) text[to++] = lineBreak;
    to = writeUnpacked(alphabet, lines[line] as string, raises(line), text, to);
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(text.subarray(0, to));
}

/** With a space in front of all words. */
function unpackedLength({ starts, ends }: Alphabet, packed: string): number {
  let length = 0;
  for (let at = 0; at < packed.length; at++) {
    const unit = packed.charCodeAt(at);
    const start = starts[unit] as number;
    const end = ends[unit] as number;
    expectWhole(start < 0 || end > 0);
    length += start < 0 ? 1 : end - start;
  }
  return length;
}

/** @returns where it ends */
function writeUnpacked(
  { pool, starts, ends }: Alphabet,
  packed: string,
  raises: boolean,
  text: Uint16Array,
  start: number,
): number {
  let to = start;
  let isAfterWord = false;
  for (let at = 0; at < packed.length; at++) {
    const unit = packed.charCodeAt(at);
    let from = starts[unit] as number;
    if (from < 0) {
      text[to++] = unit;
      isAfterWord = false;
      continue;
    }
    if (!isAfterWord) from++;
    for (const end = ends[unit] as number; from < end; from++) text[to++] = pool[from] as number;
    isAfterWord = true;
  }
  if (raises && (starts[packed.charCodeAt(0)] ?? -1) >= 0) {
    const capital = String.fromCharCode(text[start] as number).toUpperCase();
    if (capital.length === 1) text[start] = capital.charCodeAt(0);
  }
  return to;
}
