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

/** The known words to look up, and how many there are in the longest phrase. */
interface Known {
  readonly all: ReadonlySet<string>;
  readonly longest: number;
}

const known = (): Known => ({
  all: new Set(knownWords()),
  longest: Math.max(...knownWords().map((word) => word.split(' ').length)),
});

/** A stretch of a text: a word, a known phrase, or what stands between two. */
interface Token {
  readonly text: string;
  readonly isWord: boolean;
}

export function packWords<Name extends string>(texts: Readonly<Record<Name, string>>): PackedTexts<Name> {
  const names = Object.keys(texts) as Name[];
  const both = known();
  const tokens = new Map(names.map((name) => [name, tokensOf(texts[name], both)]));
  const all = [...tokens.values()].flat();
  const own = new Set(all.flatMap(({ text, isWord }) => (isWord && !both.all.has(text) ? text : [])));
  const signs = [...new Set(all.flatMap(({ text, isWord }) => (isWord ? [] : [...text])))].sort().join('');
  const words = [...own].sort();
  const letterOf = lettersOf([...knownWords(), ...words], signs);
  const pack = ({ text, isWord }: Token) => (isWord ? letterOf.get(text) : text) ?? '';
  const packed = names.map((name) => [name, tokens.get(name)?.map(pack).join('')]);
  return { table: { words: words.join('\n'), signs }, texts: Object.fromEntries(packed) };
}

const lettersOf = (words: readonly string[], signs: string): ReadonlyMap<string, string> => {
  const all = letters(words.length, signs);
  return new Map(words.map((word, at) => [word, all[at] ?? '']));
};

/** A single space between two words is no token: it goes without saying. */
function tokensOf(text: string, { all, longest }: Known): Token[] {
  const found: Token[] = [];
  const words = [...text.matchAll(wordRuns)].map(({ 0: word, index }) => ({ word, index, end: index + word.length }));
  let end = 0;
  for (let at = 0; at < words.length; ) {
    const { index } = words[at] ?? { index: 0 };
    const between = text.slice(end, index);
    if (between !== '' && !(between === ' ' && at > 0)) found.push({ text: between, isWord: false });
    let count = 1;
    for (let more = 2; more <= longest && at + more <= words.length; more++)
      if (all.has(text.slice(index, words[at + more - 1]?.end))) count = more;
    end = words[at + count - 1]?.end ?? end;
    found.push({ text: text.slice(index, end), isWord: true });
    at += count;
  }
  if (end < text.length) found.push({ text: text.slice(end), isWord: false });
  return found;
}

/** What the characters of packed texts stand for, by their UTF-16 units. */
export interface Alphabet {
  /** The sign, the word or the words. */
  readonly texts: readonly (string | undefined)[];
  /** Words, with the space that goes without saying between two of them. */
  readonly words: readonly (string | undefined)[];
}

export function alphabetOf({ words, signs }: PackedTable): Alphabet {
  const texts: string[] = [];
  const spaced: string[] = [];
  for (const [word, letter] of lettersOf([...knownWords(), ...(words === '' ? [] : words.split('\n'))], signs)) {
    const unit = letter.charCodeAt(0);
    texts[unit] = word;
    spaced[unit] = ` ${word}`;
  }
  for (let at = 0; at < signs.length; at++) texts[signs.charCodeAt(at)] = signs.charAt(at);
  return { texts, words: spaced };
}

export function unpack(alphabet: Alphabet, packed: string): string {
  const parts: string[] = [];
  addUnpacked(parts, alphabet, packed, false);
  return parts.join('');
}

/** Most lines of a step. */
const mostLines = 512;

/** As `unpack`, line by line. They are joined by the hundred: a catalogue has a quarter of a million words, and somebody
 * waits.
 * @param raises whether the line that begins with a word begins with a capital */
export function* unpackLines(
  alphabet: Alphabet,
  lines: readonly string[],
  raises: (line: number) => boolean,
): Steps<readonly string[]> {
  const found: string[] = [];
  for (let from = 0; from < lines.length; from += mostLines) {
    const parts: string[] = [];
    const end = Math.min(from + mostLines, lines.length);
    for (let at = from; at < end; at++) {
      if (at > from) parts.push('\n');
      addUnpacked(parts, alphabet, lines[at] as string, raises(at));
    }
    found.push(...parts.join('').split('\n'));
    yield;
  }
  return found;
}

function addUnpacked(parts: string[], { texts, words }: Alphabet, packed: string, raises: boolean): void {
  let isAfterWord = false;
  for (let at = 0; at < packed.length; at++) {
    const unit = packed.charCodeAt(at);
    const text = texts[unit];
    expectWhole(text !== undefined);
    const word = words[unit];
    parts.push(word !== undefined && isAfterWord ? word : word !== undefined && raises && at === 0 ? raised(text) : text);
    isAfterWord = word !== undefined;
  }
}

function raised(word: string): string {
  const capital = word.charAt(0).toUpperCase();
  return capital.length === 1 ? capital + word.slice(1) : word;
}
