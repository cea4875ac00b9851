import { createSearchIndex } from '@motcua/rules';
import { describe, expect, it } from 'vitest';
import { finder } from './found.js';
import { procedure } from './testing/procedures.js';

const items = [
  procedure('1', { plainName: 'Đăng ký kết hôn', lifeEvents: ['marriage'] }),
  procedure('2', { plainName: 'Đăng ký khai sinh', lifeEvents: ['birth'] }),
];
const index = createSearchIndex(items);
/** A catalogue that tells how often somebody went through all of it. */
function counted() {
  let times = 0;
  const procedures = new Proxy(items, {
    get(target, key, receiver) {
      if (key === 'filter' || key === Symbol.iterator) times += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { procedures, times: () => times };
}

describe('what the box and the groups lead to', () => {
  it('is nothing while nobody asks, and the catalogue is not gone through for it', () => {
    const { procedures, times } = counted();
    const found = finder()({ procedures, index, asked: '', group: undefined, filters: {} });
    expect(found).toEqual({ answer: undefined, listed: [], items: [] });
    expect(times()).toBe(0);
  });

  it('is looked for once for the same question, however often it is rendered', () => {
    const { procedures, times } = counted();
    const question = { procedures, index, asked: '', group: { event: 'birth' }, filters: {} } as const;
    const find = finder();
    const first = find(question);
    expect(first.items.map(({ code }) => code)).toEqual(['2']);
    expect(find({ ...question })).toBe(first);
    expect(times()).toBe(1);
    expect(find({ ...question, asked: 'kết hôn', group: { event: 'marriage' } }).items).toEqual([items[0]]);
  });
});
