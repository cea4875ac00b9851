import { formatDate } from '@motcua/rules';
import { html } from 'hono/html';
import { contactLines } from '../pages/contact.js';
import type { Markup } from '../pages/markup.js';
import { workerName } from '../static/hosted-worker.js';
import type { Site, ToRoot } from './site.js';

export interface SitePage {
  /** Below the site's folder, e.g. `thu-tuc/2.000635.html`. */
  readonly path: string;
  readonly title: string;
  /** What a search engine shows below the title. */
  readonly description: string;
  readonly body: Markup;
  /** Whether the body itself says where people are received. */
  readonly hasContact?: boolean;
  /** Whether it holds more than one column of text. */
  readonly isWide?: boolean;
  /** Chunks that its element asks for once it runs: asked for early, they cost no turn of their own. */
  readonly early?: readonly string[];
  /** Web addresses of recordings that can be heard on it, from anywhere. */
  readonly media?: readonly string[];
}

export const toRootOf = (path: string): ToRoot => (path.includes('/') ? '../' : '');

/** As the gateway's own pages have it, less what a policy in a page cannot say. */
const policyOf = (media: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "style-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types motcua',
    ...(media.length > 0 ? [`media-src ${[...new Set(media.map((url) => new URL(url).origin))].join(' ')}`] : []),
  ].join('; ');

/** A whole page: readable without scripts; all its addresses are relative, so that the folder may lie anywhere. */
export async function sitePage(site: Site, page: SitePage): Promise<string> {
  const { agency, address, day, embed } = site;
  const { path, title, description, body, hasContact = false, isWide = false, early = [], media = [] } = page;
  const root = toRootOf(path);
  // The first is what reads files.
  const chunks = ['seldom', ...early].flatMap((label) => embed.chunks.get(label) ?? []);
  return String(
    await html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(media)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – ${agency.shortName}, ${agency.province}</title>
<meta name="description" content="${description}">
${address === undefined ? '' : html`<link rel="canonical" href="${address}${path === 'index.html' ? '' : path}">`}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}trang.css">
${chunks.map((name) => html`<link rel="modulepreload" href="${root}motcua/${name}">`)}
<script src="${root}motcua/motcua.js" data-files="${root || './'}" data-agency="${agency.agencyId}" data-search-page="${root}index.html" data-service-worker="${root}${workerName}"${elsewhere(site)} defer></script>
<script src="${root}motcua/trang.js" defer></script>
</head>
<body>
<a class="skip" href="#noi-dung">Tới nội dung</a>
<header><a href="${root}index.html">${agency.receptionPlace.name}</a></header>
<main id="noi-dung"${isWide ? html` class="wide"` : ''}>
${body}
</main>
<footer>${hasContact ? '' : contactLines(agency)}
<p><a href="${root}index.html">Tìm thủ tục</a> · <a href="${root}huong-dan.html">Hướng dẫn</a> · <a href="${root}niem-yet.html">Bảng niêm yết</a></p>
<p id="ngay-lap" data-ngay="${day}">Trang này lập ngày ${formatDate(day)}.</p></footer>
</body>
</html>
`,
  );
}

/** What a gateway receives is filed, looked up and paid on its own pages. */
const elsewhere = ({ api }: Site): Markup | '' =>
  api === undefined
    ? ''
    : html` data-filing-page="${api}/nop/{code}?xa={agency}" data-tracking-page="${api}/tra-cuu" data-payment-page="${api}/nop-phi/{ref}"`;
