/** How big a catalogue is on the wire and in memory, and how fast it is ready and answers: in the real Chromium 109. Times
 * are printed with a ratio to MiniSearch in the same page, never asserted. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { chromium109, chromiumCurrent, launchFlags, whyUnusable } from '../support/browsers.js';
import { bytesOf, nationalCopies, shippedCopies } from './search-copies.js';
import { measureElement } from './search-element.js';
import { ownQueries } from './search-queries.js';

const number = (value) => Math.round(value).toLocaleString('en-US');
const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

function share(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
const shares = (values, parts) =>
  parts.map((part) => `p${part * 100} ${milliseconds(share(values, part))} ms`).join(', ');

/** @param say prints a line */
export async function searchSpeed(say) {
  const copies = (await nationalCopies()) ?? [shippedCopies()];
  const engine = whyUnusable(chromium109) ? chromiumCurrent : chromium109;
  const why = whyUnusable(engine);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('search-speed-page.js', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'chrome109',
    write: false,
  });
  say(`\nspeed and size${why ? '' : `, ${engine.name}`}`);
  for (const { name, procedures, snapshot, details } of copies) {
    const [small, pack] = [bytesOf(snapshot), details && bytesOf(details)];
    say(`\n${number(procedures.length)} procedures (${name})`);
    say(`  snapshot            ${number(small.brotli)} bytes brotli, ${number(small.raw)} raw`);
    if (pack) say(`  details pack        ${number(pack.brotli)} bytes brotli, ${number(pack.raw)} raw`);
    if (!why) await inBrowser(say, engine, outputFiles[0].text, snapshot);
  }
  if (why) say(`No times: ${why}`);
}

async function inBrowser(say, engine, script, snapshot) {
  const json = JSON.stringify(snapshot);
  const browser = await chromium.launch({ executablePath: engine.path, args: launchFlags });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const cdp = await page.context().newCDPSession(page);
    const heap = async () => {
      for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    const ready = await page.evaluate((text) => globalThis.measured.ready(text, 15), json);
    const ratio = (one, other) => `${(share(one, 0.5) / share(other, 0.5)).toFixed(2)} of MiniSearch`;
    say(`  ready               first ${milliseconds(ready.first)} ms, ${shares(ready.ready, [0.5, 0.95])}`);
    say(`    of it decoding    ${shares(ready.decode, [0.5, 0.95])}`);
    say(`    its longest step  ${shares(ready.steps, [0.5, 0.95])}`);
    say(`    ratio             ${ratio(ready.ready, ready.other)}`);
    const before = await heap();
    await page.evaluate((text) => globalThis.measured.hold(text), json);
    say(`  heap after ready    ${(((await heap()) - before) / 1e6).toFixed(1)} MB more`);
    const queries = ownQueries()
      .map(({ query }) => query)
      .slice(0, 120);
    const typed = await page.evaluate((all) => globalThis.measured.type(all), queries);
    say(`  keystroke to answer ${shares(typed.own, [0.5, 0.95, 0.99])} (${number(typed.own.length)} keystrokes)`);
    say(`    ratio             ${ratio(typed.own, typed.other)}`);
    await page.close();
    const element = await measureElement(browser, snapshot, queries.slice(0, 30));
    const [rendered, laidOut] = ['rendered', 'laidOut'].map((step) => element.keys.map((key) => key[step]));
    say('  in motcua-procedure-search');
    say(`    arrival to results ${milliseconds(element.ready)} ms, longest task ${milliseconds(element.longest)} ms`);
    say(`    heap with results ${(element.heap / 1e6).toFixed(1)} MB more`);
    say(`    keystroke to results ${shares(rendered, [0.5, 0.95, 0.99])} (${number(rendered.length)} keystrokes)`);
    say(`    and laid out      ${shares(laidOut, [0.5, 0.95, 0.99])}`);
    const worst = (step) => milliseconds(Math.max(...element.pastes.map((one) => one[step])));
    say(`    whatever is pasted at most ${worst('rendered')} ms, laid out ${worst('laidOut')} ms`);
    const more = share(rendered, 0.5) / share(typed.own, 0.5);
    say(`    ratio             ${more.toFixed(1)} of the ranking alone`);
    say(`    requests by visit ${element.requests.map((visit) => visit.join(' + ') || 'none').join(', ')}`);
  } finally {
    await browser.close();
  }
}
