/** The script tag on a page that has a Lit of its own, under strict Trusted Types: neither disturbs the other. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers, launchFlags, repositoryRoot, whyUnusable } from './support/browsers.js';

const folder = `${repositoryRoot}packages/embed/dist/v1/`;
/** The site allows both policies by name, and nothing else. */
const policy = "script-src 'self'; require-trusted-types-for 'script'; trusted-types motcua lit-html";

/** What the site's own developers wrote, with the Lit and the elements that they took from npm. */
const ownElement = `
  import { html, LitElement } from 'lit';
  class HostNote extends LitElement {
    static properties = { count: { type: Number } };
    constructor() { super(); this.count = 0; }
    render() { return html\`<button @click=\${() => { this.count += 1; }}>Ghi chú \${this.count}</button>\`; }
  }
  customElements.define('host-note', HostNote);`;
const ownTracker = `import '@motcua/elements/motcua-status-tracker.js'; ${ownElement}`;

const script = '<script src="/v1/motcua.js" data-api="/" defer></script>';
const own = (name: string) => `<script type="module" src="/own/${name}.js"></script>`;
const pageOf = (...head: readonly string[]) => `<!doctype html><html lang="vi"><head><title>Trang</title>
<link rel="icon" href="data:,">${head.join('')}</head><body><host-note></host-note>
<motcua-procedure-search></motcua-procedure-search><motcua-status-tracker></motcua-status-tracker></body></html>`;

const pages: Readonly<Record<string, string>> = {
  '/own-first': pageOf(own('element'), script),
  '/own-last': pageOf(script, own('element')),
  '/own-tracker': pageOf(own('tracker'), script),
};
const bundles = new Map<string, string>();

const server = createServer(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://page');
  const bundle = bundles.get(pathname);
  const file = `${folder}${basename(pathname)}`;
  const send = (status: number, type: string, body: string | Buffer) => {
    response.writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': policy });
    response.end(body);
  };
  if (pages[pathname]) return send(200, 'text/html; charset=utf-8', pages[pathname]);
  if (bundle) return send(200, 'text/javascript', bundle);
  if (pathname.startsWith('/v1/') && existsSync(file)) return send(200, 'text/javascript', readFileSync(file));
  return send(404, 'application/json', '{}');
});
let origin = '';

beforeAll(async () => {
  for (const [name, contents] of Object.entries({ element: ownElement, tracker: ownTracker })) {
    const stdin = { contents, resolveDir: `${repositoryRoot}packages/embed` };
    const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false, alias });
    bundles.set(`/own/${name}.js`, outputFiles[0]?.text ?? '');
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Only the elements install Lit; a site would have it beside them. */
const alias = { lit: `${repositoryRoot}packages/elements/node_modules/lit` };

describe.each(browsers)('the script tag beside a Lit of the site in $name', (which) => {
  const why = whyUnusable(which);
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (!why) browser = await chromium.launch({ executablePath: which.path, args: launchFlags });
  });
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (path: string) => {
    const page = await (browser as Browser).newPage();
    const broken: string[] = [];
    const said: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => {
      if (/content security|trusted ?type/i.test(message.text())) broken.push(message.text());
      if (message.type() === 'info') said.push(message.text());
    });
    await page.goto(origin + path);
    return { page, broken, said };
  };

  it.for(['/own-first', '/own-last'])('leaves both alive: %s', async (path, context) => {
    if (why) return context.skip(why);
    const { page, broken } = await open(path);
    await page.locator('motcua-procedure-search input').waitFor();
    await page.locator('motcua-status-tracker input').first().waitFor();
    await page.getByRole('button', { name: 'Ghi chú 0' }).click();
    await page.getByRole('button', { name: 'Ghi chú 1' }).waitFor();
    expect(broken).toEqual([]);
    await page.close();
  });

  it('serves an element that the site took from npm: the first definition of a tag stays', async (context) => {
    if (why) return context.skip(why);
    const { page, broken, said } = await open('/own-tracker');
    await page.locator('motcua-procedure-search input').waitFor();
    await page.locator('motcua-status-tracker input').first().waitFor();
    await page.getByRole('button', { name: 'Ghi chú 0' }).waitFor();
    expect(broken).toEqual([]);
    expect(said.filter((line) => line.includes('already defined')).length).toBeLessThan(2);
    await page.close();
  });
});
