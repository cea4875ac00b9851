/** The figures of search that must not fall: `pnpm bench:search` prints them all. */
import { createSearchIndex } from '@motcua/rules';
import { describe, expect, it } from 'vitest';
import { importedCatalogue, shippedCatalogue } from './search-catalogue.js';
import { answerable, ownQueries, scoreOf, shareOf, trainQueries } from './search-queries.js';

const skipReason = 'the shared data does not lie beside this repository';

type Query = ReturnType<typeof ownQueries>[number];

function ask(items: ReturnType<typeof shippedCatalogue>, queries: readonly Query[]) {
  const index = createSearchIndex(items);
  const some = answerable(queries, new Set(items.map(({ code }: { code: string }) => code)));
  const score = scoreOf(some, (query: string) => index.search(query).items.map(({ code }: { code: string }) => code));
  return { index, some, score, first: shareOf(score.first, score), three: shareOf(score.three, score) };
}

const missed = ({ misses }: { misses: string[] }) => `\n${misses.join('\n')}\n`;

describe('what people type', () => {
  it('finds the right procedure of the shipped catalogue', () => {
    const { score, first, three } = ask(shippedCatalogue(), ownQueries());
    expect(score.count).toBeGreaterThan(1_100);
    expect(first, missed(score)).toBeGreaterThanOrEqual(0.94);
    expect(three, missed(score)).toBeGreaterThanOrEqual(0.97);
  });

  it('finds it among all the imported ones too', ({ skip }) => {
    const items = importedCatalogue();
    if (!items) return skip(skipReason);
    const { score, first, three } = ask(items, ownQueries());
    expect(first, missed(score)).toBeGreaterThanOrEqual(0.94);
    expect(three, missed(score)).toBeGreaterThanOrEqual(0.97);
  });

  it('finds it for the reference queries', ({ skip }) => {
    const items = importedCatalogue();
    const queries = trainQueries();
    if (!items || !queries) return skip(skipReason);
    const { score, first, three } = ask(items, queries);
    expect(score.count).toBe(116);
    expect(first, missed(score)).toBeGreaterThanOrEqual(0.99);
    expect(three, missed(score)).toBeGreaterThanOrEqual(0.98);
  });

  it('finds nothing where something else is asked for, seven times of eight', () => {
    const index = createSearchIndex(shippedCatalogue());
    const others = ownQueries().filter(({ kind }: Query) => kind === 'negative');
    const found = others.filter(({ query }: Query) => index.search(query).items.length > 0);
    expect(found.length / others.length, found.map(({ query }: Query) => query).join('\n')).toBeLessThanOrEqual(0.125);
  });

  it('leads to the topic it asks about', () => {
    const index = createSearchIndex(shippedCatalogue());
    const wrong = ownQueries()
      .filter(({ kind }: Query) => kind === 'help')
      .filter(({ query, topics }: Query) => !topics.includes(index.search(query).guidance[0] ?? ''));
    expect(wrong.map(({ query }: Query) => query)).toEqual([]);
  });
});
