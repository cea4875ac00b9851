/** Firefox for web-test-runner, driven by puppeteer-core over WebDriver BiDi: a fresh context and page for each file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** What the Chromiums are told by Playwright: a citizen's language and clock, and no window behind another one. */
const preferences = {
  'intl.accept_languages': 'vi-VN, vi',
  'focusmanager.testmode': true, // a headless page counts as the focused one
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** @param {{ name: string, path: string }} browser
 * @returns a launcher; its `type` tells the runner's commands that `getPage` gives a page of puppeteer */
export function firefoxLauncher({ name, path }) {
  const pages = new Map();
  const profile = mkdtempSync(join(tmpdir(), 'motcua-firefox-'));
  let browser;
  let version = '';
  const start = async () => {
    const started = await puppeteer.launch({
      browser: 'firefox',
      executablePath: path,
      headless: true,
      userDataDir: profile,
      extraPrefsFirefox: preferences,
      env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh', HOME: profile },
    });
    version = (await started.version()).replace(/^.*\//, '');
    return started;
  };
  return {
    name,
    type: 'puppeteer',
    concurrency: 1,
    version: () => version,
    async startSession(id, url) {
      browser ??= start();
      const context = await (await browser).createBrowserContext();
      const page = await context.newPage();
      pages.set(id, page);
      await page.setViewport({ width: 800, height: 600 });
      await page.goto(url);
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id)?.url(),
    getPage: (id) => pages.get(id),
    async stopSession(id) {
      const page = pages.get(id);
      pages.delete(id);
      await page?.browserContext().close();
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('Firefox is run without a window only.')),
    async stop() {
      await (await browser?.catch(() => undefined))?.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
