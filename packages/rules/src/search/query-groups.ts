import type { GuidanceTopic } from '@motcua/openapi';
import type { Knowledge } from './knowledge/knowledge.js';
import { unmarked } from './fold.js';
import { type Postings, rarityOf } from './postings.js';
import type { QueryWord } from './query-words.js';

/** Marked words of the catalogue that one word may be, each with how surely. */
export interface Choice {
  readonly words: readonly number[];
  readonly sureness: readonly number[];
  readonly rarity: number;
  /** Folded words of its neighbours in the question; where one stands beside it in a text, it counts in full. */
  readonly before: number;
  readonly after: number;
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
const otherMarks = 0.55;
const otherLetters = 0.8;
const begun = 0.7;
/** What a catalogue's way of saying it counts beside the words as they were typed. */
const meaning = 0.85;
/** What a word tells that nobody knows, beside the rarest of the catalogue. */
const unknown = 0.7;
/** Other matters outweigh what else is in the question. */
const otherMatter = 3;

/** Turns the words of a query into what is looked for. */
export function questionOf(query: readonly QueryWord[], known: Knowledge, postings: Postings): Question {
  const topics = known.topics.allIn(query);
  const ofTopics = new Set(topics.flatMap(({ places }) => places));
  const rarest = rarityOf(1, postings.itemCount);
  const isTelling = query.some(({ isFiller, isFamily }) => !isFiller && !isFamily);
  const groups: Group[] = [];
  let qualifiers = 0;
  for (let at = 0; at < query.length; ) {
    const found = known.qualifiers.longestAt(query, at);
    if (found) qualifiers |= found.value;
    at = found ? found.end : at + 1;
  }
  const choiceAt = (at: number): Choice => {
    const word = query[at] as QueryWord;
    const numbers = new Map<number, number>();
    const add = (folded: string, sureness: number, marked?: string) => {
      for (const number of postings.spellings[postings.numberOf.get(folded) ?? 0] ?? []) {
        const sure = sureness * (marked === undefined || postings.marked[number] === marked ? 1 : otherMarks);
        numbers.set(number, Math.max(numbers.get(number) ?? 0, sure));
      }
    };
    word.spellings.forEach((folded, other) => {
      if (other === 0) add(folded, 1, word.marked);
      else add(folded, otherLetters);
    });
    let count = word.spellings.reduce((sum, folded) => sum + (postings.counts[postings.numberOf.get(folded) ?? 0] ?? 0), 0);
    if (word.isOpen && word.folded.length > 0) {
      postings.folded.forEach((folded, number) => {
        if (!folded.startsWith(word.folded) || folded === word.folded) return;
        add(folded, word.isKnown ? begun * 0.6 : begun);
        if (!word.isKnown) count += postings.counts[number] ?? 0;
      });
    }
    const weight = word.isFiller && isTelling ? 0.15 : (known.weights.get(word.folded) ?? 1);
    const rarity = numbers.size === 0 ? rarest * unknown : rarityOf(count, postings.itemCount);
    return {
      words: [...numbers.keys()],
      sureness: [...numbers.values()],
      rarity: rarity * weight,
      before: postings.numberOf.get(query[at - 1]?.folded ?? '') ?? -1,
      after: postings.numberOf.get(query[at + 1]?.folded ?? '') ?? -1,
    };
  };
  for (let at = 0; at < query.length; ) {
    const word = query[at] as QueryWord;
    const other = known.otherMatters.longestAt(query, at);
    const concept = known.concepts.longestAt(query, at);
    const [places, meant, factor] = other
      ? [other.places, [], otherMatter]
      : concept
        ? [concept.places, concept.value, 1]
        : [[at], [], 1];
    at = (other ?? concept)?.end ?? at + 1;
    if (!other && !concept && word.isFiller && isTelling) continue;
    const literal = places.map(choiceAt);
    const alternatives = [
      { choices: literal, weight: 1 },
      ...meant.map((words) => ({ choices: choicesOf(words, postings), weight: meaning })),
    ];
    const mass = Math.max(
      ...alternatives.map(({ choices, weight }) => weight * Math.min(sum(choices.map(({ rarity }) => rarity)), rarest * 2)),
    );
    groups.push({ mass: mass * factor, alternatives });
  }
  const words = new Set<string>();
  for (const { alternatives } of groups)
    for (const { choices } of alternatives)
      for (const { words: numbers } of choices)
        for (const number of numbers) words.add(postings.folded[postings.foldedOf[number] ?? 0] ?? '');
  void ofTopics;
  return { groups, topics: [...new Set(topics.map(({ value }) => value))], qualifiers, words: [...words] };
}

/** The words of a phrase of the catalogue; those it does not have are left out. */
function choicesOf(words: readonly string[], postings: Postings): Choice[] {
  const numbers = words.map((word) => postings.numberOf.get(unmarked(word)) ?? -1);
  return words.map((word, at) => {
    const folded = numbers[at] ?? -1;
    const spellings = (postings.spellings[folded] ?? []).filter((number) => postings.marked[number] === word);
    return {
      words: spellings,
      sureness: spellings.map(() => 1),
      rarity: postings.rarity[folded] ?? rarityOf(1, postings.itemCount),
      before: numbers[at - 1] ?? -1,
      after: numbers[at + 1] ?? -1,
    };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
