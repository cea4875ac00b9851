import type { Page } from '@playwright/test';
import { embeddingPage, type HostPage, startHostPage } from '../support/host-page.js';
import { expect, test } from '../support/journey.js';
import { authorisationPhoto } from '../support/photo.js';
import { readQr } from '../support/read-qr.js';
import { answerForHerMother, confirmed, send, wizardOf } from '../support/wizard-steps.js';

/** What a careful site sends. No `style-src`: constructible style sheets need none. */
const strictPolicy = (gateway: string) =>
  [
    "default-src 'none'",
    `script-src ${gateway}`,
    `connect-src ${gateway}`,
    'img-src blob: data:',
    "require-trusted-types-for 'script'",
    'trusted-types motcua',
  ].join('; ');

declare global {
  interface Window {
    violationsSeen: string[];
  }
}

/** Collects violations from the event, which names the blocked thing, and from the console, which also hears workers. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  const fromConsole: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) fromConsole.push(message.text());
  });
  await page.addInitScript(() => {
    window.violationsSeen = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violationsSeen.push(
        `${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return async () => [...(await page.evaluate(() => window.violationsSeen)), ...fromConsole];
}

test.describe('a host page under a strict Content Security Policy with Trusted Types', () => {
  const pages: HostPage[] = [];
  const open = async (page: Page, gateway: string, body: string) => {
    const host = await startHostPage(embeddingPage(gateway, body), {
      'Content-Security-Policy': strictPolicy(gateway),
    });
    pages.push(host);
    await page.goto(host.url);
  };
  test.afterEach(async () => {
    for (const host of pages.splice(0)) await host.stop();
  });

  test('lets a citizen search, and nothing on it breaks the policy', async ({ page, gateway }) => {
    const violations = await watchViolations(page);
    await open(page, gateway.url, '<motcua-procedure-search></motcua-procedure-search>');
    const search = page.locator('motcua-procedure-search');
    await search.locator('input').first().pressSequentially('trich luc khai sinh');
    await expect(search.getByText('Cấp bản sao Trích lục hộ tịch').first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('lets a citizen file a whole dossier with a photo, and shows her the receipt', async ({ page, gateway }) => {
    const violations = await watchViolations(page);
    await open(page, gateway.url, '<motcua-submission-wizard procedure-code="2.000635"></motcua-submission-wizard>');
    await answerForHerMother(page, await authorisationPhoto());
    await send(page);
    const code = await confirmed(page);
    expect(await readQr(wizardOf(page).locator('svg.qr'))).toContain(`#${code}.`);
    expect(await violations()).toEqual([]);
  });

  test('carries all four elements together without breaking the policy', async ({ page, gateway }) => {
    const violations = await watchViolations(page);
    const tags = ['procedure-search', 'submission-wizard', 'payment-button', 'status-tracker'];
    const body = tags.map((tag) => `<motcua-${tag} procedure-code="2.000635"></motcua-${tag}>`).join('\n');
    await open(page, gateway.url, body);
    for (const tag of tags) {
      await page.waitForFunction(
        (name) => document.querySelector(name)?.shadowRoot?.firstElementChild,
        `motcua-${tag}`,
      );
    }
    expect(await violations()).toEqual([]);
  });

  test('is itself strict: a page with an inline script does report a violation', async ({ page, gateway }) => {
    const violations = await watchViolations(page);
    await open(page, gateway.url, '<script>document.title = "bypassed";</script>');
    await expect.poll(async () => (await violations()).length).toBeGreaterThan(0);
    expect(await page.title()).toBe('Trang của một xã');
  });
});
