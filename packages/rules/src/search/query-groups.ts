import { unmarked } from './fold.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Postings } from './postings.js';
import { Chooser } from './query-choices.js';
import { type Part, PartReader } from './query-parts.js';
import type { QueryWord } from './query-words.js';
import type { Choice, Group, Question } from './question.js';

/** What a catalogue's way of saying it counts beside the words as they were typed. */
const meaning = 0.9;
/** What its own words count where others turn what a part means. */
const turned = 0.85;
/** Words that mean something together tell more than each. */
const together = 1.2;
/** For whom something is done, beside what is done. */
const context = 0.55;
/** What led to a wish, beside the wish. */
const story = 0.85;
/** What is less sure is not highlighted, nor what says less by itself. */
const sureEnough = 0.5;
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
    const groups: (Group & { mass: number })[] = [];
    const words = new Set<string>();
    let hasSubject = false;
    let isContext = false;
    for (const part of parts) {
      const word = query[part.places[0] ?? 0] as QueryWord;
      if (hasSubject && word.folded === 'cho') isContext = true;
      if (hasSubject && this.#known.wishes.has(word.marked ?? word.folded))
        for (const group of groups) group.mass *= story;
      if (
        part.kind === 'aside' ||
        (part.kind === 'words' && part.places.length === 1 && (word.isFiller ? isTelling : /^\d$/.test(word.folded)))
      )
        continue;
      if (part.kind !== 'topic' && (part.kind !== 'words' || (!word.isFamily && word.weight === 1))) hasSubject = true;
      const group = this.#group(query, part, isTelling, isContext);
      groups.push(group);
      this.#addWords(words, query, part, group);
    }
    const isAboutFiling = !hasSubject && parts.some(({ kind }) => kind === 'topic');
    return {
      groups: isAboutFiling ? [] : groups,
      topics: [...new Set(this.#known.topics.allIn(query).map(({ value }) => value))],
      qualifiers: this.#qualifiers(query, parts),
      words: this.#withShortForms(words.size > 0 ? [...words] : query.map(({ folded }) => folded)),
    };
  }

  #group(query: readonly QueryWord[], part: Part, isTelling: boolean, isContext: boolean): Group {
    const isMeaning = part.kind === 'concept' || part.places.length > 1;
    const alternatives = [
      {
        choices: part.places.map((at) => this.#chooser.choiceAt(query, at, isTelling)),
        weight: part.isTurned ? turned : 1,
      },
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
    // `cho con đủ 14 tuổi` is for nobody whom the law calls a child.
    return parts.some(({ isChild }) => isChild === false) ? found & ~this.#known.childBit : found;
  }

  /** Adds the folded words that a person knows again: those of the question that are no one's name for another, and what
   * they surely mean. */
  #addWords(found: Set<string>, query: readonly QueryWord[], { places, kind, factor }: Part, group: Group): void {
    const { folded, foldedOf, marked } = this.#postings;
    const [typed, meant] = group.alternatives;
    const add = (choice: Choice, isWanted: (word: number) => boolean) =>
      choice.words.forEach((word, at) => {
        if ((choice.sureness[at] ?? 0) > sureEnough && isWanted(word)) found.add(folded[foldedOf[word] ?? 0] ?? '');
      });
    typed?.choices.forEach((choice, at) => {
      const { isFiller, isFamily } = query[places[at] ?? 0] as QueryWord;
      const isOfPair = kind === 'words' && places.length > 1;
      if (!isFiller && (isOfPair || !isFamily)) add(choice, () => true);
    });
    if (kind !== 'concept' || factor < 1) return;
    const { fillers, weights } = this.#known;
    for (const choice of meant?.choices ?? [])
      add(choice, (word) => !fillers.has(marked[word] ?? '') && (weights.get(marked[word] ?? '') ?? 1) > sureEnough);
  }

  #withShortForms(words: readonly string[]): string[] {
    const { abbreviations, weights } = this.#known;
    const isTold = (long: readonly string[]) => {
      const telling = long.filter((word) => (weights.get(word) ?? 1) > sureEnough);
      return telling.length > 0 && telling.every((word) => words.includes(unmarked(word)));
    };
    return [...words, ...[...abbreviations].filter(([, long]) => isTold(long)).map(([short]) => unmarked(short))];
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
