import type { Client } from '@motcua/client';
import type { Catalogue, CatalogueOptions } from '@motcua/headless/catalogue.js';
import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptPlace, PageKeeping } from './page-keeping.js';

const place: KeptPlace = { client: {} as Client, agencyId: 'thong-nhat-lang-son' };
const host = { addController() {} } as unknown as ReactiveControllerHost;

/** A page that is on its way; `shown.place` says that it stands. */
function opened() {
  const shown: { place: KeptPlace | undefined } = { place: undefined };
  const dispose = vi.fn();
  const open = vi.fn(async (_options: CatalogueOptions) => ({ dispose }) as unknown as Catalogue);
  return { shown, open, dispose, keeping: new PageKeeping(host, () => shown.place, open) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the commune's pages, behind the one that is read", () => {
  it('are asked for once that one stands and was looked at, and once only', async () => {
    const { shown, open, keeping } = opened();
    keeping.hostUpdated();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(open).not.toHaveBeenCalled();
    shown.place = place;
    keeping.hostUpdated();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(open).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    keeping.hostUpdated();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(open.mock.calls).toEqual([[{ ...place, pagesOnly: true }]]);
  });

  it('are not asked for where the browser saves data, not even what would ask', async () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    const { shown, open, keeping } = opened();
    shown.place = place;
    keeping.hostUpdated();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(open).not.toHaveBeenCalled();
  });

  it('are left alone once the page is closed, early or late', async () => {
    const early = opened();
    early.shown.place = place;
    early.keeping.hostUpdated();
    early.keeping.hostDisconnected();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(early.open).not.toHaveBeenCalled();
    const late = opened();
    late.shown.place = place;
    late.keeping.hostUpdated();
    await vi.advanceTimersByTimeAsync(2_000);
    late.keeping.hostDisconnected();
    await vi.advanceTimersByTimeAsync(0);
    expect(late.dispose).toHaveBeenCalledOnce();
  });
});
