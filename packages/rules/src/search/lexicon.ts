import { markedWord, unmarked } from './fold.js';
import { longForm, type Words } from './knowledge/knowledge.js';
import { Numbers } from './numbers.js';

/** A word as a text writes it. */
export interface Written {
  readonly text: string;
  /** The marked word that it stands for; several where it is a short form. */
  readonly numbers: readonly number[];
  /** Another one of the same hash. */
  readonly next: Written | undefined;
}

const heads = 8_192;

/** Numbers the words of a catalogue in the order in which they come. A text is never cut into strings: a catalogue of
 * 6,300 procedures has 300,000 words, and only 3,000 that are different; these are folded, once each. */
export class Lexicon {
  /** Folded words, by their number; 0 is none. */
  readonly folded: string[] = [''];
  readonly numberOf = new Map<string, number>();
  /** Marked words, by their number; 0 is none. */
  readonly marked: string[] = [''];
  readonly markedNumberOf = new Map<string, number>();
  /** Marked to folded number. */
  readonly foldedOf = new Numbers();
  /** Folded number to the numbers of its marked spellings. */
  readonly spellings: number[][] = [[]];
  readonly #abbreviations: ReadonlyMap<string, Words>;
  readonly #byHash = new Array<Written | undefined>(heads).fill(undefined);

  constructor(abbreviations: ReadonlyMap<string, Words>) {
    this.#abbreviations = abbreviations;
    this.foldedOf.push(0);
  }

  /** What a stretch of a text stands for.
   * @param hash of the stretch, whatever it is made by */
  wordAt(text: string, start: number, end: number, hash: number): Written {
    const length = end - start;
    const head = this.#byHash[hash & (heads - 1)];
    for (let written = head; written; written = written.next) {
      if (written.text.length === length && isAt(written.text, text, start)) return written;
    }
    const word = text.slice(start, end);
    const marked = markedWord(word);
    const numbers = (longForm(this.#abbreviations, marked) ?? [marked]).map((one) => this.#number(one));
    const written = { text: word, numbers, next: head };
    this.#byHash[hash & (heads - 1)] = written;
    return written;
  }

  #number(marked: string): number {
    const known = this.markedNumberOf.get(marked);
    if (known !== undefined) return known;
    const number = this.marked.push(marked) - 1;
    this.markedNumberOf.set(marked, number);
    const text = unmarked(marked);
    let folded = this.numberOf.get(text);
    if (folded === undefined) {
      folded = this.folded.push(text) - 1;
      this.numberOf.set(text, folded);
      this.spellings.push([]);
    }
    this.foldedOf.push(folded);
    this.spellings[folded]?.push(number);
    return number;
  }
}

function isAt(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
