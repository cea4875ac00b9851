import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agency } from '@motcua/openapi';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { readCatalogueFiles } from '../catalogue/catalogue-files.js';
import { viewOfFiles } from '../catalogue/view-of-files.js';
import type { StaticSiteOrder } from '../static-site/index.js';

const sampleFolder = new URL('../..', import.meta.url).pathname;

export interface StaticFolder {
  /** For the embed's files and for what is written. */
  readonly path: string;
  readonly order: StaticSiteOrder;
  remove(): Promise<void>;
}

/** Everything that a folder of the pilot's pages is made of; the embed is two small files. */
export async function staticFolder(): Promise<StaticFolder> {
  const path = await mkdtemp(join(tmpdir(), 'motcua-pages-'));
  const embedDir = join(path, 'embed');
  await mkdir(embedDir);
  await writeFile(join(embedDir, 'motcua.js'), '"use strict";');
  await writeFile(join(embedDir, 'c-seldom.js'), 'import"./c-core.js";export const one=1;');
  await writeFile(join(embedDir, 'c-core.js'), 'export const two=2;');
  await writeFile(join(embedDir, 'motcua-sw.js'), 'addEventListener("fetch",()=>{});');
  const files = [
    { file: 'motcua.js', label: 'loader' },
    { file: 'c-seldom.js', label: 'seldom' },
    { file: 'c-core.js', label: 'core' },
  ];
  await writeFile(join(embedDir, 'sri.json'), JSON.stringify({ version: 1, files }));
  const view: CatalogueView = viewOfFiles(await readCatalogueFiles(sampleFolder));
  const agency = view.agency('thong-nhat-lang-son') as Agency;
  return {
    path,
    order: {
      view,
      agency,
      day: '2026-11-26',
      api: undefined,
      address: undefined,
      embedDir,
      out: join(path, 'out'),
      compress: false,
    },
    remove: () => rm(path, { recursive: true }),
  };
}
