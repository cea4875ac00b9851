/** Pages whose makers slipped, on a server that is their gateway too. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import { repositoryRoot } from './browsers.js';
import { type Listening, listening } from './listening.js';

/** Where the files of the embed lie. */
export const embedFolder = `${repositoryRoot}packages/embed/dist/v1/`;
const { examples } = spec.components;
/** The place that this gateway knows. */
export const known = 'thong-nhat-lang-son';
const fallback = '<p>Gọi 0205 3xxx xxx</p>';
const all = ['procedure-search', 'procedure', 'submission-wizard', 'payment-button', 'status-tracker', 'outbox']
  .map((tag) => `<motcua-${tag}>${fallback}</motcua-${tag}>`)
  .join('');
const search = `<motcua-procedure-search>${fallback}</motcua-procedure-search>`;

/** Attributes of the script tag, and the body. */
const pages: Readonly<Record<string, readonly [attributes: string, body: string]>> = {
  '/no-api': ['', all],
  '/bad-api': ['data-api="https://"', all],
  '/no-scheme': [`data-api="gateway.example" data-agency="${known}"`, search],
  '/nobody': ['data-api="http://127.0.0.1:9"', search],
  '/no-place': [
    'data-api="/" data-agency="xa-la"',
    `${all.replace('<motcua-procedure>', '<motcua-procedure procedure-code="2.000635">').replace('<motcua-submission-wizard>', '<motcua-submission-wizard procedure-code="2.000635">')}`,
  ],
  '/one-wrong-place': [
    `data-api="/" data-agency="${known}"`,
    `${search}<motcua-submission-wizard agency="xa-la" procedure-code="2.000635">${fallback}</motcua-submission-wizard>`,
  ],
  '/good': [`data-api="/" data-agency="${known}"`, search],
  '/late': [`data-api="/" data-agency="${known}"`, ''],
  '/provider': ['', `<motcua-provider api="ORIGIN" agency="${known}">${search}</motcua-provider>`],
  '/divs': [
    `data-api="/" data-agency="${known}"`,
    `<div class="host" data-motcua="procedure-search" data-heading-level="3" data-onclick="alert(1)" data-cms="7">${fallback}</div>
     <div data-motcua="status-tracker" data-code="HBFN0-W1AF4"><b>Hỏi ở quầy</b><div data-motcua="payment-button"></div></div>
     <div data-motcua="no-such-thing"><i>vẫn ở đây</i></div>`,
  ],
};

let origin = '';
const server = createServer(({ url = '' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://page');
  const send = (status: number, type: string, body: string | Buffer) => {
    response.writeHead(status, { 'Content-Type': type });
    response.end(body);
  };
  const json = (body: unknown, status = 200) => send(status, 'application/json', JSON.stringify(body));
  const page = pages[pathname];
  if (page) {
    const head = `<title>Trang</title><link rel="icon" href="data:,"><script src="/v1/motcua.js" ${page[0]} defer></script>`;
    return send(
      200,
      'text/html; charset=utf-8',
      `<!doctype html><html lang="vi"><head>${head}</head><body>${page[1].replace('ORIGIN', origin)}</body></html>`,
    );
  }
  const file = `${embedFolder}${basename(pathname)}`;
  if (pathname.startsWith('/v1/c-') || pathname === '/v1/motcua.js')
    return existsSync(file) ? send(200, 'text/javascript', readFileSync(file)) : send(404, 'text/plain', '');
  if (pathname === '/healthz') return json({ status: 'ok' });
  if (pathname.startsWith('/v1/')) {
    const agency = searchParams.get('agency') ?? /agencies\/([^/]+)/.exec(pathname)?.[1];
    if (agency && agency !== known) return json({ ...examples['not-found'].value }, 404);
    if (pathname === '/v1/catalogue/snapshot') return json(examples.snapshot.value);
    if (pathname.startsWith('/v1/agencies/')) return json(examples.agency.value);
  }
  // As a site of pages answers: its own page for what it does not have.
  return send(404, 'text/html', '<h1>Không có trang này</h1>');
});

export async function startSlippedPages(): Promise<Listening> {
  const started = await listening(server);
  origin = started.url;
  return started;
}
