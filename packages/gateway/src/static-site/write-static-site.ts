import { compress } from '../http/compression.js';
import { withCompressed } from './compressed-files.js';
import { readEmbedFiles } from './embed-files.js';
import { makeSite, versionOf } from './make-site.js';
import type { Site, SiteFiles } from './site.js';
import { viewOfOne, viewWithoutGateway } from './view-without-gateway.js';
import { type WrittenSite, writeSite } from './write-site.js';

/** What the files are made of; `view` is the whole catalogue. */
export interface StaticSiteSource extends Omit<Site, 'embed'> {
  readonly embedDir: string;
}

export interface StaticSiteOrder extends StaticSiteSource {
  readonly out: string;
  readonly compress: boolean;
}

export interface StaticSiteReport extends WrittenSite {
  readonly files: number;
  readonly bytes: number;
  /** The page of a procedure that weighs most, with brotli and its styles. */
  readonly heaviest: { readonly path: string; readonly bytes: number };
}

/** Makes the folder of one place and puts it where it belongs. */
export async function writeStaticSite(order: StaticSiteOrder): Promise<StaticSiteReport> {
  const files = await filesOf(order);
  const { agency, day, out } = order;
  const all = order.compress ? await withCompressed(files) : files;
  const written = await writeSite(out, all, { agency: agency.agencyId, day, version: versionOf(files) });
  const bytes = [...all.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  return { ...written, files: all.size + 1, bytes, heaviest: await heaviestOf(files) };
}

/** The files as they are before any is compressed. */
export async function filesOf({ embedDir, ...source }: StaticSiteSource): Promise<SiteFiles> {
  const { view, agency, api } = source;
  const embed = await readEmbedFiles(embedDir);
  const served = api === undefined ? viewWithoutGateway(view, agency) : viewOfOne(view, agency.agencyId);
  return makeSite({ ...source, view: served, embed });
}

/** Compressing all as far as it goes would take longer than the rest: only what is long comes into question. */
async function heaviestOf(files: SiteFiles): Promise<StaticSiteReport['heaviest']> {
  const pages = [...files]
    .filter(([path]) => path.startsWith('thu-tuc/'))
    .sort(([, a], [, b]) => Buffer.byteLength(b) - Buffer.byteLength(a))
    .slice(0, 5);
  const weigh = async (content: string | Uint8Array) =>
    (await compress(Buffer.from(content), 'br', { best: true })).byteLength;
  const styles = await weigh(files.get('trang.css') ?? '');
  let heaviest: StaticSiteReport['heaviest'] = { path: '–', bytes: 0 };
  for (const [path, content] of pages) {
    const bytes = styles + (await weigh(content));
    if (bytes > heaviest.bytes) heaviest = { path, bytes };
  }
  return heaviest;
}
