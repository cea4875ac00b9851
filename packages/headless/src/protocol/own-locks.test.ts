import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownLocks } from './own-locks.js';

afterEach(() => vi.unstubAllGlobals());

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** One lock of a browser: held until the promise of whoever has it is settled. */
function browserLocks() {
  let last: Promise<unknown> = Promise.resolve();
  const request = vi.fn((_name: string, { signal }: { signal: AbortSignal }, callback: () => Promise<void>) => {
    const gone = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
    });
    const turn = last.then(() => callback());
    last = turn;
    return Promise.race([turn, gone]);
  });
  vi.stubGlobal('navigator', { locks: { request } });
  return request;
}

describe('a lock of the browser', () => {
  it('is held until its signal aborts, and then the next page has it', async () => {
    const request = browserLocks();
    const [first, second] = [new AbortController(), new AbortController()];
    await ownLocks.hold('motcua s1', first.signal);
    const next = vi.fn();
    void ownLocks.hold('motcua s1', second.signal).then(next);
    await soon();
    expect(next).not.toHaveBeenCalled();
    first.abort();
    await expect.poll(() => next.mock.calls.length).toBe(1);
    expect(request.mock.calls.map(([name]) => name)).toEqual(['motcua s1', 'motcua s1']);
    second.abort();
    await soon();
  });

  it('that the browser refuses, or does not have, is waited for in vain and breaks nothing', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
    const held = vi.fn();
    void ownLocks.hold('motcua s1', new AbortController().signal).then(held);
    vi.stubGlobal('navigator', undefined);
    void ownLocks.hold('motcua s1', new AbortController().signal).then(held);
    await soon();
    expect(held).not.toHaveBeenCalled();
  });
});
