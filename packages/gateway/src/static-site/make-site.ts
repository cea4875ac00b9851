import { createHash } from 'node:crypto';
import { workerFor, workerName } from '../static/hosted-worker.js';
import { answers } from './answers.js';
import { noticeBoardPage } from './notice-board.js';
import { pageProgram } from './page-program.js';
import {
  anyFilingPages,
  anyProcedurePage,
  guidancePage,
  notFoundPage,
  searchPages,
  trackingPage,
} from './plain-pages.js';
import { filingPages, procedurePages } from './procedure-pages.js';
import { qrPicture } from './qr-picture.js';
import type { Site, SiteFiles } from './site.js';
import { sitePage } from './site-page.js';
import { siteStyles } from './site-styles.js';

/** What the worker keeps beside the pages that somebody opened, the front page first. */
const keptPages = ['index.html', 'thu-tuc.html', 'nop.html', 'huong-dan.html', 'tra-cuu.html'];

/** Every file of the folder; the same site gives the same bytes. */
export async function makeSite(site: Site): Promise<SiteFiles> {
  const { agency, address, embed } = site;
  const files = new Map<string, string | Uint8Array>(answers(site));
  for (const [name, bytes] of embed.files) files.set(`motcua/${name}`, bytes);
  files.set('motcua/trang.js', pageProgram());
  files.set('trang.css', siteStyles(agency));
  const pages = [
    ...searchPages(site),
    anyProcedurePage(site),
    ...anyFilingPages(site),
    ...procedurePages(site),
    ...filingPages(site),
    guidancePage(site),
    trackingPage(site),
    noticeBoardPage(site),
    notFoundPage(site),
  ];
  for (const page of pages) files.set(page.path, await sitePage(site, page));
  if (address !== undefined) {
    files.set('ma-qr.svg', qrPicture(address));
    const open = pages.filter(({ path }) => !['404.html', 'tim.html', 'thu-tuc.html', 'nop.html'].includes(path));
    files.set('sitemap.xml', siteMap(open.map(({ path }) => address + (path === 'index.html' ? '' : path)).sort()));
  }
  files.set(workerName, `// ${versionOf(files)}\n${workerFor(keptPages, embed.worker)}`);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Changes with every byte of every file. */
export function versionOf(files: SiteFiles): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\n${createHash('sha256').update(content).digest('hex')}\n`);
  return hash.digest('hex').slice(0, 16);
}

const siteMap = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((one) => `<url><loc>${one.replaceAll('&', '&amp;')}</loc></url>`).join('\n')}
</urlset>
`;
