import type { Client } from '@motcua/client';
import type { ReactiveControllerHost } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { LazyPart } from './lazy-part.js';

const part = { ready: true };

/** A part whose chunk comes, or not, in this order; the last answer stays. */
function lazy(comes: readonly boolean[], health: () => Promise<unknown> = async () => ({ status: 'ok' })) {
  let turn = 0;
  const load = async () => {
    if (!comes[Math.min(turn++, comes.length - 1)]) throw new TypeError('Failed to fetch dynamically imported module');
    return part;
  };
  const requestUpdate = vi.fn();
  const host = { addController() {}, requestUpdate, client: { health } as unknown as Client };
  const reload = vi.fn();
  return { one: new LazyPart(host as unknown as ReactiveControllerHost, load, reload), reload, requestUpdate };
}

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('a part that is loaded when it is needed', () => {
  it('is asked for once, however often it is looked at', async () => {
    const { one, requestUpdate } = lazy([true, false]);
    expect(one.get()).toBeUndefined();
    expect(one.get()).toBeUndefined();
    await tick();
    expect([one.get(), one.failed, requestUpdate.mock.calls.length]).toEqual([part, false, 1]);
  });

  it('that did not come is there after "Thử lại" where the browser asks again', async () => {
    const { one, reload } = lazy([false, true]);
    one.get();
    await tick();
    expect(one.failed).toBe(true);
    await one.retry();
    expect([one.get(), one.failed, reload.mock.calls.length]).toEqual([part, false, 0]);
  });

  it('that the browser will not ask for again comes with a new document', async () => {
    const { one, reload } = lazy([false]);
    one.get();
    await tick();
    expect(reload).not.toHaveBeenCalled();
    await one.retry();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('keeps the page where the gateway cannot be reached: a new document would not come either', async () => {
    const { one, reload } = lazy([false], () => Promise.reject(new Error('network')));
    one.get();
    await tick();
    await one.retry();
    expect([one.failed, reload.mock.calls.length]).toEqual([true, 0]);
  });

  it('asks again, and leaves the document alone, when its element is only moved', async () => {
    const { one, reload } = lazy([false]);
    one.get();
    await tick();
    one.hostConnected();
    await tick();
    expect([one.failed, reload.mock.calls.length]).toEqual([true, 0]);
  });
});
