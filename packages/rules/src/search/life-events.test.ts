import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lifeEventsIn, lifeEventsOf } from './life-events.js';

const folder = new URL('../../../gateway/catalogue/procedures/', import.meta.url);
const procedure = (code: string) => JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8'));

describe('life events', () => {
  it.each([
    ['1.001193', 'birth'],
    ['1.000894', 'marriage'],
    ['1.000656', 'death'],
    ['1.012812', 'land'],
    ['1.013225', 'building'],
    ['1.014061', 'identity'],
    ['1.004194', 'residence'],
    ['1.001612', 'business'],
    ['2.001019', 'inheritance'],
    ['2.000815', 'certification'],
    ['1.014027', 'elderly'],
    ['3.000182', 'school'],
    ['2.000635', 'death'],
  ])('%s belongs to %s', (code, event) => {
    expect(lifeEventsOf(procedure(code))).toContain(event);
  });

  it.each([
    ['1.000656', 'identity'],
    ['1.010038', 'land'],
    ['1.010833', 'birth'],
    ['1.002759', 'land'],
    ['1.013076', 'land'],
  ])('%s has nothing to do with %s', (code, event) => {
    expect(lifeEventsOf(procedure(code))).not.toContain(event);
  });

  it('are known of most procedures, four at most', () => {
    const all = readdirSync(folder).map((name) => lifeEventsOf(procedure(name.replace('.json', ''))));
    expect(all.filter((events) => events.length === 0).length).toBeLessThan(all.length / 8);
    expect(Math.max(...all.map((events) => events.length))).toBeLessThanOrEqual(4);
  });

  it.each([
    ['má tôi mất', 'death'],
    ['vo toi vua sinh em be', 'birth'],
    ['lấn đất', 'land'],
    ['ở trọ', 'residence'],
  ])('“%s” speaks of %s', (query, event) => {
    expect(lifeEventsIn(query)).toContain(event);
  });

  it('are none where the words speak of none', () => {
    expect(lifeEventsIn('xem bóng đá')).toEqual([]);
  });
});
