import { expect, test } from '../support/journey.js';
import { onPage, wizardOf } from '../support/wizard-steps.js';

test.describe("the browser's own buttons", () => {
  test('keep a citizen in her form: after a reload, and after links to other parts of the page', async ({
    page,
    gateway,
  }) => {
    await page.goto(new URL('/thu-tuc/2.000635', gateway.url).href);
    await page.goto(new URL('/nop/2.000635?xa=thong-nhat-lang-son', gateway.url).href);
    const next = page.getByRole('button', { name: 'Tiếp tục' });
    await onPage(page, 'Bạn xin bản sao giấy gì?');
    await page.getByLabel('Trích lục kết hôn').check();
    const note = wizardOf(page).locator('[part~=note]');
    await expect(note).toContainText('Đã lưu ở máy này');
    const code = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(await note.innerText())?.[0] ?? '';
    await next.click();
    const second = (await wizardOf(page).locator('#title').innerText()).trim();
    await expect(wizardOf(page)).not.toContainText('Bạn xin bản sao giấy gì?');

    await page.reload();
    await page.getByRole('textbox', { name: /Mã mở lại/ }).fill(code);
    await page.keyboard.press('Enter');
    await onPage(page, second);
    await page.goBack();
    await onPage(page, 'Bạn xin bản sao giấy gì?');
    await next.click();
    await onPage(page, second);
    expect(new URL(page.url()).pathname).toBe('/nop/2.000635');

    await page.evaluate(() => document.querySelector<HTMLElement>('a.skip')?.click());
    await expect.poll(() => new URL(page.url()).hash).toBe('#noi-dung');
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await onPage(page, 'Bạn xin bản sao giấy gì?');
    await page.goBack();
    await onPage(page, second);
    expect(new URL(page.url()).pathname).toBe('/nop/2.000635');
  });

  test('bring a citizen back from a procedure to her words and her place in the list', async ({ page, gateway }) => {
    await page.goto(new URL('/tim?xa=thong-nhat-lang-son', gateway.url).href);
    const box = page.getByRole('searchbox');
    await box.fill('chứng thực');
    await page.getByRole('button', { name: /^Xem thêm/ }).click();
    const last = page.locator('motcua-procedure-search .results a').last();
    const name = await last.innerText();
    await last.click();
    await page.locator('motcua-procedure [part=answers]').waitFor();
    await page.goBack();
    await expect(box).toHaveValue('chứng thực');
    await expect(last).toHaveText(name);
    await expect(last).toBeInViewport();
    await expect(last).toBeFocused();
  });
});

test("the browser's Back leads from what happened to somebody to all that can happen, then out of the search", async ({
  page,
  gateway,
}) => {
  await page.goto(new URL('/huong-dan?xa=thong-nhat-lang-son', gateway.url).href);
  await page.goto(new URL('/tim?xa=thong-nhat-lang-son', gateway.url).href);
  const groups = page.getByRole('heading', { name: 'Hoặc chọn việc của bạn' });
  await page.getByRole('button', { name: 'Cưới' }).click();
  await page.locator('motcua-procedure-search .results a').first().click();
  await page.locator('motcua-procedure [part=answers]').waitFor();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Cưới' })).toBeVisible();
  await page.goBack();
  await expect(groups).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/tim');

  await page.getByRole('button', { name: 'Cưới' }).click();
  await page.getByRole('button', { name: 'Xem tất cả các việc' }).click();
  await expect(groups).toBeFocused();
  await page.goBack();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/huong-dan');
});

test('the choices before anybody types keep their place when their numbers come', async ({ page, gateway }) => {
  await page.goto(new URL('/tim?xa=thong-nhat-lang-son', gateway.url).href);
  const search = page.locator('motcua-procedure-search');
  await expect(page.getByRole('button', { name: 'Cưới' })).toBeVisible();
  const before = await search.boundingBox();
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.getByRole('button', { name: /^Cưới \(\d+\)$/ })).toBeVisible();
  expect((await search.boundingBox())?.height).toBe(before?.height);
});

test('nothing jumps on the page of the search while it takes the place of the plain list', async ({
  page,
  gateway,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { seen });
  });
  await page.goto(new URL('/tim?xa=thong-nhat-lang-son', gateway.url).href);
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.getByRole('button', { name: /^Cưới \(\d+\)$/ })).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  const shift = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift);
  expect(shift).toBeLessThanOrEqual(0.001);
});
