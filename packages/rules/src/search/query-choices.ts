import { unmarked } from './fold.js';
import type { Words } from './knowledge/knowledge.js';
import { type Postings, rarityOf } from './postings.js';
import type { QueryWord } from './query-words.js';
import type { Choice } from './question.js';

/** How surely a word is meant that was typed with other marks, or in other letters, or is only begun. */
const otherMarks = 0.45;
const otherLetters = 0.8;
const guessed = 0.6;
const begun = 0.7;
const begunBeyond = 0.4;
/** What a word tells that nobody knows, or that was guessed, beside the rarest of the catalogue. */
const unknown = 0.75;
/** What fillers tell in a question that has nothing else. */
const filler = 0.2;

/** Finds the words of a catalogue that a word may be. */
export class Chooser {
  readonly #postings: Postings;
  /** What the rarest word tells. */
  readonly rarest: number;

  constructor(postings: Postings) {
    this.#postings = postings;
    this.rarest = rarityOf(1, postings.itemCount);
  }

  /** @param isTelling the question has more than fillers */
  choiceAt(query: readonly QueryWord[], at: number, isTelling: boolean): Choice {
    const word = query[at] as QueryWord;
    const { spellings, numberOf, marked, counts, itemCount } = this.#postings;
    const numbers = new Map<number, number>();
    const add = (folded: string, sureness: number, typed?: string) => {
      for (const number of spellings[numberOf.get(folded) ?? 0] ?? []) {
        const sure = sureness * (typed === undefined || marked[number] === typed ? 1 : otherMarks);
        numbers.set(number, Math.max(numbers.get(number) ?? 0, sure));
      }
    };
    const isGuessed = !word.isKnown && !word.isSure;
    word.spellings.forEach((folded, other) => {
      if (other === 0) add(folded, word.isUnfinished ? begunBeyond : 1, word.marked);
      else add(folded, isGuessed ? guessed : otherLetters);
    });
    let count = word.spellings.reduce((total, folded) => total + (counts[numberOf.get(folded) ?? 0] ?? 0), 0);
    const isWhole = numbers.size > 0 && !word.isUnfinished;
    for (const folded of word.begun) {
      add(folded, isWhole ? begunBeyond : begun);
      if (!isWhole) count += counts[numberOf.get(folded) ?? 0] ?? 0;
    }
    const weight = word.isFiller && isTelling ? filler : word.weight;
    const rarity = numbers.size === 0 ? this.rarest * unknown : rarityOf(count, itemCount) * (isGuessed ? unknown : 1);
    return {
      words: [...numbers.keys()],
      sureness: [...numbers.values()],
      rarity: rarity * weight,
      before: this.#neighbours(query[at - 1]),
      after: this.#neighbours(query[at + 1]),
    };
  }

  #neighbours(word: QueryWord | undefined): number[] {
    return [...(word?.spellings ?? []), ...(word?.begun ?? [])].flatMap(
      (folded) => this.#postings.numberOf.get(folded) ?? [],
    );
  }

  /** The words of a phrase of the catalogue. */
  choicesOf(words: Words): Choice[] {
    const { numberOf, spellings, marked, rarity } = this.#postings;
    const numbers = words.map((word) => numberOf.get(unmarked(word)) ?? -1);
    return words.map((word, at) => {
      const folded = numbers[at] ?? -1;
      const some = (spellings[folded] ?? []).filter((number) => marked[number] === word);
      return {
        words: some,
        sureness: some.map(() => 1),
        rarity: rarity[folded] ?? this.rarest,
        before: numbers.slice(Math.max(0, at - 1), at),
        after: numbers.slice(at + 1, at + 2),
      };
    });
  }
}
