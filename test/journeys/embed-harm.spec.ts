/** Hosts and browsers that a widget must outlive: storage that is forbidden, elements that are taken out and put back. */
import type { Page } from '@playwright/test';
import { embeddingPage, type HostPage, startHostPage } from '../support/host-page.js';
import { expect, test } from '../support/journey.js';
import { authorisationPhoto } from '../support/photo.js';
import { linesOf, seenOn, watchPage } from '../support/watched-page.js';
import { answerForHerMother, answerForHerself, confirmed, onPage, send, wizardOf } from '../support/wizard-steps.js';

const wizard =
  '<motcua-submission-wizard procedure-code="2.000635"><p>Gọi 0205 3xxx xxx</p></motcua-submission-wizard>';

const takeOut = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('motcua-submission-wizard');
    Object.assign(window, { element });
    element?.remove();
  });
const putBack = (page: Page) =>
  page.evaluate(() => document.body.append((window as unknown as { element: HTMLElement }).element));

test.describe('on somebody else’s page', () => {
  let host: HostPage;
  test.beforeAll(async ({ gateway }) => {
    host = await startHostPage(embeddingPage(new URL(gateway.url).origin, wizard));
  });
  test.afterAll(() => host.stop());

  for (const how of ['throws', 'fails', 'is not there'] as const) {
    test(`storage that ${how} is told beside the answers and once in the console, and the dossier arrives all the same`, async ({
      page,
    }) => {
      const lines = linesOf(page);
      await page.addInitScript((how) => {
        const refused = () => new DOMException('The operation is insecure.', 'SecurityError');
        if (how === 'is not there') Object.defineProperty(window, 'indexedDB', { value: undefined });
        else {
          IDBFactory.prototype.open = () => {
            if (how === 'throws') throw refused();
            const request = Object.assign(new EventTarget(), { error: refused(), readyState: 'done' });
            queueMicrotask(() => request.dispatchEvent(new Event('error')));
            return request as unknown as IDBOpenDBRequest;
          };
        }
      }, how);
      await page.goto(host.url);
      await onPage(page, 'Bạn xin bản sao giấy gì?');
      await expect(wizardOf(page)).toContainText('Chưa lưu được ở máy này. Đừng đóng trang này.');
      await answerForHerself(page);
      await send(page);
      expect(await confirmed(page)).toMatch(/^\w{5}-\w{5}$/);
      expect(lines).toEqual([
        expect.stringMatching(/^warning: .*không cho trang này lưu gì.*lets this page store nothing/),
      ]);
    });
  }

  test('an element taken out while its photo is on the way leaves nothing running, and the dossier arrives once it is back', async ({
    page,
  }) => {
    await page.clock.install();
    await page.addInitScript(watchPage);
    await page.goto(host.url);
    await answerForHerMother(page, await authorisationPhoto());
    let arrived = 0;
    page.on('response', (response) => {
      if (response.url().endsWith('/v1/submissions') && response.status() === 201) arrived += 1;
    });
    let held = false;
    await page.route('**/v1/uploads/*', async (route) => {
      held = true;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await send(page);
    await expect.poll(() => held, { timeout: 30_000 }).toBe(true);
    await takeOut(page);
    await page.unroute('**/v1/uploads/*');
    await expect.poll(async () => (await seenOn(page)).ticking, { timeout: 30_000 }).toEqual([]);
    await putBack(page);
    // The key to what was typed is gone with the element; what was sealed goes out without it.
    await expect(wizardOf(page)).toContainText(/mã mở lại|Xác nhận đã nộp/i, { timeout: 30_000 });
    // Not before its lease of a minute is over: to whoever looks, another tab could still be sending it.
    expect(arrived).toBe(0);
    await page.clock.fastForward(60_000);
    await expect.poll(() => arrived, { timeout: 30_000 }).toBe(1);
  });

  test('an element taken out before its first question, and put back, asks it', async ({ page }) => {
    await page.addInitScript(watchPage);
    let hold: (() => void) | undefined;
    await page.route('**/v1/procedures/**', async (route) => {
      await new Promise<void>((resolve) => (hold = resolve));
      await route.continue().catch(() => undefined);
    });
    await page.goto(host.url);
    await expect.poll(() => hold !== undefined, { timeout: 30_000 }).toBe(true);
    await takeOut(page);
    hold?.();
    await page.unroute('**/v1/procedures/**');
    await expect.poll(async () => (await seenOn(page)).ticking, { timeout: 10_000 }).toEqual([]);
    await putBack(page);
    await onPage(page, 'Bạn xin bản sao giấy gì?');
  });
});
