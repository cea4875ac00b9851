const toneOfLetter: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
};
const toneOfDigit = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const circumflex = '\u0302';
const breve = '\u0306';
const horn = '\u031b';
const vowels = 'aeiouy';

/** A word that was typed for Telex (`giaays`) or VNI (`giay61`) while nothing turned the keys into marks, as
 * `markedWord` writes it; undefined where it is neither. Whether it was meant so, the vocabulary decides. */
export function untyped(word: string): string | undefined {
  if (word.length < 2 || word.length > 12 || !/^[a-z][\da-z]*$/.test(word)) return undefined;
  return /\d/.test(word) ? unVni(word) : unTelex(word);
}

/** The letters so far, each with its mark. */
class Syllable {
  readonly letters: string[] = [];
  readonly marks: string[] = [];
  tone = '';

  push(letter: string): void {
    this.letters.push(letter);
    this.marks.push('');
  }

  /** Marks the last unmarked one of some letters; `uo` takes the horn on both. */
  mark(some: string, mark: string): boolean {
    for (let at = this.letters.length - 1; at >= 0; at--) {
      if (!some.includes(this.letters[at] ?? '') || this.marks[at]) continue;
      this.marks[at] = mark;
      if (mark === horn && this.letters[at] === 'o' && this.letters[at - 1] === 'u') this.marks[at - 1] = horn;
      return true;
    }
    return false;
  }

  strike(): boolean {
    if (this.letters[0] !== 'd') return false;
    this.letters[0] = 'đ';
    return true;
  }

  get hasVowel(): boolean {
    return this.letters.some((letter) => vowels.includes(letter));
  }

  toString(): string {
    return this.letters.map((letter, at) => letter + (this.marks[at] ?? '')).join('') + this.tone;
  }
}

function unVni(word: string): string | undefined {
  const syllable = new Syllable();
  for (const key of word) {
    const digit = '0123456789'.indexOf(key);
    if (digit < 0) syllable.push(key);
    else if (digit >= 1 && digit <= 5 && syllable.hasVowel) syllable.tone = toneOfDigit[digit] ?? '';
    else if (
      !(digit === 6 && syllable.mark('aeo', circumflex)) &&
      !(digit === 7 && syllable.mark('uo', horn)) &&
      !(digit === 8 && syllable.mark('a', breve)) &&
      !(digit === 9 && syllable.strike())
    )
      return undefined;
  }
  return String(syllable);
}

function unTelex(word: string): string | undefined {
  const syllable = new Syllable();
  for (const key of word) {
    const tone = toneOfLetter[key];
    if (tone && syllable.hasVowel) syllable.tone = tone;
    else if (key === 'w' && (syllable.mark('uo', horn) || syllable.mark('a', breve))) continue;
    else if (key === 'd' && syllable.strike()) continue;
    else if ('aeo'.includes(key) && syllable.letters.includes(key) && syllable.mark(key, circumflex)) continue;
    else syllable.push(key);
  }
  const typed = String(syllable);
  return typed === word ? undefined : typed;
}
