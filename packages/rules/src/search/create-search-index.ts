import { wordsOf } from './fold.js';
import { rankProcedures } from './rank-procedures.js';
import type { ProcedureText, SearchIndex } from './search-index.js';

/** Makes a catalogue ready for search; it is asked at every key. */
export const createSearchIndex = <T extends ProcedureText>(items: readonly T[]): SearchIndex<T> => ({
  search: (query) => ({
    items: rankProcedures(query, items),
    guidance: [],
    dossierCode: undefined,
    words: wordsOf(query).map(({ folded }) => folded),
  }),
});
