import type { LifeEvent, Procedure } from '@motcua/openapi';
import { markedWord, wordsOf } from './fold.js';
import { eventWords } from './knowledge/event-words.js';
import { type Knowledge, knowledge, longForm } from './knowledge/knowledge.js';
import { PhraseBook, type Spoken } from './phrase-book.js';

/** Most life events of one procedure. */
const most = 4;

let book: PhraseBook<LifeEvent> | undefined;

/** The life events a procedure belongs to, those that its own words speak of most first. */
export function lifeEventsOf({
  name,
  plainName,
  synonyms,
  field,
}: Pick<Procedure, 'code' | 'name' | 'plainName' | 'synonyms' | 'field'>): LifeEvent[] {
  // A legal name speaks of all that a procedure may touch; it counts where people have not said it plainly.
  const texts = synonyms.length > 0 ? [plainName, ...synonyms.slice(0, 3)] : [name];
  return eventsIn([...texts, field]).slice(0, most);
}

/** The life events a person's words speak of, for who found no procedure. */
export const lifeEventsIn = (query: string): LifeEvent[] => eventsIn([query.slice(0, 400)]);

function eventsIn(texts: readonly string[]): LifeEvent[] {
  const known = knowledge();
  if (!book) {
    book = new PhraseBook();
    for (const line of eventWords.trim().split('\n')) {
      const [event = '', list = ''] = line.split(': ');
      for (const phrase of list.split(', ')) book.add(phrase, event as LifeEvent);
    }
  }
  const found = new Set<LifeEvent>();
  for (const text of texts) {
    const said = spokenOf(text, known);
    const meant: string[] = [];
    for (let at = 0; at < said.length; ) {
      // Only the longest: `tách sổ hộ khẩu` is no `tách sổ`.
      const concept = known.concepts.longestAt(said, at);
      meant.push(...(concept?.value.meant[0] ?? []));
      at = concept?.end ?? at + 1;
    }
    for (const words of [said, meant.map((word) => spoken(word, word, known))])
      for (const { value } of book.allIn(words)) found.add(value);
  }
  return [...found];
}

/** A text's words, short forms as what they stand for; what has no marks at all may be typed without them. */
function spokenOf(text: string, known: Knowledge): Spoken[] {
  const words = wordsOf(text).flatMap(
    ({ text: word }) => longForm(known.abbreviations, markedWord(word)) ?? [markedWord(word)],
  );
  const hasMarks = /\p{M}|đ/u.test(text.normalize('NFD').toLowerCase());
  return words.map((word) => spoken(word, hasMarks ? word : undefined, known));
}

function spoken(word: string, marked: string | undefined, known: Knowledge): Spoken {
  const folded = wordsOf(word)[0]?.folded ?? word;
  const isFiller = known.fillers.has(word);
  return { spellings: [folded], marked, isKnown: true, isFamily: known.family.has(word), isFiller, isLight: isFiller };
}
