/** What people see who set their system to more contrast, to colours of its own, or a page to a theme. */
import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOfSuite } from './support/browser-of-suite.js';
import { browsers } from './support/browsers.js';
import { type Gateway, startGateway } from './support/gateway.js';
import { embeddingPage, startHostPage } from './support/host-page.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway?.stop());

const looks = (place: Locator) =>
  place.evaluate((element) => {
    const own = getComputedStyle(element);
    return {
      color: own.color,
      background: own.backgroundColor,
      border: own.borderTopColor,
      borderWidth: Number.parseFloat(own.borderTopWidth),
      outline: `${own.outlineStyle} ${own.outlineWidth}`,
      scheme: own.colorScheme,
      shadow: own.boxShadow,
    };
  });

describe.each(browsers)('elements in $name', (which) => {
  const suite = browserOfSuite(which);
  const stops: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  /** The first question of the wizard, and a search below it. */
  const open = async (context: BrowserContextOptions = {}, theme = ''): Promise<Page> => {
    const body = `<motcua-submission-wizard procedure-code="2.000635"></motcua-submission-wizard>
<motcua-procedure-search></motcua-procedure-search><motcua-procedure procedure-code="2.000635"></motcua-procedure>`;
    const host = await startHostPage(embeddingPage(gateway.url, body).replace('defer', `data-theme="${theme}" defer`));
    stops.push(host.stop);
    const page = await suite.newPage({ viewport: { width: 1366, height: 768 }, ...context });
    await page.goto(host.url);
    await page.getByLabel('Giấy khai sinh').waitFor();
    await page.locator('.answers').waitFor();
    return page;
  };

  it('keep borders, the choice made and the focus visible in forced colours', async () => {
    const page = await open({ forcedColors: 'active' });
    const [canvas, text] = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      return ['Canvas', 'CanvasText'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
    });
    expect(canvas).not.toBe(text);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    const seen = ['.error-summary', '.input', '.button[part=next]', '.answers > div'];
    for (const selector of seen) {
      const { border, borderWidth } = await looks(page.locator(selector).first());
      expect([selector, borderWidth >= 1, border !== canvas]).toEqual([selector, true, true]);
    }
    // A quiet button is a link to the eye; a box around it would look like a second main action.
    expect((await looks(page.locator('.button.quiet[part=back]').first())).border).toBe(canvas);
    const radio = page.getByLabel('Giấy khai sinh');
    const before = await radio.screenshot();
    await radio.check();
    await page.mouse.move(0, 0);
    await page.getByRole('searchbox').focus();
    expect(Buffer.compare(await radio.screenshot(), before)).not.toBe(0);
    expect((await looks(page.getByRole('searchbox'))).outline).toMatch(/^solid [2-9]/);
    await page.keyboard.press('Tab');
    expect((await looks(page.getByRole('button', { name: 'Tìm' }))).outline).toMatch(/^solid [2-9]/);
  });

  it('give second words and borders the colour of the text where the system asks for more contrast', async () => {
    const usual = await open();
    const more = await open({ contrast: 'more' });
    const hint = (page: Page) => looks(page.locator('motcua-procedure-search .hint'));
    const { color } = await looks(more.locator('motcua-procedure-search'));
    expect((await hint(usual)).color).not.toBe(color);
    expect((await hint(more)).color).toBe(color);
    expect((await looks(more.getByRole('searchbox'))).border).toBe(color);
  });

  it.for([
    ['contrast', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'light'],
    ['dark', 'rgb(232, 234, 237)', 'rgb(21, 24, 27)', 'dark'],
    ['', 'rgb(26, 28, 30)', 'rgb(255, 255, 255)', 'light'],
  ] as const)('take the theme "%s" of the script', async ([theme, color, background, scheme]) => {
    const page = await open({}, theme);
    const element = page.locator('motcua-procedure-search');
    await expect.poll(() => looks(element)).toMatchObject({ color, background, scheme });
    await page.emulateMedia({ media: 'print' });
    expect(await looks(element)).toMatchObject({ color: 'rgb(0, 0, 0)', background: 'rgb(255, 255, 255)' });
  });
});
