import type { Agency } from '@motcua/openapi';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { matchesTag, weakTag } from '../http/cacheable.js';
import { hostedWorkerPath } from '../static/hosted-worker.js';
import { agencyQuery } from './addresses.js';
import { contactLines } from './contact.js';
import type { Markup } from './markup.js';
import { pageStylesPath } from './page-styles.js';
import { themeStylesPath } from './theme-styles.js';

export interface Page {
  /** Never names a person or a dossier: titles stay in the browser's history. */
  readonly title: string;
  readonly agency: Agency | undefined;
  /** The page's element with its fallback inside. */
  readonly body: Markup;
  readonly status?: 200 | 404 | 500 | 503;
  /** Seconds to wait before the next try. */
  readonly retryAfter?: number;
  /** Whether the body itself says where people are received. */
  readonly hasContact?: boolean;
  /** Origins of recordings that can be heard on it. */
  readonly media?: readonly string[];
  /** Whether browsers may keep it; not where the address names a dossier. */
  readonly keep?: boolean;
}

/** Only this origin's files, the API on it, and pictures the person chose herself; no inline anything. */
const pagePolicy = (media: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types motcua',
    ...(media.length > 0 ? [`media-src ${[...new Set(media)].join(' ')}`] : []),
  ].join('; ');

/** Answers a hosted page: readable without scripts, one element that takes over where they run. */
export async function answerPage(c: Context, page: Page): Promise<Response> {
  const text = (await layout(page)).toString();
  const { status = 200, keep = true, retryAfter, media = [] } = page;
  const etag = weakTag(text);
  const headers: Record<string, string> = {
    'Content-Security-Policy': pagePolicy(media),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=(), microphone=()',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  };
  if (keep && status === 200) {
    headers.ETag = etag;
    headers['Cache-Control'] = 'public, max-age=60';
    if (matchesTag(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  }
  return c.body(text, status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
}

const themeLink = (agency: Agency | undefined): Markup | '' => {
  const path = themeStylesPath(agency);
  return path === undefined
    ? ''
    : html`
<link rel="stylesheet" href="${path}">`;
};

const layout = ({ title, agency, body, hasContact }: Page): Markup => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}${agency ? ` – ${agency.shortName}` : ''}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${pageStylesPath}">${themeLink(agency)}
<script src="/embed/v1/motcua.js" data-api="/" data-agency="${agency?.agencyId ?? ''}" data-service-worker="${hostedWorkerPath}" defer></script>
</head>
<body>
<a class="skip" href="#noi-dung">Tới nội dung</a>
<header><a href="/tim${agencyQuery(agency)}">${agency?.receptionPlace.name ?? 'Một Cửa'}</a></header>
<main id="noi-dung">
${body}
</main>
${agency && !hasContact ? html`<footer>${contactLines(agency)}</footer>` : ''}
</body>
</html>
`;
