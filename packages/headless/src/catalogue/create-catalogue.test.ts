import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  agencyId,
  example,
  isOld,
  minute,
  names,
  newer,
  opened,
  page,
  phase,
  quiet,
  visited,
  world,
  writeKept,
} from '../testing/catalogue-world.js';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const one of opened.splice(0)) one.dispose();
  vi.unstubAllGlobals();
});

describe('a person who opens the search for the first time', () => {
  it('has the catalogue after one request, and asks for no more while the page is open', async () => {
    const here = world();
    const catalogue = here.open();
    expect(catalogue.state).toEqual({ phase: 'loading' });
    expect(catalogue.search('khai sinh').items).toEqual([]);
    await phase(catalogue, 'ready');
    expect(catalogue.state).toMatchObject({ agency: { agencyId }, day: '2026-11-24', isOld: false });
    expect(catalogue.search('trich luc khai sinh').items[0]?.code).toBe('2.000635');
    await quiet();
    expect(here.asked).toEqual(['/v1/catalogue/snapshot', '/v1/catalogue/details']);
    expect(here.caches).toEqual(['no-cache', 'no-cache']);
  });

  it('without a network is told so, and has it as soon as the network comes', async () => {
    const here = world();
    here.state.isOffline = true;
    const catalogue = here.open();
    await phase(catalogue, 'absent');
    expect(catalogue.state).toEqual({ phase: 'absent', offline: true });
    here.comeBack();
    await phase(catalogue, 'ready');
  });

  it('is told that the commune is unknown, and may try again', async () => {
    const here = world();
    here.state.status = 404;
    const catalogue = here.open();
    await phase(catalogue, 'error');
    expect(catalogue.state).toEqual({ phase: 'error', code: 'not-found' });
    here.state.status = 200;
    catalogue.retry();
    expect(catalogue.state.phase).toBe('loading');
    await phase(catalogue, 'ready');
  });

  it('with a browser that saves data gets no pages that nobody asked for', async () => {
    const here = world();
    const catalogue = here.open({ spare: { idle: async () => {}, isThrifty: () => true } });
    await phase(catalogue, 'ready');
    await quiet();
    expect(here.asked).toEqual(['/v1/catalogue/snapshot']);
  });
});

describe('a person who comes back', () => {
  it('searches at once, and the gateway is asked once whether it still holds', async () => {
    const here = world();
    await visited(here);
    here.state.now += 10 * minute;
    const catalogue = here.open();
    await phase(catalogue, 'ready');
    const { state } = catalogue;
    await quiet();
    expect(catalogue.state, 'nothing is rendered again for a copy that holds').toBe(state);
    expect(here.asked).toEqual(['/v1/catalogue/snapshot']);
  });

  it('on the next page of the same visit asks nothing', async () => {
    const here = world();
    await visited(here);
    here.state.now += 2 * minute;
    await phase(here.open(), 'ready');
    await quiet();
    expect(here.asked).toEqual([]);
  });

  it('on the next day asks, however short the night was', async () => {
    const here = world();
    here.state.now = Date.UTC(2026, 10, 24, 16, 59);
    await visited(here);
    here.state.now += 2 * minute;
    await phase(here.open(), 'ready');
    await quiet();
    expect(here.asked).toEqual(['/v1/catalogue/snapshot']);
  });

  it('sees what changed, and so do the pages', async () => {
    const here = world();
    await visited(here);
    here.state.now += 10 * minute;
    Object.assign(here.state, { snapshot: newer, tag: 'W/"2"' });
    const catalogue = here.open();
    await expect.poll(() => names(catalogue)).toEqual(['Mới']);
    await quiet();
    expect(here.asked).toEqual(['/v1/catalogue/snapshot', '/v1/catalogue/details']);
    const again = here.open();
    await phase(again, 'ready');
    expect(names(again)).toEqual(['Mới']);
  });

  it('without a network searches all the same, is told how old it is, and is brought up to date later', async () => {
    const here = world();
    await visited(here);
    here.state.now += 10 * minute;
    Object.assign(here.state, { isOffline: true, snapshot: newer, tag: 'W/"2"' });
    const catalogue = here.open();
    await expect.poll(() => isOld(catalogue)).toBe(true);
    expect(catalogue.search('trich luc khai sinh').items[0]?.code).toBe('2.000635');
    here.comeBack();
    await expect.poll(() => names(catalogue)).toEqual(['Mới']);
    expect(isOld(catalogue)).toBe(false);
  });

  it('finds nothing kept of a commune that is no more', async () => {
    const here = world();
    await visited(here);
    here.state.now += 10 * minute;
    here.state.status = 404;
    await phase(here.open(), 'error');
    here.state.isDown = true;
    await phase(here.open(), 'absent');
  });

  it('from a host that names no tags reads the catalogue anew', async () => {
    const here = world();
    here.state.tag = undefined;
    await visited(here);
    here.state.now += 10 * minute;
    here.state.snapshot = newer;
    const catalogue = here.open();
    await expect.poll(() => names(catalogue)).toEqual(['Mới']);
  });
});

