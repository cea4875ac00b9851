import { fileURLToPath } from 'node:url';
import type { Offering, Procedure } from '@motcua/openapi';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueView } from './catalogue.js';
import { readCatalogueFiles } from './catalogue-files.js';
import { searchProcedures } from './procedure-search.js';
import { summaryOf } from './summary.js';
import { viewOfFiles } from './view-of-files.js';

const sample = fileURLToPath(new URL('../..', import.meta.url));
const agency = 'thong-nhat-lang-son';
const birth = '1.001193';
const birthAtHome = '1.003583';
let view: CatalogueView;
beforeAll(async () => {
  view = viewOfFiles(await readCatalogueFiles(sample));
});

describe('whoever looks in a list where a procedure is filed', () => {
  it('sees that the net is no way where others alone are published', async () => {
    const { items } = await searchProcedures(view, { agency, q: 'khai sinh' }, '2026-11-23');
    const offNet = new Map(items.map((one) => [one.code, one.offNet]));
    expect([offNet.get(birthAtHome), offNet.get(birth)]).toEqual([true, false]);
  });

  it('is sent to ask there where nobody published any way', () => {
    const silent = view.procedures.filter(({ channels }) => channels.status !== 'verified');
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter((procedure) => !summaryOf(procedure, undefined).offNet)).toEqual([]);
  });

  it('sees what holds at the agency, where that is not what holds elsewhere', () => {
    const { channels } = view.procedure(birthAtHome) as Procedure;
    const offering = { ...(view.offering(agency, birth) as Offering), channels };
    expect(summaryOf(view.procedure(birth) as Procedure, offering).offNet).toBe(true);
  });
});
