import type { Lexicon } from './lexicon.js';
import { Numbers } from './numbers.js';
import type { PackedTexts } from './packed-texts.js';

/** Reads every text of a catalogue once. */
export class Passages {
  /** The marked word at each place; 0 is the gap in front of all and behind each passage. */
  readonly words = new Numbers();
  /** Behind the last place of each passage. */
  readonly ends = new Numbers();
  readonly itemOf = new Numbers();
  readonly factorOf: number[] = [];
  /** Whether the passage is the plain name; a legal one qualifies a procedure by all that it may be about. */
  readonly isPlain: boolean[] = [];
  readonly #lexicon: Lexicon;
  readonly #readPacked: ((packed: string) => void) | undefined;
  /** Where each text was read first: many procedures share a field. */
  readonly #known = new Map<string, readonly [start: number, end: number]>();

  constructor(lexicon: Lexicon, packed: PackedTexts | undefined) {
    this.#lexicon = lexicon;
    this.#readPacked = packed?.reader(
      (piece) => lexicon.numbersOf(piece),
      (numbers) => this.#push(numbers),
    );
    this.words.push(0);
  }

  /** @param packed the same text, where it is there */
  read(text: string, packed: string | undefined, item: number, factor: number, isPlain: boolean): void {
    if (text === '') return;
    this.itemOf.push(item);
    this.factorOf.push(factor);
    this.isPlain.push(isPlain);
    if (packed !== undefined && this.#readPacked) this.#readPacked(packed);
    else this.#readText(text);
    this.words.push(0);
    this.ends.push(this.words.count);
  }

  #readText(text: string): void {
    const known = this.#known.get(text);
    if (known) {
      this.words.repeat(known[0], known[1]);
      return;
    }
    const start = this.words.count;
    for (const piece of text.split(' ')) this.#push(this.#lexicon.numbersOf(piece));
    this.#known.set(text, [start, this.words.count]);
  }

  #push(numbers: readonly number[]): void {
    for (let at = 0; at < numbers.length; at++) this.words.push(numbers[at] as number);
  }
}
