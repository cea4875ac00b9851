/** Folds text for comparing: marks and case fall away, đ becomes d, so `trich luc` finds `Trích lục`, and `hoà`, `hòa`
 * and their NFD spellings are one. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** A word as it was written, folded, and where it stands (UTF-16 offsets). */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const otherLetters = /[\p{L}\p{M}\p{N}]/u;

/** Whether a UTF-16 unit belongs to a word: letters, marks and digits; halves of what lies beyond do not. */
export const isOfWord = (code: number): boolean =>
  code < 0x80
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    : (code >= 0x1ea0 && code <= 0x1ef9) ||
      (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
      (code >= 0x250 && otherLetters.test(String.fromCharCode(code)));

/** Calls back for every run of letters, marks and digits: a scan, since whole catalogues go through it. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (isOfWord(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      visit(start, at);
      start = -1;
    }
  }
  if (start >= 0) visit(start, text.length);
}

/** Splits text into words: runs of letters, marks and digits. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    const word = text.slice(start, end);
    words.push({ text: word, folded: fold(word), start, end });
  });
  return words;
}

const plain = /^[\dA-Za-z]*$/;

// Tones: grave, acute, tilde, hook above, dot below; the other marks make another vowel.
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Folds case only and puts the tone last, since `hoà` and `hòa` are spelt both ways. */
export function markedWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  const decomposed = word.normalize('NFD').toLowerCase();
  return decomposed.replace(tones, '') + (decomposed.match(tones) ?? []).join('');
}

/** What is left of a marked word without its marks. */
export const unmarked = (marked: string): string => (plain.test(marked) ? marked : fold(marked));
