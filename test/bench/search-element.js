/** The element itself, as the script tag brings it, in a real browser: keys are typed, and what is measured is what a
 * person waits for. Times are printed with a ratio, never asserted. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { decodeSnapshot, encodeSnapshot, vietnamDay } from '../../packages/rules/dist/index.js';

const embed = new URL('../../packages/embed/dist/v1/', import.meta.url);
const minute = 60_000;

/** What nobody asks and somebody pastes. */
const pasted = [
  'k',
  'khai sinh '.repeat(500),
  'đăng ký '.repeat(600),
  'x'.repeat(5_000),
  Array.from({ length: 700 }, (_, at) => `tu${at}khoa`).join(' '),
  'toi muon lam giay to cho con toi moi sinh o benh vien tuyen tren '.repeat(70),
  '👶🍼'.repeat(1_000),
  '\u0000\u0007\u001b[31m',
  '.*+?^$ {}()|[]\\',
  "' OR 1=1; DROP TABLE procedures; --",
  'Đăng ký khai sinh'.normalize('NFD'),
  'hoà hòa',
  ' 2 . 000635 - LS ',
];

const pageOf = (query) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang của một xã</title>
<link rel="icon" href="data:,"><script src="/embed/v1/motcua.js" data-api="/" data-agency="mot-xa" defer></script>
<motcua-procedure-search query="${query}"></motcua-procedure-search></html>`;

/** A gateway that has one snapshot and nothing else. */
async function startServer(snapshot) {
  const body = JSON.stringify(encodeSnapshot({ ...decodeSnapshot(snapshot), day: vietnamDay(Date.now()) }));
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const send = (status, type, content) => response.writeHead(status, { 'Content-Type': type }).end(content);
    if (pathname === '/') return send(200, 'text/html', pageOf(searchParams.get('q') ?? ''));
    if (pathname.startsWith('/embed/v1/'))
      return send(200, 'text/javascript', readFileSync(new URL(pathname.slice(10), embed)));
    if (pathname !== '/v1/catalogue/snapshot') return send(404, 'text/plain', '');
    const isSame = request.headers['if-none-match'] === 'W/"1"';
    asked.push(isSame ? 'conditional' : 'whole');
    response.setHeader('ETag', 'W/"1"');
    response.setHeader('Cache-Control', 'no-cache');
    return isSame ? response.writeHead(304).end() : send(200, 'application/json', body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { asked, url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** Runs in the page before all else. */
function watch(later) {
  const now = Date.now;
  Date.now = () => now() + later;
  globalThis.seen = { results: undefined, keys: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) globalThis.seen.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  customElements.whenDefined('motcua-procedure-search').then(() => {
    const element = document.querySelector('motcua-procedure-search');
    const observer = new MutationObserver(() => {
      if (!element.shadowRoot.querySelector('[part~=results]')) return;
      globalThis.seen.results ??= performance.now();
      observer.disconnect();
    });
    observer.observe(element.shadowRoot, { childList: true, subtree: true });
    let start = 0;
    addEventListener('input', () => (start = performance.now()), true);
    addEventListener('input', async () => {
      await element.updateComplete;
      const rendered = performance.now() - start;
      element.getBoundingClientRect();
      globalThis.seen.keys.push({ rendered, laidOut: performance.now() - start });
    });
  });
}

async function heapOf(page) {
  const cdp = await page.context().newCDPSession(page);
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

/** @returns {Promise<{ready: number, longest: number, heap: number, requests: string[][], keys: {rendered: number,
 * laidOut: number}[], pastes: {rendered: number, laidOut: number}[]}>} milliseconds and bytes; `requests` for the snapshot, by visit */
export async function measureElement(browser, snapshot, queries) {
  const server = await startServer(snapshot);
  const context = await browser.newContext({ locale: 'vi-VN' });
  const open = async (later, query) => {
    const page = await context.newPage();
    await page.addInitScript(watch, later);
    await page.goto(`${server.url}?q=${query}`);
    if (query) await page.waitForFunction(() => globalThis.seen.results !== undefined);
    await page.waitForTimeout(500);
    return page;
  };
  try {
    const idle = await open(0, '');
    const before = await heapOf(idle);
    await idle.close();
    const first = await open(0, 'khai sinh');
    const { arrived, results, tasks } = await first.evaluate(() => ({
      arrived: performance.getEntriesByType('resource').find(({ name }) => name.includes('/snapshot')).responseEnd,
      ...globalThis.seen,
    }));
    const heap = (await heapOf(first)) - before;
    await first.bringToFront();
    const box = first.locator('motcua-procedure-search').getByRole('searchbox');
    for (const query of queries) {
      await box.fill('');
      await box.pressSequentially(query);
    }
    const keysSeen = () => first.evaluate(() => globalThis.seen.keys);
    const keys = await keysSeen();
    for (const text of pasted) {
      await box.fill('');
      await box.fill(text);
    }
    const pastes = (await keysSeen()).slice(keys.length);
    const longest = Math.max(
      0,
      ...tasks.filter(({ startTime }) => startTime >= arrived - 1).map((one) => one.duration),
    );
    await first.close();
    const requests = [server.asked.splice(0)];
    for (const later of [10 * minute, 11 * minute]) {
      await (await open(later, 'khai sinh')).close();
      requests.push(server.asked.splice(0));
    }
    return { ready: results - arrived, longest, heap, requests, keys, pastes };
  } finally {
    await context.close();
    server.stop();
  }
}
