/** The script tag on a page that has a Lit of its own, under strict Trusted Types: neither disturbs the other. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOfSuite } from './support/browser-of-suite.js';
import { browsers, repositoryRoot } from './support/browsers.js';
import { type Listening, listening } from './support/listening.js';

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
let host: Listening;

beforeAll(async () => {
  for (const [name, contents] of Object.entries({ element: ownElement, tracker: ownTracker })) {
    const stdin = { contents, resolveDir: `${repositoryRoot}packages/embed` };
    const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false, alias });
    bundles.set(`/own/${name}.js`, outputFiles[0]?.text ?? '');
  }
  host = await listening(server);
});
afterAll(() => host?.stop());

/** Only the elements install Lit; a site would have it beside them. */
const alias = { lit: `${repositoryRoot}packages/elements/node_modules/lit` };

describe.each(browsers)('the script tag beside a Lit of the site in $name', (which) => {
  const suite = browserOfSuite(which);

  const open = async (path: string) => {
    const page = await suite.newPage();
    const broken: string[] = [];
    const said: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => {
      if (/content security|trusted ?type/i.test(message.text())) broken.push(message.text());
      if (message.type() === 'info') said.push(message.text());
    });
    await page.goto(host.url + path);
    return { page, broken, said };
  };

  it.for(['/own-first', '/own-last'])('leaves both alive: %s', async (path) => {
    const { page, broken } = await open(path);
    await page.locator('motcua-procedure-search input').waitFor();
    await page.locator('motcua-status-tracker input').first().waitFor();
    await page.getByRole('button', { name: 'Ghi chú 0' }).click();
    await page.getByRole('button', { name: 'Ghi chú 1' }).waitFor();
    expect(broken).toEqual([]);
    await page.close();
  });

  it('serves an element that the site took from npm: the first definition of a tag stays', async () => {
    const { page, broken, said } = await open('/own-tracker');
    await page.locator('motcua-procedure-search input').waitFor();
    await page.locator('motcua-status-tracker input').first().waitFor();
    await page.getByRole('button', { name: 'Ghi chú 0' }).waitFor();
    expect(broken).toEqual([]);
    expect(said.filter((line) => line.includes('already defined')).length).toBeLessThan(2);
    await page.close();
  });
});
