import type { GuidanceTopic } from '@motcua/openapi';
import { markedWord, unmarked } from '../fold.js';
import { PhraseBook } from '../phrase-book.js';
import { abbreviations } from './abbreviations.js';
import { actions, asides, family, fillers, unsafeFillers, weakWords } from './common-words.js';
import { besides, concepts, descriptions } from './concepts.js';
import { noQualifiers, qualifiers } from './qualifiers.js';
import { otherMatters, topics } from './topics.js';

/** Marked words of a phrase. */
export type Words = readonly string[];

/** What a phrase means in the words of a catalogue. */
export interface Meaning {
  readonly meant: readonly Words[];
  /** It says of whom, or of what state, rather than what is wanted. */
  readonly isDescription: boolean;
}

/** What is known of how people speak, made ready once. */
export interface Knowledge {
  /** Short form, or word of a dialect, to marked words; the key is folded where it is one without marks too. */
  readonly abbreviations: ReadonlyMap<string, Words>;
  readonly concepts: PhraseBook<Meaning>;
  /** What a concept's meaning becomes beside other words, by that meaning. */
  readonly besides: ReadonlyMap<string, PhraseBook<readonly Words[]>>;
  /** Questions that name no procedure. */
  readonly asides: PhraseBook<true>;
  readonly topics: PhraseBook<GuidanceTopic>;
  readonly otherMatters: PhraseBook<true>;
  /** Phrases, each with the bit of its qualifier. */
  readonly qualifierPhrases: readonly { readonly words: Words; readonly bit: number }[];
  readonly qualifiers: PhraseBook<number>;
  /** The bit of what is for children. */
  readonly childBit: number;
  /** How much a marked word says by itself, 0 to 1, and how much a folded one, which may be another word; those that are
   * not here say all. */
  readonly weights: ReadonlyMap<string, number>;
  readonly foldedWeights: ReadonlyMap<string, number>;
  readonly fillers: ReadonlySet<string>;
  /** Folded fillers that are another word without marks. */
  readonly unsafe: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
  /** `nhà nghèo muốn …`: what stands in front of them tells how it came to that. */
  readonly wishes: ReadonlySet<string>;
  /** Every folded and every marked word of all this. */
  readonly known: ReadonlySet<string>;
  readonly knownMarked: ReadonlySet<string>;
}

/** What the first of the qualifiers says too. */
const foreign = 'yếu tố nước ngoài';

let made: Knowledge | undefined;

export const knowledge = (): Knowledge => {
  made ??= make();
  return made;
};

/** What a marked word stands for, where it is a short form. */
export const longForm = (abbreviations: Knowledge['abbreviations'], marked: string): Words | undefined =>
  abbreviations.get(marked) ?? abbreviations.get(unmarked(marked));

/** By which it is found what a meaning becomes. */
export const meaningKey = (words: Words): string => words.join(' ');

const linesOf = (table: string) => table.trim().split('\n');
const phrasesOf = (list: string) => list.split(', ');
const markedWords = (text: string) => text.split(' ').map(markedWord);

function make(): Knowledge {
  const shortForms = new Map(
    linesOf(abbreviations).map((line) => {
      const [short = '', ...words] = line.split(' ');
      return [markedWord(short), words.map(markedWord)] as const;
    }),
  );
  const meanings = new PhraseBook<Meaning>();
  const qualifierBook = new PhraseBook<number>();
  for (const [table, isDescription] of [
    [concepts, false],
    [descriptions, true],
  ] as const) {
    for (const line of linesOf(table)) {
      const [said = '', meant = ''] = line.split(' > ');
      const value = { meant: phrasesOf(meant).map(markedWords), isDescription };
      for (const phrase of phrasesOf(said)) {
        meanings.add(phrase, value);
        if (meant.startsWith(foreign)) qualifierBook.add(phrase, 1);
      }
    }
  }
  const besideBooks = new Map<string, PhraseBook<readonly Words[]>>();
  for (const line of linesOf(besides)) {
    const [meaning = '', said = '', meant = ''] = line.split(/ [+>] /);
    const key = meaningKey(markedWords(meaning));
    const book = besideBooks.get(key) ?? new PhraseBook();
    for (const phrase of phrasesOf(said)) book.add(phrase, phrasesOf(meant).map(markedWords));
    besideBooks.set(key, book);
  }
  const topicBook = new PhraseBook<GuidanceTopic>();
  for (const line of linesOf(topics)) {
    const [topic = '', list = ''] = line.split(': ');
    for (const phrase of phrasesOf(list)) topicBook.add(phrase, topic as GuidanceTopic);
  }
  const others = new PhraseBook<true>();
  for (const phrase of phrasesOf(otherMatters)) others.add(phrase, true);
  const aside = new PhraseBook<true>();
  for (const phrase of phrasesOf(asides)) aside.add(phrase, true);
  for (const phrase of phrasesOf(noQualifiers)) qualifierBook.add(phrase, 0);
  const qualifierPhrases = linesOf(qualifiers).flatMap((line, at) => {
    const [said = '', asked = ''] = line.slice(line.indexOf(': ') + 2).split(' | ');
    for (const phrase of phrasesOf(`${said}${asked && `, ${asked}`}`)) qualifierBook.add(phrase, 1 << at);
    return phrasesOf(said).map((phrase) => ({ words: markedWords(phrase), bit: 1 << at }));
  });
  const unsafeWords = markedWords(unsafeFillers);
  const fillerWords = [...markedWords(fillers), ...unsafeWords];
  const familyWords = markedWords(family);
  const weak = markedWords(weakWords);
  const weights = [
    ...markedWords(actions).map((word) => [word, 0.6, 0.6] as const),
    ...familyWords.map((word) => [word, 0.3, 0.45] as const),
    ...weak.map((word) => [word, 0.4, 0.4] as const),
  ];
  const marked = [
    ...fillerWords,
    ...familyWords,
    ...weak,
    ...[meanings, topicBook, others, qualifierBook, aside, ...besideBooks.values()].flatMap(({ words }) => [...words]),
  ];
  return {
    abbreviations: shortForms,
    concepts: meanings,
    besides: besideBooks,
    asides: aside,
    topics: topicBook,
    otherMatters: others,
    qualifiers: qualifierBook,
    childBit: 1 << linesOf(qualifiers).findIndex((line) => line.startsWith('child:')),
    qualifierPhrases,
    weights: new Map(weights.map(([word, weight]) => [word, weight])),
    foldedWeights: new Map(weights.map(([word, , folded]) => [unmarked(word), folded])),
    fillers: new Set(fillerWords),
    unsafe: new Set(unsafeWords.map(unmarked)),
    family: new Set(familyWords),
    wishes: new Set(markedWords('muốn xin muon')),
    known: new Set(marked.map(unmarked)),
    knownMarked: new Set(marked),
  };
}
