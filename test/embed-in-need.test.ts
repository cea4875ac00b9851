/** The script tag where a browser lacks what came later, and where a chunk does not come at first. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOfSuite } from './support/browser-of-suite.js';
import { browsers, repositoryRoot } from './support/browsers.js';
import { type Listening, listening } from './support/listening.js';

const folder = `${repositoryRoot}packages/embed/dist/v1/`;
const { examples } = spec.components;
const list = JSON.parse(readFileSync(`${folder}sri.json`, 'utf8')) as { files: { file: string; label: string }[] };
const chunk = (label: string) => list.files.find((one) => one.label === label)?.file ?? '';

const page = `<!doctype html><html><head><title>Trang</title><link rel="icon" href="data:,">
<script src="/v1/motcua.js" data-api="/" data-agency="thong-nhat-lang-son" defer></script></head>
<body><motcua-procedure-search></motcua-procedure-search><motcua-status-tracker></motcua-status-tracker></body></html>`;

/** Files and a gateway of examples. */
const server = createServer(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://page');
  const file = `${folder}${basename(pathname)}`;
  const send = (type: string, body: string | Buffer) => {
    response.writeHead(200, { 'Content-Type': type });
    response.end(body);
  };
  if (lost && pathname.endsWith(lost)) return response.destroy();
  if (pathname === '/') return send('text/html; charset=utf-8', page);
  if (pathname === '/en') return send('text/html; charset=utf-8', page.replace('<html>', '<html lang="en">'));
  if (pathname.startsWith('/v1/c-') || pathname === '/v1/motcua.js')
    return send('text/javascript', existsSync(file) ? readFileSync(file) : '');
  if (pathname === '/healthz') return send('application/json', '{"status":"ok"}');
  if (pathname === '/v1/catalogue/snapshot') return send('application/json', JSON.stringify(examples.snapshot.value));
  if (/^\/v1\/dossiers\/[^/]+$/.test(pathname))
    return send('application/json', JSON.stringify(examples.processing.value));
  if (pathname.startsWith('/v1/agencies/')) return send('application/json', JSON.stringify(examples.agency.value));
  if (pathname.endsWith('/events')) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    return response.write(': hello\n\n');
  }
  response.writeHead(404, { 'Content-Type': 'application/json' });
  return response.end('{}');
});
let host: Listening;
/** The file that does not come for now. */
let lost = '';

beforeAll(async () => {
  host = await listening(server);
});
afterAll(() => host?.stop());

/** Takes away what came later than the two things the loader asks for: Chromium 104, Firefox 102, Safari 16.5 and on. */
function withoutLaterThings(): void {
  const gone: readonly (readonly [object, readonly PropertyKey[]])[] = [
    [AbortSignal, ['any']],
    [Array, ['fromAsync']],
    [Array.prototype, ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Response, ['json']],
    [URL, ['canParse', 'parse']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
    [ReadableStream.prototype, ['values', Symbol.asyncIterator]],
    [Element.prototype, ['checkVisibility']],
    [URLSearchParams.prototype, ['size']],
  ];
  for (const [from, names] of gone) for (const name of names) Reflect.deleteProperty(from, name);
  Reflect.deleteProperty(globalThis, 'Iterator');
}

describe.each(browsers)('the script tag in $name', (which) => {
  const suite = browserOfSuite(which);

  const open = async (before: (page: Page) => Promise<unknown>, path = '/') => {
    const page = await suite.newPage();
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await before(page);
    await page.goto(host.url + path);
    return { page, broken };
  };
  const openDossier = async (page: Page) => {
    await page.getByRole('textbox', { name: /Mã nộp/ }).fill('HBFN0-W1AF4');
    await page.getByRole('textbox', { name: /Khóa tra cứu/ }).fill('A1B2C3D4');
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
  };

  it('needs nothing that came later than what it asks a browser for', async () => {
    const { page, broken } = await open((page) => page.addInitScript(withoutLaterThings));
    await page.getByRole('searchbox').fill('khai sinh');
    await page.getByRole('link', { name: /bản sao giấy khai sinh/ }).waitFor();
    await openDossier(page);
    await page.getByRole('heading', { name: 'Đang giải quyết' }).waitFor();
    await page.locator('.slip svg.qr').waitFor({ state: 'attached' });
    expect(broken).toEqual([]);
  });

  it.for(['dossier-view', 'dossier'])(
    'opens the dossier after "Thử lại" where the chunk "%s" did not come at first',
    async (label) => {
      lost = chunk(label);
      const { page } = await open(async () => {});
      await openDossier(page);
      await page.getByText('Chưa mở được thông tin.').waitFor();
      lost = '';
      await page.getByRole('button', { name: 'Thử lại' }).click();
      const shown = page.getByRole('heading', { name: 'Đang giải quyết' });
      // Chromium 109 takes a new document, which asks for code and secret once more.
      await shown.or(page.getByRole('textbox', { name: /Khóa tra cứu/ })).waitFor();
      if (!(await shown.isVisible())) await openDossier(page);
      await shown.waitFor();
    },
  );

  it('answers what is typed after "Thử lại" where the chunk "search-view" did not come at first', async () => {
    lost = chunk('search-view');
    const { page } = await open(async () => {});
    const type = () => page.getByRole('searchbox').fill('khai sinh');
    await type();
    await page.getByText('Chưa tìm được.').waitFor();
    lost = '';
    await page.getByRole('button', { name: 'Thử lại' }).click();
    const result = page.getByRole('link', { name: /bản sao giấy khai sinh/ });
    // Chromium 109 takes a new document, with an empty box.
    await result.or(page.getByRole('button', { name: 'Có con mới sinh' })).waitFor();
    if (!(await result.isVisible())) await type();
    await result.waitFor();
  });

  it('asks for the English words on an English page alone, and speaks Vietnamese until they are there', async () => {
    const asked: string[] = [];
    const listen = async (page: Page) => page.on('request', (request) => asked.push(basename(request.url())));
    const vietnamese = await open(listen);
    await vietnamese.page.getByRole('heading', { name: 'Bạn cần làm giấy tờ gì?' }).waitFor();
    await vietnamese.page.waitForLoadState('networkidle');
    expect(asked).not.toContain(chunk('english'));

    lost = chunk('english');
    const { page, broken } = await open(listen, '/en');
    await page.getByRole('heading', { name: 'Bạn cần làm giấy tờ gì?' }).waitFor();
    await page.getByRole('searchbox').fill('khai sinh');
    await page.getByRole('link', { name: /bản sao giấy khai sinh/ }).waitFor();
    expect(asked).toContain(lost);
    lost = '';
    await page.reload();
    await page.getByRole('heading', { name: 'What do you need?' }).waitFor();
    await page.getByRole('heading', { name: 'Look up your application' }).waitFor();
    expect(broken).toEqual([]);
  });
});
