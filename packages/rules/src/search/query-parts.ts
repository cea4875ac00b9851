import { markedWord } from './fold.js';
import { type Knowledge, meaningKey, type Words } from './knowledge/knowledge.js';
import type { Postings } from './postings.js';
import type { QueryWord } from './query-words.js';

/** Other matters and questions about filing outweigh what else is in the question. */
const otherMatter = 3;
const aboutFiling = 1.4;
/** Of whom something is said, beside what is done. */
const description = 0.55;
const ofAge = 0.3;
/** Of the places of the rarer word, that two words must share to be one. */
const compound = 0.37;

/** Words of a query that belong together. */
export interface Part {
  readonly places: readonly number[];
  readonly end: number;
  /** How procedures put it. */
  readonly meant: readonly Words[];
  /** What it tells beside other words. */
  readonly factor: number;
  /** It is an age below the card's. */
  readonly isChild?: boolean;
  /** Other words turn what it means. */
  readonly isTurned?: boolean;
  readonly kind: 'other' | 'topic' | 'concept' | 'words' | 'aside';
}

/** Finds what belongs together in a query. */
export class PartReader {
  readonly #known: Knowledge;
  readonly #postings: Postings;

  constructor(known: Knowledge, postings: Postings) {
    this.#known = known;
    this.#postings = postings;
  }

  /** Every part, in their order. */
  partsOf(query: readonly QueryWord[]): Part[] {
    const parts: Part[] = [];
    for (let at = 0; at < query.length; at = parts.at(-1)?.end ?? query.length) parts.push(this.#partAt(query, at));
    return parts.map((part) => this.#beside(query, part));
  }

  /** A part as it is meant beside the other words: who has died and was insured leaves a pension. */
  #beside(query: readonly QueryWord[], part: Part): Part {
    const others = this.#known.besides.get(meaningKey(part.meant[0] ?? []))?.allIn(query) ?? [];
    const other = others.find(({ places }) => !places.some((place) => part.places.includes(place)));
    return other ? { ...part, meant: other.value, factor: 1, isTurned: true } : part;
  }

  #partAt(query: readonly QueryWord[], at: number): Part {
    const { otherMatters, topics, concepts, asides } = this.#known;
    const other = otherMatters.longestAt(query, at);
    if (other) return { ...other, meant: [], factor: otherMatter, kind: 'other' };
    const topic = topics.longestAt(query, at);
    const concept = concepts.longestAt(query, at);
    const aside = asides.longestAt(query, at);
    const length = concept?.places.length ?? 0;
    const end = concept?.end ?? at;
    for (let later = at + 1; later < end; later++)
      if ((concepts.longestAt(query, later)?.places.length ?? 0) > length)
        return { places: [at], end: at + 1, meant: [], factor: 1, kind: 'words' };
    if (aside && aside.places.length >= length) return { ...aside, meant: [], factor: 0, kind: 'aside' };
    if (topic && topic.places.length >= length) return { ...topic, meant: [], factor: aboutFiling, kind: 'topic' };
    if (concept) {
      const { meant, isDescription } = concept.value;
      return { ...concept, meant, factor: isDescription ? description : 1, kind: 'concept' };
    }
    const age = ageAt(query, at);
    if (age) return age;
    const isPair =
      at + 1 < query.length &&
      !(query[at]?.isFamily && query[at + 1]?.isFamily) &&
      (concepts.longestAt(query, at + 1)?.places.length ?? 1) < 2 &&
      this.#togetherness(query, at) >= Math.max(compound, this.#togetherness(query, at + 1));
    const places = isPair ? [at, at + 1] : [at];
    return { places, end: at + places.length, meant: [], factor: 1, kind: 'words' };
  }

  /** Share of the places of the rarer of two neighbours at which they stand together. */
  #togetherness(query: readonly QueryWord[], at: number): number {
    const [one, two] = [query[at], query[at + 1]].map((word) => this.#numberOf(word));
    if (!one || !two) return 0;
    const { spellings, starts, places, words, foldedOf } = this.#postings;
    const count = (folded: number) =>
      (spellings[folded] ?? []).reduce((total, word) => total + (starts[word + 1] ?? 0) - (starts[word] ?? 0), 0);
    const isFirst = count(one) <= count(two);
    const [rarer, other, step] = isFirst ? [one, two, 1] : [two, one, -1];
    let shared = 0;
    for (const word of spellings[rarer] ?? [])
      for (let index = starts[word] ?? 0; index < (starts[word + 1] ?? 0); index++)
        if (foldedOf[words[(places[index] ?? 0) + step] ?? 0] === other) shared++;
    return shared / Math.max(1, count(rarer));
  }

  /** The folded number of what a word most likely is; 0 for one that the catalogue does not have. */
  #numberOf(word: QueryWord | undefined): number {
    for (const folded of word?.spellings ?? []) {
      const number = this.#postings.numberOf.get(folded);
      if (number !== undefined) return number;
    }
    return 0;
  }
}

/** `80 tuổi` is said in procedures by the limits of the law. */
function ageAt(query: readonly QueryWord[], at: number): Part | undefined {
  const age =
    /^\d{1,3}$/.test(query[at]?.folded ?? '') && query[at + 1]?.folded === 'tuoi' ? Number(query[at]?.folded) : -1;
  if (age < 0) return undefined;
  const limits =
    age < 6
      ? ['dưới 6 tuổi', 'dưới 14 tuổi']
      : age < 14
        ? ['dưới 14 tuổi']
        : age < 18
          ? ['từ đủ 14 tuổi']
          : age < 70
            ? []
            : ['hưu trí xã hội', 'người cao tuổi'];
  const meant = limits.map((limit) => limit.split(' ').map(markedWord));
  return {
    places: [at, at + 1],
    end: at + 2,
    meant,
    factor: age < 70 ? ofAge : description,
    isChild: age < 14,
    kind: 'concept',
  };
}
