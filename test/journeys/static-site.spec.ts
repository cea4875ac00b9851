import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { repositoryRoot } from '../support/browsers.js';
import { pilotAgency } from '../support/gateway.js';
import { expect, test } from '../support/journey.js';
import { keptAtOnce } from '../support/kept-at-once.js';
import { authorisationPhoto } from '../support/photo.js';
import { picture } from '../support/pictures.js';
import { type PlainHost, startPlainHost } from '../support/plain-host.js';
import { answerForHerMother, onPage, wizardOf } from '../support/wizard-steps.js';

const birthCopy = /bản sao giấy khai sinh/i;

test.describe('the pages of a commune in a folder, on a host that knows nothing', () => {
  test.use({ serviceWorkers: 'allow' });
  let folder: string;
  let host: PlainHost;

  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-folder-'));
    const flags = ['--agency', pilotAgency, '--out', folder, '--catalogue', 'packages/gateway'];
    execFileSync(process.execPath, ['packages/gateway/dist/cli.js', 'static', ...flags], { cwd: repositoryRoot });
  });
  test.beforeEach(async ({ context }) => {
    await keptAtOnce(context);
    host = await startPlainHost(folder, '/xa/thong-nhat/');
  });
  test.afterEach(() => host.stop());
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Every address that a page asks for and that is not in the folder. */
  const leaving = (context: BrowserContext): string[] => {
    const away: string[] = [];
    context.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(host.url)) away.push(request.url());
    });
    return away;
  };
  const search = (page: Page, words: string) => page.getByRole('searchbox').fill(words);
  const result = (page: Page, name: RegExp) =>
    page.locator('motcua-procedure-search [part~=results]').getByRole('link', { name }).first();
  /** The worker has taken the site on; what the page used is with it. */
  const isKept = (page: Page, path: string) =>
    expect
      .poll(
        () =>
          page.evaluate(async (wanted) => {
            const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
            return kept.flat().some(({ url }) => url.endsWith(wanted));
          }, path),
        { timeout: 30_000 },
      )
      .toBe(true);

  test('are searched, read and filled in to the kit, and nothing leaves the folder', async ({ page, context }, {
    project,
  }) => {
    const away = leaving(context);
    await page.goto(host.url);
    await search(page, 'ban sao giay khai sinh');
    await expect(result(page, birthCopy)).toBeVisible();
    await picture(page, project.name, 'folder-search');
    await result(page, birthCopy).click();
    await expect(page).toHaveURL(`${host.url}thu-tuc/2.000635.html`);
    const procedure = page.locator('motcua-procedure');
    await expect(procedure).toContainText('8.000 đ một bản');
    await expect(procedure).toContainText('Trang này không nhận hồ sơ');
    // The element may still be taking over from the page's own words.
    await expect(async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])).toPass();
    await picture(page, project.name, 'folder-procedure');
    await procedure.getByRole('link', { name: 'Chuẩn bị hồ sơ' }).click();
    await expect(page).toHaveURL(`${host.url}nop/2.000635.html`);
    await answerForHerMother(page, await authorisationPhoto(), false);
    await page.getByRole('button', { name: 'Lấy nội dung để chép sang Cổng' }).click();
    await onPage(page, 'Đã chuẩn bị xong, chưa nộp');
    await expect(wizardOf(page).locator('[part~=kit]')).toContainText('Nông Thị Ví Dụ');
    await picture(page, project.name, 'folder-kit');
    expect(away).toEqual([]);
    // What no file answers is not asked for: a plain host would say 404.
    expect(host.asked.filter((path) => /\/v1\/|healthz/.test(path))).toEqual([]);
  });

  test('lead from a page without https to the same over https, never back to it', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.goto(`${host.url}nop/2.000635.html`);
    await expect(wizardOf(page)).toContainText('Trang đó không mở được thì bạn hỏi nơi tiếp nhận.');
    await expect(wizardOf(page)).toContainText('Bạn vẫn nộp giấy tại quầy được.');
    await expect(page.getByRole('link', { name: 'Mở trang an toàn' })).toHaveAttribute(
      'href',
      'https://127.0.0.1/xa/thong-nhat/nop/2.000635.html',
    );
  });

  test('are searched again after the network went, and the page of a procedure never opened before is read', async ({
    page,
  }) => {
    await page.goto(host.url);
    await search(page, 'ban sao giay khai sinh');
    await expect(result(page, birthCopy)).toBeVisible();
    await isKept(page, '/xa/thong-nhat/index.html');
    await isKept(page, '/xa/thong-nhat/thu-tuc.html');
    // The details come when the page has nothing else to do.
    await expect
      .poll(() => host.asked.some((path) => path.endsWith('/catalogue/details.json')), { timeout: 30_000 })
      .toBe(true);
    await page.waitForTimeout(1_000);
    await host.stop();

    await page.reload();
    await search(page, 'ket hon');
    await expect(result(page, /kết hôn/i)).toBeVisible();
    await search(page, 'ban sao giay khai sinh');
    await result(page, birthCopy).click();
    await expect(page.locator('motcua-procedure')).toContainText('8.000 đ một bản');
    await expect(page.locator('motcua-procedure')).toContainText('Giấy ủy quyền');
  });

  test('tell who has a dossier where it is looked up, and keep no code of it', async ({ page, context }) => {
    const away = leaving(context);
    await page.goto(`${host.url}tra-cuu.html?ho-so=H37.24-261123-0001`);
    await expect(page.getByRole('link', { name: /gõ mã hồ sơ ở Cổng/ })).toHaveAttribute(
      'href',
      'https://dichvucong.gov.vn/tra-cuu-ho-so',
    );
    await page.goto(host.url);
    await isKept(page, '/tra-cuu.html');
    const kept = await page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => url);
    });
    expect(kept.filter((url) => /H37|\?/.test(url))).toEqual([]);
    expect(away).toEqual([]);
  });

  test('are read without scripts, too', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(host.url);
    await page.getByRole('link', { name: birthCopy }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(birthCopy);
    await expect(page.locator('main')).toContainText('Phải nộp');
    await page.getByRole('link', { name: 'Bảng niêm yết' }).click();
    await expect(page.getByRole('table').first()).toContainText('Mất bao lâu');
    expect(host.asked.filter((path) => path.includes('/motcua/'))).toEqual([]);
    await context.close();
  });

  test('hang on the wall and explain how to file, and read well', async ({ page }, { project }) => {
    for (const path of ['niem-yet.html', 'huong-dan.html', 'tra-cuu.html', '404.html', 'index.html']) {
      await page.goto(host.url + path);
      // One field is like the other, and a hundred rows take half a minute.
      await page.evaluate(() => {
        for (const table of [...document.querySelectorAll('main table')].slice(2)) table.remove();
      });
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
    }
    await page.goto(`${host.url}niem-yet.html`);
    await picture(page, project.name, 'folder-board');
  });
});
