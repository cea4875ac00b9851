import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opened, phase, quiet, world } from '../testing/catalogue-world.js';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const one of opened.splice(0)) one.dispose();
});

describe('a person who reads a page and searches nothing', () => {
  const thrifty = { idle: async () => {}, isThrifty: () => true };

  it('has all pages of the place the next time, and nothing else was asked for', async () => {
    const here = world();
    const catalogue = here.open({ pagesOnly: true });
    await vi.waitFor(() => expect(here.asked).toEqual(['/v1/catalogue/details']));
    await quiet();
    catalogue.dispose();
    here.state.isOffline = true;
    expect(await here.open({ pagesOnly: true, spare: thrifty }).detail('2.000635')).toMatchObject({ from: 'kept' });
  });

  it('asks once on one day, on whatever page, and never where data is saved', async () => {
    const here = world();
    here.open({ pagesOnly: true, spare: thrifty });
    await quiet();
    expect(here.asked).toEqual([]);
    for (const _page of ['one', 'another']) {
      here.open({ pagesOnly: true });
      await quiet();
    }
    expect(here.asked).toEqual(['/v1/catalogue/details']);
  });

  it('beside a search costs no second request', async () => {
    const here = world();
    const client = here.newClient();
    const search = here.open({ client });
    here.open({ client, pagesOnly: true });
    await phase(search, 'ready');
    const askedForPages = () => here.asked.filter((path) => path === '/v1/catalogue/details').length;
    await expect.poll(askedForPages, { timeout: 15_000 }).toBe(1);
    await quiet();
    expect(askedForPages()).toBe(1);
  });
});
