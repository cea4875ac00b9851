/** Queries with what they should find, and how well a search does by them. */
import { readFileSync } from 'node:fs';
import { sharedText } from './search-catalogue.js';

/** In a list of codes: a topic of guidance that is asked about. */
const topicMark = '#';

/** Ours: query, codes, also right, kind, split. The splits were written one after the other, each before anything was
 * changed to suit it. */
export const ownQueries = () =>
  rowsOf(readFileSync(new URL('queries.tsv', import.meta.url), 'utf8')).map(([query, codes, also, kind, split]) =>
    toQuery(query, codes, also, kind, split),
  );

/** Those of the reference data; undefined where it does not lie beside the repository. */
export function trainQueries() {
  const text = sharedText('queries.train.tsv');
  return text && rowsOf(text).map(([, query, codes, also, kind]) => toQuery(query, codes, also, kind, 'train'));
}

const rowsOf = (text) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const listOf = (text = '') => text.split('|').filter((part) => part !== '');

function toQuery(query, codes, also, kind, split) {
  const all = listOf(codes);
  return {
    query,
    codes: all.filter((code) => !code.startsWith(topicMark)),
    topics: all.filter((code) => code.startsWith(topicMark)).map((topic) => topic.slice(topicMark.length)),
    alsoRight: listOf(also),
    kind,
    split,
  };
}

/** Queries whose right answers a catalogue has; those that should find nothing too. */
export const answerable = (queries, codes) =>
  queries.filter((query) => query.codes.length === 0 || query.codes.every((code) => codes.has(code)));

/**
 * Asks every query that has codes.
 * @param find gives the codes found, best first
 */
export function scoreOf(queries, find) {
  const score = { count: 0, first: 0, three: 0, reciprocal: 0, misses: [] };
  for (const { query, codes, alsoRight } of queries) {
    if (codes.length === 0) continue;
    const found = find(query);
    const right = [...codes, ...alsoRight];
    const place = found.slice(0, 10).findIndex((code) => right.includes(code));
    const isFirst = place === 0;
    const isInThree = found.slice(0, 3).some((code) => codes.includes(code));
    score.count++;
    score.first += isFirst ? 1 : 0;
    score.three += isInThree ? 1 : 0;
    score.reciprocal += place < 0 ? 0 : 1 / (place + 1);
    if (!isFirst || !isInThree) score.misses.push(`${query} → ${found.slice(0, 3).join(', ') || 'nothing'}`);
  }
  return score;
}

export const shareOf = (part, { count }) => (count === 0 ? 0 : part / count);
