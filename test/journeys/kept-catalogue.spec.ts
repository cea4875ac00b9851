import type { BrowserContext, Page } from '@playwright/test';
import { embeddingPage, type HostPage, startHostPage } from '../support/host-page.js';
import { expect, test } from '../support/journey.js';

const tag = '<motcua-procedure-search></motcua-procedure-search>';

test.describe('the catalogue that a browser keeps for the site of a commune', () => {
  let host: HostPage;

  test.beforeEach(async ({ gateway }) => {
    host = await startHostPage(embeddingPage(gateway.url, tag));
  });
  test.afterEach(() => host.stop());

  /** Requests for it, of all pages. */
  const asking = (context: BrowserContext): string[] => {
    const asked: string[] = [];
    context.on('request', (request) => {
      if (request.url().includes('/v1/catalogue/snapshot')) asked.push(request.url());
    });
    return asked;
  };
  const finds = async (page: Page) => {
    const search = page.locator('motcua-procedure-search');
    await search.getByRole('searchbox').fill('ban sao giay khai sinh');
    await expect(search.locator('[part~=results]').getByRole('link').first()).toContainText(/bản sao giấy khai sinh/i);
  };
  /** Length of the texts that are kept, after `change` was made to them; 0 where nothing is. */
  const kept = (page: Page, change?: 'damage') =>
    page.evaluate(
      (wanted) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('motcua-catalogue');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const table = db.transaction('snapshot', 'readwrite').objectStore('snapshot');
            const cursor = table.openCursor();
            let length = 0;
            cursor.onsuccess = () => {
              const row = cursor.result;
              if (!row) return;
              if (wanted) row.update({ ...row.value, texts: row.value.texts.slice(0, -9) });
              length = row.value.texts.length;
              row.continue();
            };
            table.transaction.oncomplete = () => {
              db.close();
              resolve(length);
            };
          };
        }),
      change,
    );

  test('is searched on the next page though the gateway is gone, and nobody asks it again within minutes', async ({
    page,
    context,
    gateway,
  }) => {
    const asked = asking(context);
    await page.goto(host.url);
    await finds(page);
    await expect.poll(() => kept(page)).toBeGreaterThan(0);
    expect(asked).toHaveLength(1);

    await context.route(`${gateway.url}/v1/**`, (route) => route.abort());
    await page.reload();
    await finds(page);
    expect(asked).toHaveLength(1);
  });

  test('is dropped where it is damaged, and fetched again before anybody notices', async ({ page, context }) => {
    const asked = asking(context);
    await page.goto(host.url);
    await finds(page);
    await expect.poll(() => kept(page)).toBeGreaterThan(0);
    const whole = await kept(page, 'damage');
    expect(await kept(page)).toBe(whole - 9);

    await page.reload();
    await finds(page);
    await expect.poll(() => kept(page)).toBe(whole);
    expect(asked).toHaveLength(2);
  });

  test('that is damaged is searched no more, and it is said, while the gateway is gone', async ({
    page,
    context,
    gateway,
  }) => {
    await page.goto(host.url);
    await finds(page);
    await expect.poll(() => kept(page)).toBeGreaterThan(0);
    await kept(page, 'damage');

    await context.route(`${gateway.url}/v1/**`, (route) => route.abort());
    await page.reload();
    const search = page.locator('motcua-procedure-search');
    await search.getByRole('searchbox').fill('ban sao giay khai sinh');
    await expect(search.getByRole('button', { name: 'Thử lại' })).toBeVisible();
    await expect.poll(() => kept(page)).toBe(0);

    await context.unroute(`${gateway.url}/v1/**`);
    await search.getByRole('button', { name: 'Thử lại' }).click();
    await finds(page);
  });

  test('serves two tabs that open at once', async ({ page, context }) => {
    const other = await context.newPage();
    await Promise.all([page.goto(host.url), other.goto(host.url)]);
    await Promise.all([finds(page), finds(other)]);
    await expect.poll(() => kept(other)).toBeGreaterThan(0);
    await other.close();
    await page.reload();
    await finds(page);
  });
});
