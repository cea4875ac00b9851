import { describe, expect, it } from 'vitest';
import { createFileKeeper } from './file-keeper.js';
import { openShelf } from './shelf.js';
import { builtFolder, workerWorld } from './testing/worker-world.js';
import type { Release } from './worker-scope.js';

const embed = 'https://cong.example/embed/v1/';
const first = await builtFolder(embed, 'one');
const second = await builtFolder(embed, 'two');
const hours = 3_600_000;

/** A folder of the first build, and workers made with one or the other. */
function site() {
  const here = workerWorld({ ...first.files });
  const shelf = openShelf('files', 200, here.world);
  const worker = (release: Release) => createFileKeeper({ embed, release, shelf, world: here.world });
  const names = async () => (await shelf.keys()).map((key) => key.slice(embed.length)).sort();
  const loader = async () => (await shelf.read(`${embed}motcua.js`))?.text();
  /** As a deployment does: what was there before is gone. */
  const deploy = (files: Record<string, string>) => {
    for (const address of Object.keys(here.sites)) delete here.sites[address];
    Object.assign(here.sites, files);
  };
  return { ...here, shelf, worker, names, loader, deploy };
}
const namesOf = ({ core, wizard, late }: typeof first) => [core, wizard, late, 'motcua.js', 'motcua.json'].sort();

describe('the files of the script', () => {
  it('are kept with what they ask for later, since nobody can fetch that without a network', async () => {
    const { worker, names } = site();
    await worker(first.release).useTag('submission-wizard');
    expect(await names()).toEqual(namesOf(first));
  });

  it('are only those that were used where the person saves data', async () => {
    const { worker, names, state } = site();
    state.isThrifty = true;
    await worker(first.release).useTag('submission-wizard');
    expect(await names()).toEqual(namesOf(first).filter((name) => name !== first.late));
  });

  it('change to the next build whole: a chunk that does not come leaves all as it was', async () => {
    const { worker, names, loader, deploy } = site();
    await worker(first.release).useTag('submission-wizard');
    const { [`${embed}${second.core}`]: core = '', ...broken } = second.files;
    deploy(broken);
    await expect(worker(second.release).upgrade()).rejects.toThrow('not whole');
    expect(await loader()).toBe('/* one */');
    deploy({ ...broken, [`${embed}${second.core}`]: core });
    await worker(second.release).upgrade();
    expect(await loader()).toBe('/* two */');
    expect(await names()).toEqual(expect.arrayContaining(namesOf(second)));
  });

  it('of the old build stay as long as a page is open that may ask for them', async () => {
    const { worker, names, deploy, state } = site();
    await worker(first.release).useTag('submission-wizard');
    state.pages = ['wizard'];
    deploy(second.files);
    const next = worker(second.release);
    await next.upgrade();
    state.pages = ['wizard', 'other'];
    await next.sweep();
    expect(await names()).toContain(first.late);
    state.pages = ['other'];
    await next.sweep();
    expect(await names()).toEqual(namesOf(second));
  });

  it('of the old build stay where the change was broken off before the loader was in its place', async () => {
    const { worker, names, deploy, shelf } = site();
    await worker(first.release).useTag('submission-wizard');
    deploy(second.files);
    await worker(second.release).upgrade();
    await shelf.keep(`${embed}motcua.js`, new Response('/* one */'));
    await worker(second.release).sweep();
    expect(await names()).toContain(first.late);
  });

  it('are brought up to date by a worker that a site copied long ago', async () => {
    const { worker, loader, deploy, state, asked } = site();
    const copied = worker(first.release);
    await copied.useTag('submission-wizard');
    deploy(second.files);
    asked.length = 0;
    await copied.check();
    expect(asked).toEqual([]);
    state.now += 2 * hours;
    await copied.check();
    expect(await loader()).toBe('/* two */');
  });

  it('are asked for anew once a chunk is gone: the next page is not led to it again', async () => {
    const { worker, loader, deploy } = site();
    await worker(first.release).useTag('submission-wizard');
    deploy(second.files);
    await worker(first.release).lost();
    expect(await loader()).toBeUndefined();
    await worker(first.release).use(`${embed}motcua.js`);
    expect(await loader()).toBe('/* two */');
  });

  it('are asked of the network where the disk is full', async () => {
    const { worker, names, world } = site();
    const open = world.caches.open;
    Object.assign(world.caches, {
      open: async (name: string) => ({ ...(await open(name)), put: () => Promise.reject(new Error('quota')) }),
    });
    await worker(first.release).useTag('submission-wizard');
    expect(await names()).toEqual([]);
  });
});
