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
