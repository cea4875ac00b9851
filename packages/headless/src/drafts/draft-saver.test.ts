import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftSaver } from './draft-saver.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Writes that a test ends one by one. */
function slowDisk() {
  const told: string[] = [];
  const ends: ((outcome: 'saved' | 'elsewhere' | 'failed') => void)[] = [];
  const saver = createDraftSaver({
    write: () =>
      new Promise((resolve, reject) => {
        ends.push((outcome) => (outcome === 'failed' ? reject(new Error('disk')) : resolve(outcome)));
      }),
    onChange: (saved) => told.push(saved),
  });
  const end = async (outcome: 'saved' | 'elsewhere' | 'failed' = 'saved') => {
    ends.at(-1)?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, told, end, writes: () => ends.length };
}

describe('a draft', () => {
  it('is written within 300 ms of the first change, however fast somebody types', async () => {
    const { saver, writes } = slowDisk();
    for (let typed = 0; typed < 3; typed++) {
      saver.touch();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(writes()).toBe(1);
  });

  it('is never called saved before the disk says so, nor while a newer change waits', async () => {
    const { saver, told, end, writes } = slowDisk();
    saver.touch();
    void saver.flush();
    expect(told).toEqual(['saving']);
    saver.touch();
    await end();
    expect(told).not.toContain('saved');
    expect(writes()).toBe(2);
    await end();
    expect(told.at(-1)).toBe('saved');
  });

  it('is called not saved when the disk refuses, and saved when the next write passes', async () => {
    const { saver, told, end } = slowDisk();
    saver.touch();
    const flushed = saver.flush();
    await end('failed');
    await flushed;
    expect(told.at(-1)).toBe('failed');
    saver.touch();
    void saver.flush();
    await end();
    expect(told.at(-1)).toBe('saved');
  });

  it('that another tab has changed is not called saved', async () => {
    const { saver, told, end } = slowDisk();
    saver.touch();
    void saver.flush();
    await end('elsewhere');
    expect(told.at(-1)).toBe('elsewhere');
  });

  it('is written no more once it is handed in', async () => {
    const { saver, writes } = slowDisk();
    saver.touch();
    saver.stop();
    saver.touch();
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes()).toBe(0);
  });

  it('that did not change is not written again', async () => {
    const { saver, writes } = slowDisk();
    await saver.flush();
    expect(writes()).toBe(0);
  });
});
