/** Every story of the static build: it plays to its end, everybody can read it, and there is something to see. */
import {
  outboxStates,
  paymentButtonStates,
  procedureSearchStates,
  procedureStates,
  providerStates,
  statusTrackerStates,
  submissionWizardStates,
} from '@motcua/elements';
import { test as base, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { TestBrowser } from '../support/browsers.js';
import { oldPc, phone, pictureFolder } from '../support/pictures.js';
import { builtStories, listenToStories, play, serveStories } from '../support/story-book.js';

const api = 'https://gateway.example.vn';

interface Stage {
  readonly page: Page;
  readonly url: string;
  /** What the page should not have done since it was last asked, in a line each. */
  faults(): string[];
}

/** One page per browser, as somebody turns the leaves of the book; each story is a new document in it. */
const test = base.extend<object, { readonly stage: Stage }>({
  stage: [
    async ({ browser }, use) => {
      const server = await serveStories();
      const context = await browser.newContext({
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        reducedMotion: 'reduce',
        viewport: phone,
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message.text(), message.location().url))
          faults.push(`console: ${message.text()}`);
      });
      context.on('request', (request) => {
        const isOurs = [server.url, api, 'data:', 'blob:'].some((begin) => request.url().startsWith(begin));
        if (!isOurs) faults.push(`asks ${request.url()}`);
      });
      await page.addInitScript(listenToStories);
      // The service worker of msw goes with its last page, and would be made anew between two stories: this one stays.
      await play(page, server.url, 'introduction--introduction');
      const other = await context.newPage();
      await other.goto(`${server.url}/project.json`);
      // A page behind another one paints once a second, and every click and picture waits for that.
      await page.bringToFront();
      await use({ page, url: server.url, faults: () => faults.splice(0) });
      await context.close();
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

/** The browser itself tells of answers that are meant to fail, and Chromium before 114 of a popover in Storybook's menu for
 * marking what axe found, which it does without. */
const isExpected = (text: string, url: string) =>
  (text.startsWith('Failed to load resource') && url.startsWith(api)) || text.startsWith("Found a 'popover' attribute");

/** Each browser in the size it is used in: the last one for Windows 7 on old PCs, the current one on telephones. */
const sizes = {
  'chromium-current': ['phone', phone],
  'chromium-109': ['pc', oldPc],
} as const satisfies Partial<Record<TestBrowser['name'], unknown>>;

/** More than one colour: an empty page would be one. */
async function expectSomething(picture: Buffer): Promise<void> {
  const { channels } = await sharp(picture).stats();
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(2);
}

const all = builtStories();
const elements = {
  outbox: outboxStates,
  'payment-button': paymentButtonStates,
  'procedure-search': procedureSearchStates,
  procedure: procedureStates,
  provider: providerStates,
  'status-tracker': statusTrackerStates,
  'submission-wizard': submissionWizardStates,
};

for (const { id, title, name } of all)
  test(`${title} > ${name} (${id}) plays to its end and can be read by everybody`, async ({ stage }, { project }) => {
    const { page, url } = stage;
    const [device, size] = sizes[project.name as keyof typeof sizes];
    await page.setViewportSize(size);
    stage.faults();
    const played = await play(page, url, id);
    expect(played).toEqual({ status: 'success', faults: [], violations: [] });
    const path = `${pictureFolder}${project.name}/stories/${id}-${device}.png`;
    await expectSomething(await page.screenshot({ path, fullPage: true }));
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(stage.faults()).toEqual([]);
  });

test('every state of every element has its story', () => {
  const missing = Object.entries(elements).flatMap(([element, states]) =>
    states.map((state) => `${element}--${state}`).filter((id) => !all.some((one) => one.id === id)),
  );
  expect(missing).toEqual([]);
});

/** The elements' own, and the communes' in the gateway's catalogue. */
const looks = [
  ...['dark', 'contrast', 'thong-nhat-lang-son', 'thach-ha-ha-tinh', 'tan-khai-dong-nai'],
  ...['dong-trieu-quang-ninh', 'vinh-binh-an-giang'],
];

for (const look of looks)
  test(`the problems of a page can be read in the colours "${look}", in English`, async ({ stage }, { project }) => {
    const { page, url } = stage;
    await page.setViewportSize(phone);
    const played = await play(page, url, 'submission-wizard--problems', `look:${look};locale:en`);
    expect(played).toEqual({ status: 'success', faults: [], violations: [] });
    await page.screenshot({ path: `${pictureFolder}${project.name}/stories/look-${look}.png`, fullPage: true });
  });

test('controls are what the manifest says of each element, and nothing private', async ({ stage }) => {
  const { page, url } = stage;
  for (const [element, states] of Object.entries(elements)) {
    const id = `${element}--${states[0]}`;
    await play(page, url, id);
    const controls = await page.evaluate(async (storyId) => {
      const { argTypes } = await (window as unknown as Preview).__STORYBOOK_PREVIEW__.loadStory({ storyId });
      return Object.values(argTypes).map(({ name, description = '' }) => ({ name, description }));
    }, id);
    expect(controls.filter(({ description }) => description !== '').length, element).toBeGreaterThan(0);
    expect(
      controls.filter(({ name }) => /^[#_]/.test(name)),
      element,
    ).toEqual([]);
  }
});

interface Preview {
  readonly __STORYBOOK_PREVIEW__: {
    loadStory(of: { storyId: string }): Promise<{ argTypes: Record<string, { name: string; description?: string }> }>;
  };
}
