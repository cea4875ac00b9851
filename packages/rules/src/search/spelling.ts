import type { Postings } from './postings.js';
import { isOneSlip, soundKey } from './sound-key.js';

/** Most words that a beginning is taken for. */
const mostBegun = 12;
/** So many times as common as a word must those be that it may become, to be meant rather. */
const clearly = 4;

/** Words that one may have been meant to be, and whether they stand beside its neighbours anywhere. */
export interface Meant {
  readonly words: readonly string[];
  readonly fits: boolean;
}

/** Words that one may become, and whether they are likelier than itself. */
export interface Begun {
  readonly words: readonly string[];
  readonly isLikelier: boolean;
}

/** Finds what a misspelt word was meant to be, among the words of a catalogue and of common speech. */
export class Spelling {
  readonly #postings: Postings;
  readonly #spoken: Iterable<string>;
  #notInCatalogue: readonly string[] | undefined;
  readonly #bySound = new Map<string, string[]>();
  readonly #neighbours = new Map<number, readonly ReadonlySet<number>[]>();

  /** @param spoken folded words of common speech */
  constructor(postings: Postings, spoken: Iterable<string>) {
    this.#postings = postings;
    this.#spoken = spoken;
  }

  /** Made when the first word is misspelt. */
  get #others(): readonly string[] {
    this.#notInCatalogue ??= [...this.#spoken].filter((word) => !this.#postings.numberOf.has(word));
    return this.#notInCatalogue;
  }

  /** What a word that the catalogue does not have may have been: the words that fit between its neighbours, or else, unless
   * it is one of common speech, any that are close. */
  meantBy(word: string, before: string | undefined, after: string | undefined, isSpoken: boolean): Meant {
    const { folded } = this.#postings;
    const near = new Set(this.#sounding(word));
    if (word.length > 2) {
      for (const other of folded) if (other.length > 1 && isOneSlip(word, other)) near.add(other);
      for (const other of this.#others) if (other.length > 1 && isOneSlip(word, other)) near.add(other);
    }
    const fitting = [...near].filter((other) => this.#fits(other, before, after));
    if (fitting.length > 0) return { words: fitting, fits: true };
    if (isSpoken) return { words: [], fits: true };
    const sounding = this.#sounding(word);
    return { words: (sounding.length > 0 ? sounding : [...near]).slice(0, 8), fits: false };
  }

  /** What a known word may have been that never stands beside these neighbours (`khai xanh`), where one that is close does;
   * one whose marks are right is no slip of a key, though it may sound like what was meant. */
  meantBeside(word: string, before: string | undefined, after: string | undefined, isTrusted: boolean): Meant {
    if (this.#fits(word, before, after)) return { words: [], fits: true };
    const { numberOf, folded } = this.#postings;
    const places = [
      [before, 1],
      [after, 0],
    ] as const;
    const key = soundKey(word);
    const words = places.flatMap(([neighbour, side]) => {
      const number = neighbour === undefined ? undefined : numberOf.get(neighbour);
      if (number === undefined) return [];
      return [...(this.#around(number)[side] ?? [])]
        .map((other) => folded[other] ?? '')
        .filter(
          (other) =>
            other !== word && (soundKey(other) === key || (!isTrusted && word.length > 3 && isOneSlip(word, other))),
        );
    });
    return { words, fits: true };
  }

  /** Words that a beginning may become, commonest first: those that stand behind the word before it, or else any; and
   * whether they are likelier than the beginning itself. */
  begunBy(beginning: string, before: string | undefined): Begun {
    const { folded, numberOf, counts } = this.#postings;
    const countOf = (word: string) => counts[numberOf.get(word) ?? 0] ?? 0;
    const isBegun = (word: string) => word.length > beginning.length && word.startsWith(beginning);
    const number = before === undefined ? undefined : numberOf.get(before);
    const behind = number === undefined ? [] : [...(this.#around(number)[1] ?? [])].map((other) => folded[other] ?? '');
    const fitting = behind.filter(isBegun);
    const words = (fitting.length > 0 ? fitting : folded.filter(isBegun)).sort((a, b) => countOf(b) - countOf(a));
    const isLikelier =
      fitting.length > 0
        ? !behind.includes(beginning)
        : words.reduce((total, word) => total + countOf(word), 0) > clearly * countOf(beginning);
    return { words: words.slice(0, mostBegun), isLikelier: words.length > 0 && isLikelier };
  }

  #sounding(word: string): readonly string[] {
    if (this.#bySound.size === 0) {
      for (const known of [...this.#postings.folded.slice(1), ...this.#others]) {
        const key = soundKey(known);
        this.#bySound.set(key, [...(this.#bySound.get(key) ?? []), known]);
      }
    }
    return this.#bySound.get(soundKey(word)) ?? [];
  }

  #fits(word: string, before: string | undefined, after: string | undefined): boolean {
    const number = this.#postings.numberOf.get(word);
    if (number === undefined) return false;
    const stands = (neighbour: string | undefined, side: 0 | 1) => {
      const other = neighbour === undefined ? undefined : this.#postings.numberOf.get(neighbour);
      return other !== undefined && (this.#around(other)[side]?.has(number) ?? false);
    };
    return stands(before, 1) || stands(after, 0);
  }

  /** Folded words that stand before and after a word anywhere in the catalogue. */
  #around(number: number): readonly ReadonlySet<number>[] {
    const known = this.#neighbours.get(number);
    if (known) return known;
    const { spellings, starts, places, words, foldedOf } = this.#postings;
    const around = [new Set<number>(), new Set<number>()] as const;
    for (const spelling of spellings[number] ?? []) {
      for (let at = starts[spelling] ?? 0; at < (starts[spelling + 1] ?? 0); at++) {
        const place = places[at] ?? 0;
        around[0].add(foldedOf[words[place - 1] ?? 0] ?? 0);
        around[1].add(foldedOf[words[place + 1] ?? 0] ?? 0);
      }
    }
    for (const set of around) set.delete(0);
    this.#neighbours.set(number, around);
    return around;
  }
}
