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
  /** The first passages of texts that many procedures share. */
  readonly #known = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.words.push(0);
  }

  read(text: string, item: number, factor: number, isPlain: boolean, isShared = false): void {
    if (text === '') return;
    const { words, ends } = this;
    this.itemOf.push(item);
    this.factorOf.push(factor);
    this.isPlain.push(isPlain);
    const known = isShared ? this.#known.get(text) : undefined;
    if (known === undefined) {
      if (isShared) this.#known.set(text, ends.count);
      this.#readWords(text);
      words.push(0);
    } else {
      const end = ends.at(known);
      for (let place = known === 0 ? 1 : ends.at(known - 1); place < end; place++) words.push(words.at(place));
    }
    ends.push(words.count);
  }

  /** As `eachWord`, which would slice and call back for each. */
  #readWords(text: string): void {
    const [lexicon, words] = [this.#lexicon, this.words];
    for (let at = 0; at < text.length; ) {
      let unit = text.charCodeAt(at);
      if (!isOfWord(unit)) {
        at++;
        continue;
      }
      const start = at;
      let hash = 0x811c9dc5;
      do {
        hash = Math.imul(hash ^ unit, 0x01000193);
        unit = ++at < text.length ? text.charCodeAt(at) : 0;
      } while (isOfWord(unit));
      const { numbers } = lexicon.wordAt(text, start, at, hash);
      for (let one = 0; one < numbers.length; one++) words.push(numbers[one] as number);
    }
  }
}
