import { describe, expect, it } from 'vitest';
import { answer } from './answers.js';
import { placesOf } from './places.js';
import { openShelf } from './shelf.js';
import { workerWorld } from './testing/worker-world.js';
import { createVisitKeeper } from './visit-keeper.js';

const site = 'https://xa.example/';
const gateway = 'https://cong.example';
const query = '?agency=thong-nhat-lang-son';
const detail = `${gateway}/v1/procedures/2.000635${query}`;
const form = `${gateway}/v1/procedures/2.000635/form${query}`;
const keys = `${gateway}/v1/keys`;
const holding = (body: string, cache = 'public, max-age=300', status = 200) =>
  new Response(body, { status, headers: { 'Cache-Control': cache } });

function machine(pages: readonly string[] = []) {
  const here = workerWorld({
    [detail]: holding('{"hasForm":true}'),
    [form]: holding('{"definition":{}}'),
    [keys]: holding('{"envelope":{}}', 'public, max-age=60'),
  });
  const shelf = (name: string) => openShelf(name, 100, here.world);
  const places = placesOf(site, `${site}motcua-sw.js?api=${gateway}`, { pages });
  const shelves = { data: shelf('data'), pages: shelf('pages') };
  const visits = createVisitKeeper({ ...shelves, places, files: undefined, world: here.world });
  const work: Promise<unknown>[] = [];
  const options = {
    ...shelves,
    chunks: shelf('files'),
    places,
    files: undefined,
    visits,
    world: here.world,
    send: (request: Request) => here.world.fetch(request.url, {}),
    later: (one: () => Promise<unknown>) => void work.push(one()),
  };
  const ask = async (kind: 'data' | 'page', key: string, url = key) => {
    const reply = await answer(new Request(url), { kind, key }, options);
    await Promise.all(work.splice(0));
    return reply;
  };
  return { ...here, ...shelves, visits, ask };
}

describe('what a gateway says to everybody', () => {
  it('is there without a network, with the form and the keys that the next step takes', async () => {
    const { ask, sites } = machine();
    await ask('data', detail);
    for (const address of Object.keys(sites)) delete sites[address];
    expect(await (await ask('data', form)).text()).toBe('{"definition":{}}');
    expect(await (await ask('data', keys)).text()).toBe('{"envelope":{}}');
  });

  it('is asked for no form where the person saves data', async () => {
    const { ask, asked, state } = machine();
    state.isThrifty = true;
    await ask('data', detail);
    expect(asked).toEqual([detail]);
  });

  it('is not asked again as long as it holds, and then asked first', async () => {
    const { ask, asked, sites, state } = machine();
    await ask('data', keys);
    asked.length = 0;
    state.now += 59_000;
    await ask('data', keys);
    expect(asked).toEqual([]);
    state.now += 2_000;
    sites[keys] = holding('{"envelope":{"keyId":"new"}}');
    expect(await (await ask('data', keys)).text()).toContain('new');
  });

  it('is shown as it was while the gateway is ill, and forgotten where it is gone', async () => {
    const { ask, sites, state, data } = machine();
    await ask('data', form);
    state.now += 400_000;
    sites[form] = holding('<h1>502</h1>', '', 502);
    expect((await ask('data', form)).status).toBe(200);
    sites[form] = holding('{}', '', 404);
    expect((await ask('data', form)).status).toBe(404);
    expect(await data.read(form)).toBeUndefined();
  });

  it('is not kept where it says so', async () => {
    const { ask, sites, data } = machine();
    for (const cache of ['no-store', 'private, max-age=9']) {
      sites[keys] = holding('{"name":"Nông Thị Ví Dụ"}', cache);
      await ask('data', keys);
      expect(await data.keys(), cache).toEqual([]);
    }
  });

  it('comes from the network though the cache is broken', async () => {
    const { ask, world } = machine();
    Object.assign(world.caches, { open: () => Promise.reject(new Error('broken')) });
    expect((await ask('data', form)).status).toBe(200);
  });
});

describe('a page', () => {
  it('is kept as everybody sees it, under an address without the dossier and its secret', async () => {
    const { visits, sites, asked, pages } = machine();
    sites[`${site}tra-cuu.html`] = holding('<h1>Tra cứu</h1>', '');
    await visits.keep({ page: `${site}tra-cuu.html?ho-so=H37.24-261126-0777#HBFN0-W1AF4.A1B2C3D4`, used: [] });
    expect(asked).toEqual([`${site}tra-cuu.html`]);
    expect(await pages.keys()).toEqual([`${site}tra-cuu.html`]);
  });

  it('of a procedure that was never opened is drawn from its address, for the same place', async () => {
    const { visits, sites, ask } = machine(['tim', 'thu-tuc', 'nop']);
    for (const name of ['tim', 'thu-tuc', 'nop']) sites[`${site}${name}?xa=a`] = holding(`<h1>${name}</h1>`, '');
    await visits.keep({ page: `${site}tim?xa=a`, used: [] });
    for (const address of Object.keys(sites)) delete sites[address];
    const wizard = `${site}nop/2.000635?xa=a`;
    expect((await ask('page', wizard)).headers.get('Location')).toBe(`${site}nop?thu-tuc=2.000635&xa=a`);
    await expect(ask('page', `${site}nop/2.000635?xa=b`)).rejects.toThrow('network');
    await expect(ask('page', `${site}can-bo/`)).rejects.toThrow('network');
  });
});

describe('what is kept', () => {
  it('has an end: the oldest goes first', async () => {
    const { world } = workerWorld();
    const shelf = openShelf('small', 3, world);
    for (const name of ['a', 'b', 'c', 'd']) await shelf.keep(`${site}${name}`, holding(name));
    expect(await shelf.keys()).toEqual([`${site}b`, `${site}c`, `${site}d`]);
    expect(await shelf.keep(`${site}big`, holding('x'.repeat(1_000_001)))).toBe(false);
  });
});
