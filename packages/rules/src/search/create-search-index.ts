import { dossierCodeIn, procedureCodeIn } from './asked-codes.js';
import { knowledge } from './knowledge/knowledge.js';
import { postingsOf } from './postings.js';
import { Questioner } from './query-groups.js';
import { queryWords } from './query-words.js';
import { Ranker } from './rank-items.js';
import type { ProcedureText, SearchAnswer, SearchIndex } from './search-index.js';
import { Spelling } from './spelling.js';

/** Longer lists help nobody: who sees them types on. */
const mostListed = 25;

/** Makes a catalogue ready for search; it is asked at every key. */
export function createSearchIndex<T extends ProcedureText>(items: readonly T[]): SearchIndex<T> {
  // What weighs the same stands in the order of codes: the order in which a catalogue is kept must not show.
  const sorted = [...items].sort(byCode);
  const known = knowledge();
  const postings = postingsOf(sorted);
  const spelling = new Spelling(postings, known.known);
  const questioner = new Questioner(known, postings);
  const ranker = new Ranker(postings);
  return {
    search(query: string): SearchAnswer<T> {
      const none = { items: [], guidance: [], dossierCode: undefined, words: [] };
      const dossierCode = dossierCodeIn(query);
      if (dossierCode !== undefined) return { ...none, guidance: ['tracking'], dossierCode };
      const code = procedureCodeIn(query);
      if (code !== undefined) return { ...none, items: withCode(sorted, code) };
      const question = questioner.questionOf(queryWords(query, known, postings, spelling));
      const ranked = ranker.rank(question);
      return {
        items: ranked.slice(0, mostListed).map(({ item }) => sorted[item] as T),
        guidance: question.topics,
        dossierCode: undefined,
        words: question.words,
      };
    },
  };
}

const byCode = (a: ProcedureText, b: ProcedureText) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Those whose code begins so; a suffix that the catalogue does not have is left off. */
function withCode<T extends ProcedureText>(items: readonly T[], code: string): T[] {
  for (let part = code; part.includes('.'); part = part.slice(0, part.lastIndexOf('.'))) {
    const found = items.filter((item) => item.code.startsWith(part));
    if (found.length > 0) return found.slice(0, mostListed);
  }
  return [];
}
