/** The script tag on a page of somebody else: under Trusted Types, twice on one page, in browsers that are too old. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOfSuite } from './support/browser-of-suite.js';
import { browsers, repositoryRoot } from './support/browsers.js';
import { type Listening, listening } from './support/listening.js';

const folder = `${repositoryRoot}packages/embed/dist/v1/`;
const search = '<motcua-procedure-search><p>Gọi 0205 3xxx xxx</p></motcua-procedure-search>';
const tracker = '<motcua-status-tracker><p>Gọi 0205 3xxx xxx</p></motcua-status-tracker>';
const policy = "script-src 'self'; require-trusted-types-for 'script'; trusted-types motcua";

const script = (copy: string) => `<script src="/${copy}/motcua.js" data-api="/" defer></script>`;
const pageOf = (head: string, body: string) =>
  `<!doctype html><html lang="vi"><head><title>Trang</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const pages: Readonly<Record<string, string>> = {
  '/one': pageOf(script('first'), search),
  '/two': pageOf(script('first') + script('second'), search + tracker),
  '/slip': pageOf(script('first'), tracker),
  '/badge': pageOf(script('first'), '<motcua-outbox badge></motcua-outbox>'),
};

/** The built files by two addresses: to a browser two copies, each with a Lit of its own. */
const server = createServer(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://page');
  const page = pages[pathname];
  const file = `${folder}${basename(pathname)}`;
  if (page) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    return response.end(page);
  }
  const isOurs = /^\/(first|second)\//.test(pathname) && existsSync(file);
  response.writeHead(isOurs ? 200 : 404, { 'Content-Type': isOurs ? 'text/javascript' : 'application/json' });
  return response.end(isOurs ? readFileSync(file) : '{}');
});
let host: Listening;

beforeAll(async () => {
  host = await listening(server);
});
afterAll(() => host?.stop());

describe.each(browsers)('the script tag in $name', (which) => {
  const suite = browserOfSuite(which);

  /** Opens a page and notes what broke on it and which chunks it asked for. */
  const open = async (path: string, before?: (page: Page) => Promise<void>) => {
    const page = await suite.newPage();
    const broken: string[] = [];
    const chunks: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => {
      if (/content security|trusted ?type|integrity/i.test(message.text())) broken.push(message.text());
    });
    page.on('request', (request) => {
      if (/\/c-/.test(request.url())) chunks.push(new URL(request.url()).pathname);
    });
    await before?.(page);
    await page.goto(host.url + path);
    return { page, broken, chunks };
  };

  it('brings an element to life under Trusted Types and breaks nothing', async () => {
    const { page, broken } = await open('/one');
    await page.locator('motcua-procedure-search input').waitFor();
    expect(broken).toEqual([]);
  });

  it('works twice on one page: both copies of Lit take one policy', async () => {
    const { page, broken, chunks } = await open('/two');
    await page.locator('motcua-procedure-search input').waitFor();
    await page.locator('motcua-status-tracker input').first().waitFor();
    await expect.poll(() => new Set(chunks.map((path) => path.split('/')[1])).size).toBe(2);
    await page.waitForLoadState('networkidle');
    expect(broken).toEqual([]);
  });

  it('loads what the tags on the page need, and more when a tag comes later', async () => {
    const { page, chunks, broken } = await open('/one');
    await page.locator('motcua-procedure-search input').waitFor();
    const first = chunks.length;
    await page.evaluate(() => document.body.append(document.createElement('motcua-status-tracker')));
    await page.locator('motcua-status-tracker input').first().waitFor();
    expect(chunks.length).toBeGreaterThan(first);
    expect(new Set(chunks).size).toBe(chunks.length);
    expect(broken).toEqual([]);
  });

  it('loads nothing for a line about what waits where nothing does, and the list where the page has it', async () => {
    const { page, chunks, broken } = await open('/badge');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => customElements.get('motcua-outbox'))).toBe(undefined);
    const first = chunks.length;
    await page.evaluate(() => document.body.append(document.createElement('motcua-outbox')));
    await page.getByText('Không có hồ sơ nào chờ gửi').waitFor();
    expect(chunks.length).toBeGreaterThan(first);
    expect(broken).toEqual([]);
  });

  it('takes the secret out of the address, and asks for the view at once with the rest', async () => {
    const { page, chunks } = await open('/slip#HBFN0-W1AF4.A1B2C3D4');
    await expect.poll(() => page.url()).toBe(`${host.url}/slip`);
    const withSlip = new Set(chunks).size;
    const plain = await open('/slip');
    await plain.page.locator('motcua-status-tracker input').first().waitFor();
    expect(withSlip).toBeGreaterThan(new Set(plain.chunks).size);
  });

  it("leaves the page's own words where the browser is too old", async () => {
    const { page, chunks, broken } = await open('/one', async (page) => {
      await page.addInitScript(() => void Reflect.deleteProperty(AbortSignal, 'timeout'));
    });
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('Gọi 0205').isVisible()).toBe(true);
    expect([chunks, broken]).toEqual([[], []]);
  });

  describe("leaves the page's own words, and nothing half-alive,", () => {
    /** Files that the page asks for, the loader first. */
    const filesOf = async (path: string) => {
      const { page, chunks } = await open(path);
      await page.locator('motcua-procedure-search input').waitFor();
      return ['/first/motcua.js', ...new Set(chunks)];
    };

    /** What may become of a file on its way. */
    const mishaps: Readonly<Record<string, (route: Route) => Promise<void>>> = {
      'is not there': (route) => route.fulfill({ status: 404, contentType: 'application/json', body: '{}' }),
      'is blocked': (route) => route.abort('blockedbyclient'),
      'was changed': async (route) => {
        const reply = await route.fetch();
        await route.fulfill({ response: reply, body: `${await reply.text()}\n;document.title = 'changed';` });
      },
    };

    it.for(Object.entries(mishaps))('where any one of its files %s', async ([what, mishap]) => {
      const files = await filesOf('/one');
      expect(files.length).toBeGreaterThan(2);
      // A site that wants the loader itself checked puts the hash of `sri.json` beside it; a plain tag does not.
      for (const file of what === 'was changed' ? files.slice(1) : files) {
        const { page } = await open('/one', (page) => page.route(`**${file}`, mishap).then(() => undefined));
        await page.waitForLoadState('networkidle');
        expect(await page.getByText('Gọi 0205').isVisible(), file).toBe(true);
        expect(await page.locator('motcua-procedure-search input').count(), file).toBe(0);
        expect(await page.title(), file).toBe('Trang');
        await page.close();
      }
    });
  });
});

describe('the loader', () => {
  it('is ES5 that an old browser reads to its end: no arrows, templates, let or const', () => {
    const code = readFileSync(`${folder}motcua.js`, 'utf8');
    expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|import)\b|\.\.\.|\?\.|\?\?/);
  });
});
