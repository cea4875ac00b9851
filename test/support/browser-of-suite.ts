/** One browser for all tests of a suite. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launchFlags, type TestBrowser, whyUnusable } from './browsers.js';

export interface BrowserOfSuite {
  /** Only within its tests and hooks. */
  readonly browser: Browser;
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** To be called in a `describe`, before its other hooks. Where the browser does not start, its tests are skipped, and say why. */
export function browserOfSuite(which: TestBrowser): BrowserOfSuite {
  const why = whyUnusable(which);
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!why) browser = await chromium.launch({ executablePath: which.path, args: launchFlags });
  });
  afterAll(() => browser?.close());
  beforeEach(({ skip }) => {
    if (why) skip(why);
  });
  return {
    get browser() {
      if (!browser) throw new Error(why ?? `${which.name} was not started yet`);
      return browser;
    },
    newPage(options) {
      return this.browser.newPage(options);
    },
  };
}
