import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueView } from './catalogue.js';
import { readCatalogueFiles } from './catalogue-files.js';
import { keptCopies } from './copies.js';
import { viewOfFiles } from './view-of-files.js';

const sample = fileURLToPath(new URL('../..', import.meta.url));
const today = '2026-11-26';
const pilot = 'thong-nhat-lang-son';
const other = 'thach-ha-ha-tinh';
let view: CatalogueView;
beforeAll(async () => {
  view = viewOfFiles(await readCatalogueFiles(sample));
});

describe('what browsers keep of a catalogue', () => {
  it('is made once, compressed once, and the same for all who ask at once', async () => {
    const copies = keptCopies();
    const [first, again] = await Promise.all([1, 2].map(() => copies.snapshot(view, pilot, today)));
    expect(again).toBe(first);
    expect(await copies.snapshot(view, pilot, today)).toBe(first);
    const [one, two] = await Promise.all([first?.body('br'), first?.body('br')]);
    expect(two).toBe(one);
    expect(first?.bytes).toBe((await first?.body(undefined))?.length);
  });

  it('is another one after midnight in Vietnam, with a tag of its own, and after a change', async () => {
    const copies = keptCopies();
    const first = await copies.snapshot(view, pilot, today);
    const tomorrow = await copies.snapshot(view, pilot, '2026-11-27');
    expect(tomorrow.etag).not.toBe(first.etag);
    const changed: CatalogueView = Object.create(view, {
      agency: { value: (id: string) => view.agency(id) },
    });
    expect(await copies.snapshot(view, pilot, today)).toBe(first);
    await expect(copies.snapshot(changed, 'xa-la', today)).rejects.toMatchObject({ code: 'not-found' });
    await expect(copies.details(changed, 'xa-la', today)).rejects.toMatchObject({ code: 'not-found' });
    const anew = await copies.snapshot(view, pilot, today);
    expect(anew).not.toBe(first);
    expect(anew.etag).toBe(first.etag);
  });

  it('takes no more memory than it may: what was asked for longest ago is made anew', async () => {
    const { bytes } = await keptCopies().snapshot(view, pilot, today);
    const copies = keptCopies(bytes * 2.5);
    const first = await copies.snapshot(view, pilot, today);
    const second = await copies.snapshot(view, other, today);
    expect(await copies.snapshot(view, pilot, today)).toBe(first);
    await copies.snapshot(view, undefined, today);
    expect(await copies.snapshot(view, pilot, today)).toBe(first);
    expect(await copies.snapshot(view, other, today)).not.toBe(second);
  });

  it('is kept though it alone is larger than that', async () => {
    const copies = keptCopies(10);
    expect(await copies.details(view, pilot, today)).toBe(await copies.details(view, pilot, today));
  });
});
