import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { repositoryRoot } from '../support/browsers.js';
import { type CutLink, type Own, startCutLink } from '../support/cut-link.js';
import { pilotAgency } from '../support/gateway.js';
import { expect, test } from '../support/journey.js';
import { keptAtOnce } from '../support/kept-at-once.js';
import { picture } from '../support/pictures.js';
import { answerForHerself, confirmed, onPage, send, wizardOf } from '../support/wizard-steps.js';

const place = `?xa=${pilotAgency}`;
const embedded = `${repositoryRoot}packages/embed/dist/v1/`;
const fileOf = (name: string) => readFileSync(embedded + name, 'utf8');
const labels: { file: string; label: string }[] = JSON.parse(fileOf('sri.json')).files;
const chunkOf = (label: string) => labels.find((one) => one.label === label)?.file ?? '';

/** Addresses that the browser keeps for a site, without their origin. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url.replace(/^https?:\/\/[^/]+/, ''));
  });
const isKept = (page: Page, ...wanted: string[]) =>
  expect.poll(() => keptOn(page), { timeout: 60_000 }).toEqual(expect.arrayContaining(wanted));
const findCopy = async (page: Page) => {
  await page.getByRole('searchbox').fill('ban sao giay khai sinh');
  const link = page.locator('motcua-procedure-search [part~=results]').getByRole('link').first();
  await expect(link).toContainText(/bản sao giấy khai sinh/i);
  return link;
};
const goOffline = async (context: BrowserContext, link: CutLink) => {
  link.cut();
  await context.setOffline(true);
};
const goOnline = async (context: BrowserContext, link: CutLink) => {
  link.mend();
  await context.setOffline(false);
};

test.describe('where a site hosts the worker', () => {
  test.use({ serviceWorkers: 'allow' });
  let link: CutLink;
  let own: Record<string, Own>;

  test.beforeEach(async ({ gateway, context }) => {
    own = {};
    await keptAtOnce(context);
    link = await startCutLink(gateway.url, own);
  });
  test.afterEach(() => link.stop());

  test('who visited once opens again without a byte, files without a network, and the dossier goes out by itself', async ({
    page,
    context,
  }, { project }) => {
    await page.goto(`${link.url}/tra-cuu${place}&ho-so=H37.24-261126-0777#HBFN0-W1AF4.A1B2C3D4`);
    await isKept(page, `/tra-cuu${place}`);
    await page.goto(`${link.url}/tim${place}`);
    await findCopy(page);
    await isKept(
      page,
      `/tim${place}`,
      `/nop${place}`,
      `/thu-tuc${place}`,
      `/v1/procedures/2.000635/form?agency=${pilotAgency}`,
      '/v1/keys',
      `/embed/v1/${chunkOf('late-pages')}`,
    );

    link.answers.length = 0;
    await page.goto(`${link.url}/tim${place}`);
    await findCopy(page);
    const asked = link.answers.filter(({ path }) => path !== '/motcua-sw.js');
    console.log(
      `${project.name}, warm start: ${asked.map(({ path, bytes }) => `${bytes} ${path}`).join(', ') || '0 bytes'}`,
    );
    expect(asked.filter(({ path, bytes }) => bytes > 0 || /\.(?:js|css)$/.test(path))).toEqual([]);

    await goOffline(context, link);
    await page.goto(`${link.url}/tim${place}`);
    await (await findCopy(page)).click();
    await expect(page.locator('motcua-procedure')).toContainText('8.000 đ một bản');
    await page.getByRole('link', { name: 'Nộp hồ sơ' }).first().click();
    await answerForHerself(page, 'Nông Thị Ví Dụ');
    // Chromium 109 believes a page that a worker answered to be online.
    await goOnline(context, link);
    await goOffline(context, link);
    await send(page);
    await expect(wizardOf(page)).toContainText('Đã lưu ở máy này, sẽ gửi khi có mạng', { timeout: 60_000 });
    await picture(page, project.name, 'offline-filed');

    await goOnline(context, link);
    const code = await confirmed(page);
    // Whatever was opened and filed, nothing about anybody lies where the worker keeps things.
    const bodies = await page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const replies = (await Promise.all(all.map((cache) => cache.matchAll()))).flat();
      return Promise.all(
        replies.map(async (reply) => JSON.stringify([reply.url, ...reply.headers]) + (await reply.text())),
      );
    });
    const secret = (await wizardOf(page).locator('[part~=secret]').first().innerText()).trim();
    const canaries = ['Nông Thị Ví Dụ', code, secret, 'H37.24-261126-0777', 'HBFN0-W1AF4', 'A1B2C3D4'];
    expect(bodies.length).toBeGreaterThan(15);
    expect(bodies.join('\n')).toContain('2.000635');
    for (const canary of canaries)
      expect(
        bodies.filter((body) => body.includes(canary)),
        canary,
      ).toEqual([]);
    const keys = await keptOn(page);
    expect(keys.filter((key) => /submissions|uploads|dossiers|payments|desk|healthz|nop-phi|H37|#/.test(key))).toEqual(
      [],
    );
  });

  test('a site of its own hosts one line, and an upgrade takes nothing from who is in the middle of a draft', async ({
    page,
    context,
    gateway,
  }) => {
    const program = { type: 'text/javascript' };
    const policy = `default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self' ${gateway.url}; img-src blob: data:; require-trusted-types-for 'script'; trusted-types motcua`;
    const chunk = (letter: string) => `/embed/v1/c-${letter.repeat(43)}.js`;
    /** One build and its page; a chunk more than there really is tells it from another. */
    const deploy = (letter: string) => {
      const loader = `${fileOf('motcua.js')}\n//${letter}`;
      const hash = `sha384-${createHash('sha384').update(loader).digest('base64')}`;
      for (const other of ['A', 'B']) own[chunk(other)] = { type: 'text/plain', body: 'gone', status: 404 };
      own[chunk(letter)] = { ...program, body: 'export {};' };
      own['/embed/v1/motcua.js'] = { ...program, body: loader };
      own['/embed/v1/motcua-sw.js'] = {
        ...program,
        body: fileOf('motcua-sw.js')
          .replace(/sha384-[\w+/=]{64}/, hash)
          .replace('"late-pages":', `"extra":"${chunk(letter).slice(10)}",$&`),
      };
      own['/nop.html'] = {
        type: 'text/html',
        headers: { 'Content-Security-Policy': policy },
        body: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Xã</title><link rel="icon" href="data:,">
<script type="module" src="${chunk(letter)}"></script>
<script src="/embed/v1/motcua.js" data-api="${gateway.url}" data-agency="${pilotAgency}" data-service-worker="/may.js" defer></script></head>
<body><motcua-submission-wizard procedure-code="2.000635"></motcua-submission-wizard></body></html>`,
      };
    };
    deploy('A');
    own['/may.js'] = { ...program, body: `importScripts('/embed/v1/motcua-sw.js');` };
    await page.goto(`${link.url}/nop.html`);
    await onPage(page, 'Bạn xin bản sao giấy gì?');
    await page.getByLabel('Giấy khai sinh').check();
    await isKept(page, '/nop.html', chunk('A'), `/embed/v1/${chunkOf('late-pages')}`);

    deploy('B');
    const other = await context.newPage();
    await other.goto(`${link.url}/nop.html`);
    const update = () => other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await update();
    await expect
      .poll(() => other.evaluate(async () => (await caches.match('/embed/v1/motcua.json'))?.text()))
      .toContain(chunk('B').slice(10));
    await isKept(other, chunk('B'));
    link.cut();
    expect(await page.evaluate(async (path) => (await fetch(path)).status, chunk('A'))).toBe(200);
    link.mend();
    await page.close();
    await expect
      .poll(
        async () => {
          await other.goto(`${link.url}/nop.html`);
          return (await keptOn(other)).filter((key) => key === chunk('A') || key === chunk('B'));
        },
        { timeout: 30_000 },
      )
      .toEqual([chunk('B')]);

    // The file that takes it away again.
    own['/may.js'] = { ...program, body: fileOf('motcua-sw-off.js') };
    await update();
    await expect.poll(() => keptOn(other)).toEqual([]);
    await other.goto(`${link.url}/nop.html`);
    await expect(wizardOf(other)).toContainText('Mã mở lại');
  });
});
