import { unmarked } from './fold.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Postings } from './postings.js';
import { Chooser } from './query-choices.js';
import { type Part, PartReader } from './query-parts.js';
import type { QueryWord } from './query-words.js';
import type { Group, Question } from './question.js';

/** What a catalogue's way of saying it counts beside the words as they were typed. */
const meaning = 0.9;
/** Words that mean something together tell more than each. */
const together = 1.2;
/** For whom something is done, beside what is done. */
const context = 0.55;
/** The most that a part tells, beside the rarest word. */
const most = 1.6;

/** Turns the words of a query into what is looked for. */
export class Questioner {
  readonly #known: Knowledge;
  readonly #postings: Postings;
  readonly #parts: PartReader;
  readonly #chooser: Chooser;

  constructor(known: Knowledge, postings: Postings) {
    this.#known = known;
    this.#postings = postings;
    this.#parts = new PartReader(known, postings);
    this.#chooser = new Chooser(postings);
  }

  questionOf(query: readonly QueryWord[]): Question {
    const isTelling = query.some(({ isFiller, isFamily }) => !isFiller && !isFamily);
    const parts = this.#parts.partsOf(query);
    const groups: Group[] = [];
    let hasSubject = false;
    let isContext = false;
    for (const part of parts) {
      const word = query[part.places[0] ?? 0] as QueryWord;
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

  #group(query: readonly QueryWord[], part: Part, isTelling: boolean, isContext: boolean): Group {
    const isMeaning = part.kind === 'concept' || part.places.length > 1;
    const alternatives = [
      { choices: part.places.map((at) => this.#chooser.choiceAt(query, at, isTelling)), weight: 1 },
      ...part.meant.map((words) => ({ choices: this.#chooser.choicesOf(words), weight: meaning })),
    ];
    // The first way to put it is what is mostly meant; others may be long and rare.
    const mass = Math.max(
      ...alternatives
        .slice(0, 2)
        .map(
          ({ choices, weight }) =>
            weight * Math.min(sum(choices.map(({ rarity }) => rarity)), this.#chooser.rarest * most),
        ),
    );
    return {
      mass: mass * part.factor * (isContext ? context : 1) * (isMeaning ? together : 1),
      isWhole: part.kind === 'other',
      isMeaning,
      alternatives: part.kind === 'topic' ? [] : alternatives,
    };
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

  /** Folded words that the groups look for, and the short forms of those that stand for them. */
  #wordsOf(groups: readonly Group[]): string[] {
    const { folded, foldedOf } = this.#postings;
    const words = new Set<string>();
    for (const { alternatives } of groups)
      for (const { choices } of alternatives)
        for (const choice of choices) for (const number of choice.words) words.add(folded[foldedOf[number] ?? 0] ?? '');
    const shorts = [...this.#known.abbreviations].filter(([, long]) => long.every((word) => words.has(unmarked(word))));
    return [...words, ...shorts.map(([short]) => short)];
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
