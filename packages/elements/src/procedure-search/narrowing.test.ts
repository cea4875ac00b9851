import type { ProcedureSummary } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { filterNames, optionsOf, passing } from './narrowing.js';
import { level, procedure } from './testing/procedures.js';

const items = [
  procedure('1', { serviceLevel: level('FULL') }),
  procedure('2', { serviceLevel: level('PARTIAL'), audiences: ['citizen', 'business'] }),
  procedure('3', { serviceLevel: level('INFORMATION_ONLY'), field: 'Đất đai', audiences: ['business'] }),
  procedure('4', { field: 'Đất đai', audiences: [] }),
];
const codes = (list: readonly ProcedureSummary[]) => list.map(({ code }) => code);

describe('the filters of the search', () => {
  it('let everything through that nobody filters, in its order', () => {
    expect(passing(items, {})).toBe(items);
    expect(codes(passing(items, { field: 'Đất đai' }))).toEqual(['3', '4']);
    expect(codes(passing(items, { level: 'FULL', audience: 'citizen' }))).toEqual(['1']);
    expect(codes(passing(items, { level: 'FULL', field: 'Đất đai' }))).toEqual([]);
  });

  it('offer published values alone, those that lead to most first', () => {
    expect(optionsOf(items, {}, 'level')).toEqual([
      { value: 'FULL', count: 1 },
      { value: 'PARTIAL', count: 1 },
    ]);
    expect(optionsOf(items, {}, 'audience').map(({ count }) => count)).toEqual([2, 2]);
  });

  it('count beside the other filters, and keep the one that is set, so that it can be taken back', () => {
    expect(optionsOf(items, { audience: 'business' }, 'field')).toEqual([
      { value: 'Hộ tịch', count: 1 },
      { value: 'Đất đai', count: 1 },
    ]);
    expect(optionsOf(items, { field: 'Đất đai', level: 'FULL' }, 'level')).toEqual([{ value: 'FULL', count: 0 }]);
  });

  it('are not offered where they would change nothing', () => {
    const [first] = items;
    for (const name of filterNames) {
      expect(optionsOf(first ? [first] : [], {}, name), name).toEqual([]);
      expect(optionsOf([], {}, name), name).toEqual([]);
    }
  });
});
