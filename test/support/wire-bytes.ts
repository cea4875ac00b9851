/** Finds which scripts and style sheets a page loads by itself, then counts each one's body as it is sent. */
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright';

export interface WireFile {
  readonly path: string;
  /** Length of the body as sent, headers not counted. */
  readonly bytes: number;
  readonly encoding: string;
}

export interface Load {
  readonly files: readonly WireFile[];
}

export const bytesOf = ({ files }: Load) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** After the last script came, this long without another asked for counts as loaded. */
const quietMs = 1_500;

/** What a page waits for by itself; a tracker's stream, which never ends, is none of them. */
const counted = new Set(['script', 'stylesheet', 'other']);

/** Opens a page in a fresh context and touches nothing but what `touch` does: done when every element of ours on it is defined and no
 * script has come or been asked for a while. Inline scripts and styles count with what brotli makes of them. */
export async function firstLoad(
  browser: Browser,
  url: string,
  touch: (page: Page) => Promise<void> = async () => {},
): Promise<Load> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(keepOwnPointer);
    const found = new Set<string>();
    const refused: string[] = [];
    const underWay = new Set<Request>();
    let lastAt = performance.now();
    page.on('request', (request) => {
      if (!counted.has(request.resourceType())) return;
      underWay.add(request);
      lastAt = performance.now();
    });
    const over = (request: Request) => {
      if (underWay.delete(request)) lastAt = performance.now();
    };
    page.on('requestfinished', over);
    page.on('requestfailed', over);
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (!/javascript|text\/css/.test(type)) return;
      if (!response.ok()) refused.push(`${response.status()} ${response.url()}`);
      found.add(response.url());
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => {
      const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('motcua-'));
      return ours.length > 0 && ours.every((element) => element.matches(':defined'));
    });
    await touch(page);
    lastAt = performance.now();
    while (underWay.size > 0 || performance.now() - lastAt < quietMs) await sleep(100);
    if (refused.length > 0) throw new Error(`the page asked for what is not there: ${refused.join(', ')}`);
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll('script:not([src], [type$=json]), style')].map(
        ({ textContent }) => textContent ?? '',
      ),
    );
    const files = [];
    for (const address of found) files.push(await bodyAsSent(address));
    const inlineText = inline.join('');
    if (inlineText !== '')
      files.push({ path: '(inline)', bytes: brotliCompressSync(inlineText).byteLength, encoding: 'br' });
    return { files };
  } finally {
    await context.close();
  }
}

/** Chromium 109 now and then moves a pointer that nobody holds, which the page has to take for a person's. No script can: what
 * a page does by itself, such as taking the focus or scrolling, still counts as its own. */
function keepOwnPointer(): void {
  addEventListener('pointermove', (event) => event.isTrusted && event.stopImmediatePropagation(), { capture: true });
}

/** Plain `http`, since `fetch` unpacks the body and would count the wrong bytes. */
function bodyAsSent(url: string): Promise<WireFile> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'Accept-Encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Uint8Array) => {
        bytes += chunk.byteLength;
      });
      response.on('end', () =>
        resolve({ path: new URL(url).pathname, bytes, encoding: response.headers['content-encoding'] ?? 'identity' }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

/** What was measured, one line per page and one per file. */
export function table(rows: readonly { name: string; limit: number; load: Load }[]): string {
  const number = (value: number) => value.toLocaleString('en-US').padStart(8);
  const lines = rows.flatMap(({ name, limit, load }) => [
    `${number(bytesOf(load))} of ${number(limit)}  ${name}`,
    ...load.files.map(({ path, bytes, encoding }) => `${number(bytes)}    ${encoding.padEnd(8)} ${path}`),
  ]);
  return ['bytes over the wire, JS + CSS, first load', ...lines].join('\n');
}
