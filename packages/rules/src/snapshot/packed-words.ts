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

/** Gives back texts of this table. By code unit: a catalogue has half a million of them, and somebody waits. */
export function unpackerOf({ words, signs }: PackedTable): (packed: string) => string {
  /** By UTF-16 unit; '' for what stands for itself. */
  const wordOf: (string | undefined)[] = [];
  for (const [word, letter] of lettersOf([...knownWords(), ...(words === '' ? [] : words.split('\n'))], signs))
    wordOf[letter.charCodeAt(0)] = word;
  for (let at = 0; at < signs.length; at++) wordOf[signs.charCodeAt(at)] = '';
  return (packed) => {
    const parts: string[] = [];
    let isAfterWord = false;
    for (let at = 0; at < packed.length; at++) {
      const word = wordOf[packed.charCodeAt(at)];
      expectWhole(word !== undefined);
      if (word === '') parts.push(packed.charAt(at));
      else if (isAfterWord) parts.push(' ', word);
      else parts.push(word);
      isAfterWord = word !== '';
    }
    return parts.join('');
  };
}