describe('a snapshot that cannot be read', () => {
  it.each([
    ['half of it', { ...example, texts: '' }],
    ['an older format', { format: 1, agency: null, procedures: [] }],
    ['no snapshot at all', 'xin chào'],
  ])('is dropped from this machine and fetched again: %s', async (_what, damaged) => {
    const here = world();
    await visited(here);
    await writeKept(`${here.state.address} ${agencyId}`, damaged);
    const catalogue = here.open();
    await phase(catalogue, 'ready');
    expect(here.asked.at(0)).toBe('/v1/catalogue/snapshot');
    expect(catalogue.state).toMatchObject({ isOld: false });
  });

  it('that a cache on the way sends is asked for past all caches', async () => {
    const here = world();
    here.state.snapshot = { format: 1 };
    const catalogue = here.open();
    await phase(catalogue, 'ready');
    expect(here.caches.slice(0, 2)).toEqual(['no-cache', 'reload']);
  });
});

describe('a page of a procedure', () => {
  it('comes from the gateway, with its steps', async () => {
    const here = world();
    const found = await here.open().detail('2.000635');
    expect(found).toEqual({ detail: page, from: 'gateway', day: undefined });
  });

  it('without a network comes from this machine, and says of which day it is', async () => {
    const here = world();
    await visited(here);
    here.state.isOffline = true;
    const { detail, from, day } = await here.open().detail('2.000635');
    expect([from, day, detail.procedure.name]).toEqual(['kept', '2026-11-24', page.procedure.name]);
    expect(here.asked).not.toContain('/v1/procedures/2.000635');
  });

  it('comes from this machine while the gateway is down', async () => {
    const here = world();
    await visited(here);
    here.state.status = 503;
    expect(await here.open().detail('2.000635')).toMatchObject({ from: 'kept' });
  }, 15_000);

  it('that the gateway no longer has is not found, whatever is kept', async () => {
    const here = world();
    await visited(here);
    here.state.status = 404;
    await expect(here.open().detail('2.000635')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that is nowhere is refused as the client does', async () => {
    const here = world();
    here.state.isOffline = true;
    await expect(here.open().detail('2.000635')).rejects.toMatchObject({ name: 'UnreachableError' });
  }, 15_000);
});

describe('one machine', () => {
  it('asks once for two widgets of a page, and goes on for the second when the first is taken away', async () => {
    const here = world();
    const client = here.newClient();
    const [one, two] = [here.open({ client }), here.open({ client })];
    one.dispose();
    await phase(two, 'ready');
    await quiet();
    expect(here.asked.filter((path) => path === '/v1/catalogue/snapshot')).toHaveLength(1);
    two.dispose();
    const three = here.open({ client });
    expect(three.state.phase).toBe('ready');
    await quiet();
    expect(here.asked.filter((path) => path === '/v1/catalogue/snapshot')).toHaveLength(1);
  });

  it('keeps communes and gateways apart', async () => {
    const here = world();
    await visited(here);
    here.state.isOffline = true;
    await phase(here.open({ agencyId: 'khac' }), 'absent');
    here.state.address = 'https://other.example.vn';
    await phase(here.open(), 'absent');
  });

  it('works in two tabs that write at once', async () => {
    const here = world();
    const tabs = [here.open(), here.open(), here.open()];
    for (const tab of tabs) await phase(tab, 'ready');
    await quiet();
    here.state.isDown = true;
    await phase(here.open(), 'ready');
  });

  it('forgets what nobody looked at for 90 days', async () => {
    const here = world();
    await visited(here);
    here.state.now += 91 * 24 * 60 * minute;
    await phase(here.open({ agencyId: 'khac' }), 'ready');
    await quiet();
    here.state.isDown = true;
    await phase(here.open(), 'absent');
    await phase(here.open({ agencyId: 'khac' }), 'ready');
  });

  it.each<[string, () => void]>([
    ['has no database', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'forbids it',
      () =>
        vi.stubGlobal('indexedDB', {
          open: () => {
            throw new DOMException('x', 'SecurityError');
          },
        }),
    ],
    ['does not open it', () => vi.stubGlobal('indexedDB', { open: () => ({}) })],
  ])('that %s still searches, and reads pages offline, as long as the page is open', async (_what, spoil) => {
    spoil();
    const here = world();
    const catalogue = here.open();
    await phase(catalogue, 'ready');
    await expect.poll(() => here.asked).toContain('/v1/catalogue/details');
    await quiet();
    here.state.isOffline = true;
    expect(await catalogue.detail('2.000635')).toMatchObject({ from: 'kept' });
  });
});
