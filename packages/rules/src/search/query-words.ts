import { fold, markedWord, unmarked, type Word, wordsOf } from './fold.js';
import { type Knowledge, longForm } from './knowledge/knowledge.js';
import type { Spoken } from './phrase-book.js';
import type { Postings } from './postings.js';
import type { Spelling } from './spelling.js';
import { untyped } from './typed-word.js';

/** Longer texts are no questions; what stands behind is not read. */
const mostLetters = 400;
const mostWords = 32;
/** Looking for what a word was meant to be costs most; a text of nonsense words must not hang. */
const mostMisspelt = 6;

/** One word of a query, understood. */
export interface QueryWord extends Spoken {
  /** Folded, as typed. */
  readonly folded: string;
  /** Folded words that it may become, where the person may still be typing it. */
  readonly begun: readonly string[];
  /** Those are meant rather than the word itself. */
  readonly isUnfinished: boolean;
  /** Its other spellings stand beside its neighbours somewhere; else they are a guess. */
  readonly isSure: boolean;
  /** How much it says by itself, 0 to 1. */
  readonly weight: number;
  /** In the catalogue or in common speech, as it was typed. */
  readonly isKnown: boolean;
}

/** Reads the words of a query: keys of Telex and VNI, short forms and misspelt words become what was meant. */
export function queryWords(query: string, known: Knowledge, postings: Postings, spelling: Spelling): QueryWord[] {
  const text = query.normalize('NFC').slice(0, mostLetters);
  const isClosed = /\s$/.test(text) || text.length === mostLetters;
  const isKnown = (folded: string) => postings.numberOf.has(folded) || known.known.has(folded);
  const said = new Set<string>();
  // What was said before, behind the same word, tells no more: pasted twice, a question is still one. The last word may
  // still be typed.
  const isNew = ({ folded }: Word, at: number, all: readonly Word[]) =>
    said.size < said.add(`${all[at - 1]?.folded} ${folded}`).size || at === all.length - 1;
  const typed = wordsOf(text)
    .filter(isNew)
    .slice(0, mostWords)
    .flatMap(({ text: written, folded }) => {
      const short = longForm(known.abbreviations, markedWord(written));
      if (short) return [...short];
      const meant = isKnown(folded) ? undefined : untyped(written.toLowerCase());
      // `or` is English rather than `ỏ`.
      const isMeant =
        meant !== undefined && (known.knownMarked.has(meant) || (written.length > 2 && isKnown(unmarked(meant))));
      return [isMeant ? meant : markedWord(written)];
    });
  const folded = typed.map(unmarked);
  const markedCount = typed.filter((word, at) => word !== folded[at]).length;
  // Who sets marks leaves them out where there are none.
  const setsMarks = markedCount * 3 >= typed.length;
  let misspelt = 0;
  return typed.map((marked, at) => {
    const word = folded[at] ?? '';
    const isOpen = !isClosed && at === typed.length - 1;
    const knows = isKnown(word);
    const isTrusted = (marked !== word || setsMarks) && known.knownMarked.has(marked);
    const isInCatalogue = (postings.spellings[postings.numberOf.get(word) ?? 0] ?? []).some(
      (number) => postings.marked[number] === marked,
    );
    const trusted = isTrusted || ((marked !== word || setsMarks) && isInCatalogue) ? marked : undefined;
    const isFamily = trusted === undefined ? foldedIn(known.family, word) : known.family.has(trusted);
    const isFiller =
      trusted === undefined ? foldedIn(known.fillers, word) && !known.unsafe.has(word) : known.fillers.has(trusted);
    const weight = trusted === undefined ? known.foldedWeights.get(word) : known.weights.get(trusted);
    const before = folded[at - 1];
    const { words: begun, isLikelier } =
      isOpen && word !== '' ? spelling.begunBy(word, before) : { words: [], isLikelier: false };
    const isHalf = begun.length > 0 && trusted === undefined && marked !== word;
    const after = folded[at + 1];
    const isLeft = /\d/.test(word) || (!knows && (begun.length > 0 || ++misspelt > mostMisspelt));
    const isInTexts = postings.numberOf.has(word);
    const meant =
      isLeft || (!isInTexts && knows && (isFiller || weight !== undefined))
        ? { words: [], fits: true }
        : isInTexts
          ? spelling.meantBeside(word, before, after, trusted !== undefined)
          : spelling.meantBy(word, before, after, knows);
    return {
      spellings: [word, ...new Set(meant.words)],
      folded: word,
      marked: trusted,
      begun,
      isUnfinished: isHalf || (isLikelier && !isFamily && (trusted === undefined || word.length < 3)),
      isSure: meant.fits,
      isKnown: knows,
      isFamily,
      isFiller,
      isLight: isFiller || (weight ?? 1) < 0.5 || (trusted === undefined && known.unsafe.has(word)),
      weight: weight ?? 1,
    };
  });
}

const foldedSets = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function foldedIn(marked: ReadonlySet<string>, folded: string): boolean {
  let all = foldedSets.get(marked);
  if (!all) {
    all = new Set([...marked].map(fold));
    foldedSets.set(marked, all);
  }
  return all.has(folded);
}
