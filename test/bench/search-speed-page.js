/** What runs in the page that is measured: everything a browser does with a snapshot, and the same by MiniSearch. */
import MiniSearch from 'minisearch';
import { createSearchIndex, decodeSnapshot } from '../../packages/rules/dist/index.js';
import { wordsOf } from '../../packages/rules/dist/search/fold.js';

const words = (text) => wordsOf(text).map(({ folded }) => folded);
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return { milliseconds: performance.now() - start, result };
};
const repeated = (times, work) => Array.from({ length: times }, () => timed(work).milliseconds);

function miniSearch(procedures) {
  const index = new MiniSearch({
    fields: ['plainName', 'synonyms', 'name', 'field'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: { boost: { plainName: 3, synonyms: 3, name: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(
    procedures.map(({ code, name, plainName, synonyms, field }) => ({
      id: code,
      name,
      plainName,
      synonyms: synonyms.join(' . '),
      field,
    })),
  );
  return index;
}

globalThis.measured = {
  /** From the text of the answer to a catalogue that can be searched. */
  ready(json, times) {
    const make = () => createSearchIndex(decodeSnapshot(JSON.parse(json)).procedures);
    const decode = () => decodeSnapshot(JSON.parse(json));
    const { procedures } = decode();
    return {
      first: timed(make).milliseconds,
      ready: repeated(times, make),
      decode: repeated(times, decode),
      other: repeated(3, () => miniSearch(procedures)),
    };
  },
  /** Holds a catalogue as a widget does. */
  hold(json) {
    const { procedures } = decodeSnapshot(JSON.parse(json));
    globalThis.held = { procedures, index: createSearchIndex(procedures) };
  },
  /** Every beginning of every query, as they are typed. */
  type(queries) {
    const beginnings = queries.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
    const other = miniSearch(globalThis.held.procedures);
    for (const query of queries) globalThis.held.index.search(query);
    const search = (index) => beginnings.map((query) => timed(() => index.search(query)).milliseconds);
    return { own: search(globalThis.held.index), other: search(other) };
  },
};
