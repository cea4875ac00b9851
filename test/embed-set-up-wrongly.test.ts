/** The script tag on pages whose makers slipped: what their visitors read, what their console says, what stays unharmed. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOfSuite } from './support/browser-of-suite.js';
import { browsers, repositoryRoot } from './support/browsers.js';
import { embedFolder, known, startSlippedPages } from './support/slipped-pages.js';
import { linesOf, seenOn, watchPage } from './support/watched-page.js';

let pages: Awaited<ReturnType<typeof startSlippedPages>>;
beforeAll(async () => {
  pages = await startSlippedPages();
});
afterAll(() => pages?.stop());

/** Of the elements that a div can stand for, what each takes as an attribute. */
const attributesOf = () => {
  const manifest = JSON.parse(readFileSync(`${repositoryRoot}packages/elements/custom-elements.json`, 'utf8')) as {
    modules: { declarations: { tagName: string; attributes?: { name: string }[] }[] }[];
  };
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== 'motcua-provider')
    .map(({ tagName, attributes = [] }) => ({ tagName, names: attributes.map(({ name }) => name).sort() }));
};

describe.each(browsers)('a page that is set up wrongly, in $name,', (which) => {
  const suite = browserOfSuite(which);

  /** The page, and what stands in its console of ours. */
  const open = async (path: string) => {
    const page = await suite.newPage();
    const lines = linesOf(page);
    await page.addInitScript(watchPage);
    await page.goto(pages.url + path);
    return { page, lines };
  };
  const find = async (page: Page, words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: 'Tìm' }).click();
  };
  const rest = (page: Page) => page.waitForTimeout(400);

  it.for([
    ['/no-api', /^error: Một Cửa: thẻ script thiếu data-api=.*lacks data-api/],
    ['/bad-api', /^error: Một Cửa: data-api="https:\/\/" không phải.*no address/],
  ] as const)('%s: each element says so beside its own content, the console once', async ([path, line]) => {
    const { page, lines } = await open(path);
    for (const tag of [
      'procedure-search',
      'procedure',
      'submission-wizard',
      'payment-button',
      'status-tracker',
      'outbox',
    ]) {
      const element = page.locator(`motcua-${tag}`);
      await element.getByText('Trang này chưa nối với cổng tiếp nhận hồ sơ.').waitFor();
      expect(await element.getByText('Gọi 0205 3xxx xxx').isVisible(), tag).toBe(true);
    }
    // One that the host adds later says it too, and what the host removes takes its words along.
    await page.evaluate(() => {
      document.body.append(document.createElement('motcua-status-tracker'));
      document.querySelector('motcua-procedure')?.remove();
    });
    await page.getByText('Trang này chưa nối với cổng').nth(5).waitFor();
    await rest(page);
    expect(await page.getByText('Trang này chưa nối với cổng').count()).toBe(6);
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(await seenOn(page)).toEqual({ broken: [], ticking: [] });
    await page.close();
  });

  it('an element that gets a client after all drops the words', async () => {
    const { page } = await open('/no-api');
    const element = page.locator('motcua-procedure-search');
    await element.getByText('Trang này chưa nối').waitFor();
    await element.evaluate((one) => Object.assign(one, { client: { procedures: {} } }));
    await element.getByRole('searchbox').waitFor();
    expect(await element.getByText('Trang này chưa nối').count()).toBe(0);
    await page.close();
  });

  it('elements inside a provider do not need the script tag to name a gateway', async () => {
    const { page, lines } = await open('/provider');
    await find(page, 'khai sinh');
    await page.getByRole('link', { name: /bản sao giấy khai sinh/ }).waitFor();
    expect(await page.getByText('Trang này chưa nối').count()).toBe(0);
    await rest(page);
    expect(lines).toEqual([]);
    await page.close();
  });

  it.for(['/no-scheme', '/nobody'])(
    '%s: where no gateway answers, the search says it and the console names the address',
    async (path) => {
      const { page, lines } = await open(path);
      await find(page, 'khai sinh');
      await page.getByText('Chưa tìm được.').waitFor({ timeout: 20_000 });
      await expect.poll(() => lines.length).toBe(1);
      await find(page, 'kết hôn');
      await rest(page);
      expect(lines).toEqual([
        expect.stringMatching(/^error: Một Cửa: ở http.*không có cổng nào.*No gateway answers at http/),
      ]);
      expect((await seenOn(page)).broken).toEqual([]);
      await page.close();
    },
  );

  it('an unknown place is named in search, procedure and wizard, and once in the console', async () => {
    const { page, lines } = await open('/no-place');
    for (const tag of ['procedure-search', 'procedure', 'submission-wizard']) {
      await page.locator(`motcua-${tag}`).getByText('Không có nơi tiếp nhận nào tên là “xa-la”.').waitFor();
    }
    expect(await page.locator('motcua-status-tracker').getByText('xa-la').count()).toBe(0);
    await find(page, 'khai sinh');
    await page.getByText('Chưa tìm được.').waitFor();
    await rest(page);
    expect(lines).toEqual([
      expect.stringMatching(/^error: Một Cửa: cổng không biết cơ quan "xa-la".*knows no agency "xa-la"/),
    ]);
    expect((await seenOn(page)).broken).toEqual([]);
    await page.close();
  });

  it('an unknown place that one element names is named in that one, in words marked as Vietnamese', async () => {
    const { page, lines } = await open('/one-wrong-place');
    const wizard = page.locator('motcua-submission-wizard');
    const said = wizard.getByText('Không có nơi tiếp nhận nào tên là “xa-la”.');
    await said.waitFor();
    expect(await said.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('vi');
    expect(lines.length).toBe(1);
    expect(await page.locator('motcua-procedure-search').getByText('xa-la').count()).toBe(0);
    await wizard.evaluate((one, agency) => one.setAttribute('agency', agency), known);
    await said.waitFor({ state: 'detached' });
    await page.close();
  });

  it('a page in order says nothing at all, and loads no chunk for it', async () => {
    const { page, lines } = await open('/good');
    const seldom = (
      JSON.parse(readFileSync(`${embedFolder}sri.json`, 'utf8')) as { files: { file: string; label: string }[] }
    ).files.find(({ label }) => label === 'seldom')?.file;
    expect(seldom).toBeTruthy();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await find(page, 'khai sinh');
    await page.getByRole('link', { name: /bản sao giấy khai sinh/ }).waitFor();
    expect([lines, asked.filter((url) => url.endsWith(seldom ?? ''))]).toEqual([[], []]);
    await page.close();
  });

  it('a host that takes an element out while it loads and puts it back finds it working, and nothing ticking meanwhile', async () => {
    const { page, lines } = await open('/late');
    await page.evaluate(() => {
      const element = document.createElement('motcua-procedure-search');
      Object.assign(window, { element });
      document.body.append(element);
      element.remove();
    });
    await rest(page);
    await page.evaluate(() => document.body.append((window as unknown as { element: HTMLElement }).element));
    // Once more while an answer is under way.
    let hold: (() => void) | undefined;
    await page.route('**/v1/catalogue/snapshot?*', async (route) => {
      await new Promise<void>((resolve) => (hold = resolve));
      await route.continue().catch(() => undefined);
    });
    await find(page, 'khai sinh');
    await expect.poll(() => hold).toBeTruthy();
    await page.evaluate(() => (window as unknown as { element: HTMLElement }).element.remove());
    hold?.();
    await rest(page);
    expect(await seenOn(page)).toEqual({ broken: [], ticking: [] });
    await page.unroute('**/v1/catalogue/snapshot?*');
    await page.evaluate(() => document.body.append((window as unknown as { element: HTMLElement }).element));
    await page.getByRole('link', { name: /bản sao giấy khai sinh/ }).waitFor();
    expect(lines).toEqual([]);
    expect((await seenOn(page)).broken).toEqual([]);
    await page.close();
  });

  it('divs hand on every attribute that their element knows', async () => {
    const { page } = await open('/divs');
    for (const { tagName, names } of attributesOf()) {
      expect(names.length, tagName).toBeGreaterThan(0);
      const handedOn = await page.evaluate(
        async ([tag = '', ...all]) => {
          const place = document.createElement('div');
          place.dataset.motcua = tag.replace('motcua-', '');
          for (const name of all) place.setAttribute(`data-${name}`, '1');
          document.body.append(place);
          await new Promise((resolve) => setTimeout(resolve, 100));
          const known = place.querySelector(tag)?.getAttributeNames().sort();
          place.remove();
          return known;
        },
        [tagName, ...names],
      );
      expect(handedOn, tagName).toEqual(names);
    }
    await page.close();
  });

  it('divs stand in for tags where an editor strips those, and hand on nothing but what elements know', async () => {
    const { page, lines } = await open('/divs');
    const inDiv = page.locator('div.host > motcua-procedure-search');
    await inDiv.getByRole('heading', { level: 3, name: 'Bạn cần làm giấy tờ gì?' }).waitFor();
    expect(await inDiv.evaluate((one) => [one.getAttributeNames().sort(), one.textContent])).toEqual([
      ['heading-level'],
      'Gọi 0205 3xxx xxx',
    ]);
    const tracker = page.locator('div > motcua-status-tracker');
    await tracker.getByRole('textbox', { name: /Khóa tra cứu/ }).waitFor();
    expect(await tracker.locator('[slot=payment] > motcua-payment-button').count()).toBe(1);
    await expect
      .poll(() => lines)
      .toEqual([expect.stringMatching(/^error: .*data-motcua="no-such-thing".*procedure-search/)]);
    expect(await page.getByText('vẫn ở đây').isVisible()).toBe(true);
    // One that comes later is filled too, and one that is filled is not filled twice.
    await page.evaluate(() => {
      const later = document.createElement('div');
      later.dataset.motcua = 'procedure';
      document.body.append(later);
      const search = document.querySelector('div.host');
      if (search) document.body.append(search, search.cloneNode(true));
    });
    await page.locator('div > motcua-procedure').getByText('Chưa chọn thủ tục nào.').waitFor();
    expect(await page.locator('motcua-procedure-search').count()).toBe(2);
    expect((await seenOn(page)).broken).toEqual([]);
    await page.close();
  });
});
