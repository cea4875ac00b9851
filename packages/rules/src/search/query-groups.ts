import type { GuidanceTopic } from '@motcua/openapi';
import { markedWord, unmarked } from './fold.js';
import type { Knowledge, Words } from './knowledge/knowledge.js';
import { type Postings, rarityOf } from './postings.js';
import type { QueryWord } from './query-words.js';

/** Marked words of the catalogue that one word may be, each with how surely. */
export interface Choice {
  readonly words: readonly number[];
  readonly sureness: readonly number[];
  readonly rarity: number;
  /** Folded words of its neighbours in the question; where they stand beside it in a text, it counts in full. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Words that mean something together. */
export interface Alternative {
  readonly choices: readonly Choice[];
  readonly weight: number;
}

/** A part of the question, and the ways to say it. */
export interface Group {
  /** What it tells. */
  readonly mass: number;
  /** A part of it is nothing. */
  readonly isWhole: boolean;
  /** Its words mean something together, so meeting it is more than meeting a word. */
  readonly isMeaning: boolean;
  readonly alternatives: readonly Alternative[];
}

export interface Question {
  readonly groups: readonly Group[];
  readonly topics: readonly GuidanceTopic[];
  /** Bits of the qualifiers it names. */
  readonly qualifiers: number;
  /** Folded words to highlight. */
  readonly words: readonly string[];
}

/** How surely a word is meant that was typed with other marks, or in other letters, or is only begun. */
const otherMarks = 0.45;
const otherLetters = 0.8;
const guessed = 0.6;
const begun = 0.7;
const begunBeyond = 0.4;
/** What a catalogue's way of saying it counts beside the words as they were typed. */
const meaning = 0.9;
/** What a word tells that nobody knows, or that was guessed, beside the rarest of the catalogue. */
const unknown = 0.75;
/** Other matters and questions about filing outweigh what else is in the question. */
const otherMatter = 3;
const aboutFiling = 1.4;
/** Words that mean something together tell more than each. */
const together = 1.2;
/** For whom something is done, and of whom, beside what is done. */
const context = 0.55;
const description = 0.55;
const ofAge = 0.3;
/** What fillers tell in a question that has nothing else. */
const filler = 0.2;
/** Of the places of the rarer word, that two words must share to be one. */
const compound = 0.37;
/** The most that a part tells, beside the rarest word. */
const most = 1.6;

/** A part of the query while it is read. */
interface Part {
  readonly places: readonly number[];
  readonly end: number;
  readonly meant: readonly Words[];
  readonly factor: number;
  /** It is an age below the card's. */
  readonly isChild?: boolean;
  readonly kind: 'other' | 'topic' | 'concept' | 'words' | 'aside';
}

/** Turns the words of a query into what is looked for. */
export class Questioner {
  readonly #known: Knowledge;
  readonly #postings: Postings;
  readonly #rarest: number;

  constructor(known: Knowledge, postings: Postings) {
    this.#known = known;
    this.#postings = postings;
    this.#rarest = rarityOf(1, postings.itemCount);
  }

