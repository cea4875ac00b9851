/** Bytes a page loads before anybody touches it: JavaScript and CSS as they cross the wire, to the byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOfSuite } from './support/browser-of-suite.js';
import { browsers, chromiumCurrent, repositoryRoot } from './support/browsers.js';
import { type Gateway, pilotAgency, startGateway } from './support/gateway.js';
import { embeddingPage, startHostPage } from './support/host-page.js';
import { listening } from './support/listening.js';
import { bytesOf, firstLoad, type Load, table } from './support/wire-bytes.js';

/** The loader stands in every page of every host, so its limit holds for the file itself, uncompressed. */
const loaderLimit = 1_500;

const search = '<motcua-procedure-search></motcua-procedure-search>';
const wizard = '<motcua-submission-wizard procedure-code="2.000635"></motcua-submission-wizard>';
const procedure = '<motcua-procedure procedure-code="2.000635"></motcua-procedure>';
const payment = '<motcua-payment-button></motcua-payment-button>';
const tracker = '<motcua-status-tracker></motcua-status-tracker>';

const embedded = [
  { name: 'search alone', limit: 20_000, body: search },
  { name: 'procedure alone', limit: 28_500, body: procedure },
  { name: 'tracker alone', limit: 20_000, body: tracker },
  { name: 'wizard alone', limit: 45_000, body: wizard },
  { name: 'search + wizard + payment + tracker', limit: 60_000, body: [search, wizard, payment, tracker].join('\n') },
] as const;

/** What search loads besides once somebody starts: the view, the ranking with what it knows of words, the copy's reader. */
const startedLimit = 37_600;

const place = `?xa=${pilotAgency}`;
const hosted = [
  { name: 'hosted /tim', limit: 20_000, path: `/tim${place}` },
  { name: 'hosted /thu-tuc/2.000635', limit: 28_500, path: `/thu-tuc/2.000635${place}` },
  { name: 'hosted /tra-cuu', limit: 20_000, path: `/tra-cuu${place}` },
  { name: 'hosted /nop/2.000635', limit: 45_000, path: `/nop/2.000635${place}` },
] as const;

describe('the loader', () => {
  it(`is at most ${loaderLimit} bytes as it stands`, () => {
    const loader = readFileSync(`${repositoryRoot}packages/embed/dist/v1/motcua.js`);
    expect(loader.byteLength).toBeLessThanOrEqual(loaderLimit);
  });
});

describe('what browsers load', () => {
  it('carries nothing of the page that is read before any script runs', () => {
    const folder = `${repositoryRoot}packages/embed/dist/v1/`;
    const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(chunks.length).toBeGreaterThan(10);
    // Ids of parts of that page.
    const carrying = chunks.filter((name) => /can-giay-gi|cach-nop/.test(readFileSync(folder + name, 'utf8')));
    expect(carrying).toEqual([]);
  });
});

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway?.stop());

describe.each(browsers)('the first load in $name', (which) => {
  const suite = browserOfSuite(which);
  const rows: { name: string; limit: number; load: Load }[] = [];
  afterAll(async () => {
    if (rows.length > 0) console.log(`${which.name}: ${table(rows)}`);
  });

  for (const { name, limit, body } of embedded) {
    it(`of ${name} on a commune's page is at most ${limit} bytes`, async () => {
      const host = await startHostPage(embeddingPage(gateway.url, body));
      try {
        const load = await firstLoad(suite.browser, host.url);
        rows.push({ name, limit, load });
        expect(load.files.map(({ path }) => path)).toContain('/embed/v1/motcua.js');
        expect(bytesOf(load)).toBeLessThanOrEqual(limit);
      } finally {
        await host.stop();
      }
    });
  }

  for (const { name, limit, path } of hosted) {
    it(`of ${name} is at most ${limit} bytes`, async () => {
      const load = await firstLoad(suite.browser, `${gateway.url}${path}`);
      rows.push({ name, limit, load });
      expect(load.files.length).toBeGreaterThan(0);
      expect(bytesOf(load)).toBeLessThanOrEqual(limit);
    });
  }

  it(`of search grows by at most ${startedLimit} bytes once somebody types, and by nothing at the next word`, async () => {
    const host = await startHostPage(embeddingPage(gateway.url, search));
    try {
      const type = (words: string) => async (page: Page) => {
        await page.getByRole('searchbox').pressSequentially(words);
        await page.locator('motcua-procedure-search [part~=results]').waitFor();
      };
      const idle = bytesOf(await firstLoad(suite.browser, host.url));
      const started = bytesOf(await firstLoad(suite.browser, host.url, type('khai sinh')));
      expect(started).toBeGreaterThan(idle);
      expect(started - idle).toBeLessThanOrEqual(startedLimit);
      expect(bytesOf(await firstLoad(suite.browser, host.url, type('khai sinh cho con')))).toBe(started);
    } finally {
      await host.stop();
    }
  });

  it('comes compressed: every script and style sheet over 1,000 bytes is sent as brotli', () => {
    const plain = rows
      .flatMap(({ load }) => load.files)
      .filter(({ bytes, encoding }) => bytes > 1_000 && encoding !== 'br');
    expect(rows.length).toBe(embedded.length + hosted.length);
    expect(plain).toEqual([]);
  });
});

describe('the measure itself', () => {
  const suite = browserOfSuite(chromiumCurrent);

  /** Loads a page whose `first.js` asks for `late.js` when `sign` comes. */
  const loadWith = async (sign: string, lateMs: number, touch?: (page: Page) => Promise<void>) => {
    const first = `customElements.define('motcua-measured', class extends HTMLElement {});
      addEventListener('${sign}', () => document.head.append(Object.assign(document.createElement('script'), { src: '/late.js' })));
      document.querySelector('input').focus();`;
    const server = createServer(async ({ url = '' }, response) => {
      if (url === '/late.js') await sleep(lateMs);
      response.setHeader('Content-Type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.end(
        url === '/first.js'
          ? first
          : url === '/late.js'
            ? '1;'
            : '<motcua-measured></motcua-measured><input><script src="/first.js"></script>',
      );
    });
    const { url, stop } = await listening(server);
    try {
      const { files } = await firstLoad(suite.browser, `${url}/`, touch);
      return files.map(({ path }) => path);
    } finally {
      await stop();
    }
  };

  it('waits for a script that takes longer than the pause behind the last one', async () => {
    expect(await loadWith('load', 2_500)).toEqual(['/first.js', '/late.js']);
  });

  it('leaves out what waits for somebody, also where the browser moves a pointer that nobody holds', async () => {
    expect(await loadWith('pointermove', 0, (page) => page.mouse.move(9, 9))).toEqual(['/first.js']);
  });

  it('counts what a page asks for once it has taken the focus by itself', async () => {
    expect(await loadWith('focusin', 0)).toEqual(['/first.js', '/late.js']);
  });
});
