import { describe, expect, it } from 'vitest';
import { RecentChoices } from './recent-choices.js';

/** A browser's storage of one origin. */
function storageOf(kept = new Map<string, string>()) {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  return { kept, storage: () => storage };
}

describe('what was searched for last', () => {
  it('stands newest first on a personal machine, each once and five at most', () => {
    const { storage } = storageOf();
    const recent = new RecentChoices('personal', storage);
    for (const code of ['1', '2', '3', '4', '5', '6', '4']) recent.keep({ code });
    recent.keep({ query: 'kết hôn' });
    expect(new RecentChoices('personal', storage).all).toEqual([
      { query: 'kết hôn' },
      { code: '4' },
      { code: '6' },
      { code: '5' },
      { code: '3' },
    ]);
    recent.forget();
    expect(recent.all).toEqual([]);
  });

  it('is not kept on a shared one, which takes away what is left', () => {
    const { kept, storage } = storageOf();
    new RecentChoices('personal', storage).keep({ code: '1' });
    const shared = new RecentChoices(undefined, storage);
    shared.keep({ code: '2' });
    expect([shared.all, kept.size]).toEqual([[], 0]);
  });

  it('holds no words with six digits or more, however they are spaced', () => {
    const { storage } = storageOf();
    const recent = new RecentChoices('personal', storage);
    for (const query of ['0912 345 678', 'H37.24-261123-0001', 'căn cước 024060001234']) recent.keep({ query });
    recent.keep({ query: 'hộ chiếu 10 năm' });
    expect(recent.all).toEqual([{ query: 'hộ chiếu 10 năm' }]);
  });

  it('does without a storage that is forbidden, full, or holds something else', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const recent = new RecentChoices('personal', forbidden);
    recent.keep({ code: '1' });
    recent.forget();
    expect(recent.all).toEqual([]);
    const { storage } = storageOf(new Map([['motcua.recent/1', '{"a":1}']]));
    expect(new RecentChoices('personal', storage).all).toEqual([]);
  });
});
