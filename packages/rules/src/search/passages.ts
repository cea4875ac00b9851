import { isOfWord } from './fold.js';
import type { Lexicon } from './lexicon.js';
import { Numbers } from './numbers.js';

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
  /** Their passages. */
  readonly #shared = new Map<string, number>();
  /** By UTF-16 unit: 0 as long as nobody asked, 1 of a word, 2 not. */
  readonly #kinds = new Uint8Array(0x10000);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.words.push(0);
  }

  read(text: string, item: number, factor: number, isPlain: boolean): void {
    if (text === '') return;
    this.itemOf.push(item);
    this.factorOf.push(factor);
    this.isPlain.push(isPlain);
    // As `eachWord`, which would slice and call back for each.
    const [kinds, lexicon, words] = [this.#kinds, this.#lexicon, this.words];
    for (let at = 0; at < text.length; ) {
      let unit = text.charCodeAt(at);
      if (!isOf(unit, kinds)) {
        at++;
        continue;
      }
      const start = at;
      let hash = 0x811c9dc5;
      do {
        hash = Math.imul(hash ^ unit, 0x01000193);
        unit = ++at < text.length ? text.charCodeAt(at) : 0;
      } while (isOf(unit, kinds));
      const { number, more } = lexicon.wordAt(text, start, at, hash);
      words.push(number);
      for (let one = 0; one < more.length; one++) words.push(more[one] as number);
    }
    this.words.push(0);
    this.ends.push(this.words.count);
  }

  /** As `read`, for one of a few texts that many procedures share. */
  readShared(text: string, item: number, factor: number): void {
    const passage = this.#shared.get(text);
    if (passage === undefined) {
      if (text !== '') this.#shared.set(text, this.itemOf.count);
      this.read(text, item, factor, false);
      return;
    }
    this.itemOf.push(item);
    this.factorOf.push(factor);
    this.isPlain.push(false);
    const end = this.ends.at(passage);
    for (let place = passage === 0 ? 1 : this.ends.at(passage - 1); place < end; place++)
      this.words.push(this.words.at(place));
    this.ends.push(this.words.count);
  }
}

function isOf(unit: number, kinds: Uint8Array): boolean {
  if (kinds[unit] === 0) kinds[unit] = isOfWord(unit) ? 1 : 2;
  return kinds[unit] === 1;
}