  questionOf(query: readonly QueryWord[]): Question {
    const isTelling = query.some(({ isFiller, isFamily }) => !isFiller && !isFamily);
    const groups: Group[] = [];
    const parts: Part[] = [];
    let hasSubject = false;
    let isContext = false;
    for (let at = 0; at < query.length; ) {
      const word = query[at] as QueryWord;
      const part = this.#partAt(query, at);
      at = part.end;
      parts.push(part);
      if (hasSubject && word.folded === 'cho') isContext = true;
      if (part.kind === 'aside' || (part.kind === 'words' && part.places.length === 1 && word.isFiller && isTelling))
        continue;
      if (part.kind !== 'topic' && (part.kind !== 'words' || (!word.isFamily && word.weight === 1))) hasSubject = true;
      groups.push(this.#group(query, part, isTelling, isContext));
    }
    const isAboutFiling = !hasSubject && parts.some(({ kind }) => kind === 'topic');
    return {
      groups: isAboutFiling ? [] : groups,
      topics: [...new Set(this.#known.topics.allIn(query).map(({ value }) => value))],
      qualifiers: this.#qualifiers(query, parts),
      words: this.#wordsOf(groups),
    };
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
    const age = this.#ageAt(query, at);
    if (age) return age;
    const isPair =
      at + 1 < query.length &&
      !(query[at]?.isFamily && query[at + 1]?.isFamily) &&
      (concepts.longestAt(query, at + 1)?.places.length ?? 1) < 2 &&
      this.#togetherness(query, at) >= Math.max(compound, this.#togetherness(query, at + 1));
    const places = isPair ? [at, at + 1] : [at];
    return { places, end: at + places.length, meant: [], factor: 1, kind: 'words' };
  }

  /** `80 tuổi` is said in procedures by the limits of the law. */
  #ageAt(query: readonly QueryWord[], at: number): Part | undefined {
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

  #group(query: readonly QueryWord[], part: Part, isTelling: boolean, isContext: boolean): Group {
    const literal = part.places.map((at) => this.#choiceAt(query, at, isTelling));
    const alternatives = [
      { choices: literal, weight: 1 },
      ...part.meant.map((words) => ({ choices: this.#choicesOf(words), weight: meaning })),
    ];
    // The first way to put it is what is mostly meant; others may be long and rare.
    const mass = Math.max(
      ...alternatives
        .slice(0, 2)
        .map(({ choices, weight }) => weight * Math.min(sum(choices.map(({ rarity }) => rarity)), this.#rarest * most)),
    );
    return {
      mass:
        mass *
        part.factor *
        (isContext ? context : 1) *
        (part.kind === 'concept' || part.places.length > 1 ? together : 1),
      isWhole: part.kind === 'other',
      isMeaning: part.kind === 'concept' || part.places.length > 1,
      alternatives: part.kind === 'topic' ? [] : alternatives,
    };
  }

  #choiceAt(query: readonly QueryWord[], at: number, isTelling: boolean): Choice {
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
      if (other === 0) add(folded, 1, word.marked);
      else add(folded, isGuessed ? guessed : otherLetters);
    });
    let count = word.spellings.reduce((total, folded) => total + (counts[numberOf.get(folded) ?? 0] ?? 0), 0);
    const isWhole = numbers.size > 0;
    for (const folded of word.begun) {
      add(folded, isWhole ? begunBeyond : begun);
      if (!isWhole) count += counts[numberOf.get(folded) ?? 0] ?? 0;
    }
    const weight = word.isFiller && isTelling ? filler : word.weight;
    const rarity = numbers.size === 0 ? this.#rarest * unknown : rarityOf(count, itemCount) * (isGuessed ? unknown : 1);
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
  #choicesOf(words: Words): Choice[] {
    const { numberOf, spellings, marked, rarity } = this.#postings;
    const numbers = words.map((word) => numberOf.get(unmarked(word)) ?? -1);
    return words.map((word, at) => {
      const folded = numbers[at] ?? -1;
      const some = (spellings[folded] ?? []).filter((number) => marked[number] === word);
      return {
        words: some,
        sureness: some.map(() => 1),
        rarity: rarity[folded] ?? this.#rarest,
        before: numbers.slice(Math.max(0, at - 1), at),
        after: numbers.slice(at + 1, at + 2),
      };
    });
  }

  #qualifiers(query: readonly QueryWord[], parts: readonly Part[]): number {
    const asides = new Set(parts.flatMap(({ kind, places }) => (kind === 'aside' ? places : [])));
    // Without marks, a word within a phrase is seldom another one by itself: `so hong` is no `hỏng`.
    const within = new Set(parts.flatMap(({ places }) => (places.length > 1 ? places : [])));
    let found = parts.some(({ isChild }) => isChild) ? this.#known.childBit : 0;
    for (let at = 0; at < query.length; ) {
      const phrase = asides.has(at) ? undefined : this.#known.qualifiers.longestAt(query, at);
      const isDoubtful = phrase?.places.length === 1 && within.has(at) && query[at]?.marked === undefined;
      if (phrase && !isDoubtful) found |= phrase.value;
      at = phrase?.end ?? at + 1;
    }
    return found;
  }

  #wordsOf(groups: readonly Group[]): string[] {
    const { folded, foldedOf } = this.#postings;
    const words = new Set<string>();
    for (const { alternatives } of groups)
      for (const { choices } of alternatives)
        for (const choice of choices) for (const number of choice.words) words.add(folded[foldedOf[number] ?? 0] ?? '');
    return [...words];
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
