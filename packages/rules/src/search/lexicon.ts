import { eachWord, markedWord, unmarked } from './fold.js';
import type { Words } from './knowledge/knowledge.js';
import { Numbers } from './numbers.js';

/** Numbers the words of a catalogue in the order in which they come. A catalogue of 6,300 procedures has 300,000 words,
 * and only 3,000 that are different; these are folded, once each. */
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
  /** By how they stand between two spaces. */
  readonly #pieces = new Map<string, readonly number[]>();

  constructor(abbreviations: ReadonlyMap<string, Words>) {
    this.#abbreviations = abbreviations;
    this.foldedOf.push(0);
  }

  /** The marked words that a piece of a text stands for: mostly one; several where it is a short form, or joined by signs. */
  numbersOf(piece: string): readonly number[] {
    const known = this.#pieces.get(piece);
    if (known) return known;
    const numbers: number[] = [];
    eachWord(piece, (start, end) => {
      const marked = markedWord(piece.slice(start, end));
      for (const one of this.#abbreviations.get(unmarked(marked)) ?? [marked]) numbers.push(this.#number(one));
    });
    this.#pieces.set(piece, numbers);
    return numbers;
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
