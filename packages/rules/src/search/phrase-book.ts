import { markedWord, unmarked } from './fold.js';

/** A word of a query where it meets phrases: any of its spellings may be meant. */
export interface Spoken {
  /** Folded: as typed, and as it may have been meant. */
  readonly spellings: readonly string[];
  /** With its marks, where they were typed and can be trusted. */
  readonly marked: string | undefined;
  readonly isKnown: boolean;
  readonly isFamily: boolean;
  readonly isFiller: boolean;
  /** It may stand between the words of a phrase. */
  readonly isLight: boolean;
}

interface PhraseWord {
  readonly folded: string;
  readonly marked: string;
}

interface Phrase<T> {
  readonly words: readonly PhraseWord[];
  readonly value: T;
}

/** Where a phrase stands in a query; `end` is not part of it. */
export interface PhraseAt<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  readonly places: readonly number[];
}

/** Any word of the family, in a phrase: `~ mất`. */
const anyone = '~';

/** Most light words between two words of a phrase. */
const mostBetween = 3;

/** Phrases with what they mean, found in what people type. */
export class PhraseBook<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  readonly #written = new Map<string, PhraseWord>();
  /** Every marked word of its phrases. */
  readonly words = new Set<string>();

  add(text: string, value: T): void {
    const words = text.split(' ').map((word) => this.#wordOf(word));
    const first = words[0]?.folded ?? '';
    const some = this.#byFirst.get(first) ?? [];
    // The longest first; of one length, as they were added.
    const at = some.findIndex((other) => other.words.length < words.length);
    some.splice(at < 0 ? some.length : at, 0, { words, value });
    this.#byFirst.set(first, some);
  }

  #wordOf(written: string): PhraseWord {
    const known = this.#written.get(written);
    if (known) return known;
    const marked = markedWord(written);
    const word = { folded: unmarked(marked), marked };
    this.#written.set(written, word);
    if (marked !== anyone) this.words.add(marked);
    return word;
  }

  /** The longest phrase that begins with a word of the query. */
  longestAt(query: readonly Spoken[], start: number): PhraseAt<T> | undefined {
    const word = query[start];
    if (!word) return undefined;
    let best: PhraseAt<T> | undefined;
    for (const first of word.isFamily ? [...word.spellings, anyone] : word.spellings) {
      for (const phrase of this.#byFirst.get(first) ?? []) {
        if (best && best.places.length >= phrase.words.length) break;
        best = match(phrase, query, start) ?? best;
      }
    }
    return best;
  }

  /** Every phrase of a query, those within longer ones too. */
  allIn(query: readonly Spoken[]): PhraseAt<T>[] {
    return query.flatMap((word, start) =>
      (word.isFamily ? [...word.spellings, anyone] : word.spellings).flatMap((first) =>
        (this.#byFirst.get(first) ?? []).flatMap((phrase) => match(phrase, query, start) ?? []),
      ),
    );
  }
}

function match<T>({ words, value }: Phrase<T>, query: readonly Spoken[], start: number): PhraseAt<T> | undefined {
  const places: number[] = [];
  let at = start;
  for (const word of words) {
    let skipped = 0;
    while (at < query.length && !means(query[at] as Spoken, word, words.length > 1)) {
      if (places.length === 0 || !query[at]?.isLight || ++skipped > mostBetween) return undefined;
      at++;
    }
    if (at >= query.length) return undefined;
    places.push(at++);
  }
  return { value, start, end: at, places };
}

/** Another spelling of a known word is believed only where its neighbours agree, and so is a phrase of one word where marks
 * are missing that may have made a filler of it: `cua` is `của`, seldom `cưa`. */
function means(spoken: Spoken, { folded, marked }: PhraseWord, hasNeighbours: boolean): boolean {
  if (folded === anyone) return spoken.isFamily;
  if (folded === spoken.spellings[0])
    return spoken.marked === undefined ? hasNeighbours || !spoken.isLight : spoken.marked === marked;
  return (hasNeighbours || !spoken.isKnown) && spoken.spellings.includes(folded);
}
