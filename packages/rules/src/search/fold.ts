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

/** Splits text into words: runs of letters, marks and digits. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));

/** Folds case only and puts the tone last, since `hoà` and `hòa` are spelt both ways; undefined where no mark is typed. */
export function markedWord(word: string): string | undefined {
  const decomposed = word.normalize('NFD').toLowerCase();
  if (!/[\p{M}đ]/u.test(decomposed)) return undefined;
  // Tones: grave, acute, tilde, hook above, dot below; the other marks make another vowel.
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return decomposed.replace(tones, '') + (decomposed.match(tones) ?? []).join('');
}
