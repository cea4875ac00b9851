/** What runs in the page that is measured: everything a browser does with a snapshot, and the same by MiniSearch. */
import MiniSearch from 'minisearch';
import { atOnce, decodeSnapshot, openSnapshot } from '../../packages/rules/dist/index.js';
import { wordsOf } from '../../packages/rules/dist/search/fold.js';

const words = (text) => wordsOf(text).map(({ folded }) => folded);
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return { milliseconds: performance.now() - start, result };
};
/** As a browser does it, but in one go. */
const open = (json) => atOnce(openSnapshot(JSON.parse(json)));
/** The longest step, between two of which a browser may answer. */
function longestStep(json) {
  const steps = openSnapshot(JSON.parse(json));
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    const { milliseconds, result } = timed(() => steps.next());
    longest = Math.max(longest, milliseconds);
    isDone = result.done;
  }
  return longest;
}
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
    const { milliseconds: first, result } = timed(() => open(json));
    const { procedures } = result;
    const decode = () => decodeSnapshot(JSON.parse(json));
    return {
      first,
      ready: repeated(times, () => open(json)),
      steps: Array.from({ length: times }, () => longestStep(json)),
      decode: repeated(times, decode),
      other: repeated(3, () => miniSearch(procedures)),
    };
  },
  /** Holds a catalogue as a widget does. */
  hold(json) {
    const { procedures, index } = open(json);
    globalThis.held = { procedures, index };
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
