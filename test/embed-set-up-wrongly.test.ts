/** The script tag on pages whose makers slipped: what their visitors read, what their console says, what stays unharmed. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers, launchFlags, repositoryRoot, whyUnusable } from './support/browsers.js';

const folder = `${repositoryRoot}packages/embed/dist/v1/`;
const { examples } = spec.components;
const known = 'thong-nhat-lang-son';
const fallback = '<p>Gọi 0205 3xxx xxx</p>';
const all = ['procedure-search', 'procedure', 'submission-wizard', 'payment-button', 'status-tracker']
  .map((tag) => `<motcua-${tag}>${fallback}</motcua-${tag}>`)
  .join('');
const search = `<motcua-procedure-search>${fallback}</motcua-procedure-search>`;

/** Attributes of the script tag, and the body. */
const pages: Readonly<Record<string, readonly [attributes: string, body: string]>> = {
  '/no-api': ['', all],
  '/bad-api': ['data-api="https://"', all],
  '/no-scheme': [`data-api="gateway.example" data-agency="${known}"`, search],
  '/nobody': ['data-api="http://127.0.0.1:9"', search],
  '/no-place': [
    'data-api="/" data-agency="xa-la"',
    `${all.replace('<motcua-procedure>', '<motcua-procedure procedure-code="2.000635">').replace('<motcua-submission-wizard>', '<motcua-submission-wizard procedure-code="2.000635">')}`,
  ],
  '/one-wrong-place': [
    `data-api="/" data-agency="${known}"`,
    `${search}<motcua-submission-wizard agency="xa-la" procedure-code="2.000635">${fallback}</motcua-submission-wizard>`,
  ],
  '/good': [`data-api="/" data-agency="${known}"`, search],
  '/late': [`data-api="/" data-agency="${known}"`, ''],
  '/provider': ['', `<motcua-provider api="ORIGIN" agency="${known}">${search}</motcua-provider>`],
  '/divs': [
    `data-api="/" data-agency="${known}"`,
    `<div class="host" data-motcua="procedure-search" data-heading-level="3" data-onclick="alert(1)" data-cms="7">${fallback}</div>
     <div data-motcua="status-tracker" data-code="HBFN0-W1AF4"><b>Hỏi ở quầy</b><div data-motcua="payment-button"></div></div>
     <div data-motcua="no-such-thing"><i>vẫn ở đây</i></div>`,
  ],
};

const server = createServer(({ url = '' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://page');
  const send = (status: number, type: string, body: string | Buffer) => {
    response.writeHead(status, { 'Content-Type': type });
    response.end(body);
  };
  const json = (body: unknown, status = 200) => send(status, 'application/json', JSON.stringify(body));
  const page = pages[pathname];
  if (page) {
    const head = `<title>Trang</title><link rel="icon" href="data:,"><script src="/v1/motcua.js" ${page[0]} defer></script>`;
    return send(
      200,
      'text/html; charset=utf-8',
      `<!doctype html><html lang="vi"><head>${head}</head><body>${page[1].replace('ORIGIN', origin)}</body></html>`,
    );
  }
  const file = `${folder}${basename(pathname)}`;
  if (pathname.startsWith('/v1/c-') || pathname === '/v1/motcua.js')
    return existsSync(file) ? send(200, 'text/javascript', readFileSync(file)) : send(404, 'text/plain', '');
  if (pathname === '/healthz') return json({ status: 'ok' });
  if (pathname.startsWith('/v1/')) {
    const agency = searchParams.get('agency') ?? /agencies\/([^/]+)/.exec(pathname)?.[1];
    if (agency && agency !== known) return json({ ...examples['not-found'].value }, 404);
    if (pathname === '/v1/procedures') return json(examples['procedure-list'].value);
    if (pathname.startsWith('/v1/agencies/')) return json(examples.agency.value);
  }
  // As a site of pages answers: its own page for what it does not have.
  return send(404, 'text/html', '<h1>Không có trang này</h1>');
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Runs before any script of the page: what broke there, and what still ticks. */
function watchPage(): void {
  const seen = { broken: [] as string[], ticking: new Map<number, string>() };
  Object.assign(window, { seen });
  addEventListener('error', (event) => seen.broken.push(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => seen.broken.push(`rejection: ${event.reason}`));
  const { setTimeout: later, setInterval: often, clearTimeout: stop, clearInterval: stopOften } = window;
  Object.assign(window, {
    setTimeout: (work: () => void, ms: number) => {
      const id = later(() => {
        seen.ticking.delete(id);
        work();
      }, ms);
      seen.ticking.set(id, `${ms} ms: ${work}`);
      return id;
    },
    setInterval: (work: () => void, ms: number) => {
      const id = often(work, ms);
      seen.ticking.set(id, `${ms} ms: ${work}`);
      return id;
    },
    clearTimeout: (id: number) => {
      seen.ticking.delete(id);
      stop(id);
    },
    clearInterval: (id: number) => {
      seen.ticking.delete(id);
      stopOften(id);
    },
  });
}
const seenOn = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { broken: string[]; ticking: Map<number, string> } };
    return { broken: seen.broken, ticking: [...seen.ticking.values()] };
  });

describe.each(browsers)('a page that is set up wrongly, in $name,', (which) => {
  const why = whyUnusable(which);
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!why) browser = await chromium.launch({ executablePath: which.path, args: launchFlags });
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** The page, and what stands in its console of ours. */
  const open = async (path: string) => {
    const page = await (browser as Browser).newPage();
    const lines: string[] = [];
    page.on('console', (message) => {
      if (message.text().startsWith('Một Cửa')) lines.push(`${message.type()}: ${message.text()}`);
    });
    await page.addInitScript(watchPage);
    await page.goto(origin + path);
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
  ] as const)('%s: each element says so beside its own content, the console once', async ([path, line], context) => {
    if (why) return context.skip(why);
    const { page, lines } = await open(path);
    for (const tag of ['procedure-search', 'procedure', 'submission-wizard', 'payment-button', 'status-tracker']) {
      const element = page.locator(`motcua-${tag}`);
      await element.getByText('Trang này chưa nối với cổng tiếp nhận hồ sơ.').waitFor();
      expect(await element.getByText('Gọi 0205 3xxx xxx').isVisible(), tag).toBe(true);
    }
    // One that the host adds later says it too, and what the host removes takes its words along.
    await page.evaluate(() => {
      document.body.append(document.createElement('motcua-status-tracker'));
      document.querySelector('motcua-procedure')?.remove();
    });
    await page.getByText('Trang này chưa nối với cổng').nth(4).waitFor();
    await rest(page);
    expect(await page.getByText('Trang này chưa nối với cổng').count()).toBe(5);
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(await seenOn(page)).toEqual({ broken: [], ticking: [] });
    await page.close();
  });

  it('an element that gets a client after all drops the words', async (context) => {
    if (why) return context.skip(why);
    const { page } = await open('/no-api');
    const element = page.locator('motcua-procedure-search');
    await element.getByText('Trang này chưa nối').waitFor();
    await element.evaluate((one) => Object.assign(one, { client: { procedures: {} } }));
    await element.getByRole('searchbox').waitFor();
    expect(await element.getByText('Trang này chưa nối').count()).toBe(0);
    await page.close();
  });

  it('elements inside a provider do not need the script tag to name a gateway', async (context) => {
    if (why) return context.skip(why);
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
    async (path, context) => {
      if (why) return context.skip(why);
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

  it('an unknown place is named in search, procedure and wizard, and once in the console', async (context) => {
    if (why) return context.skip(why);
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

  it('an unknown place that one element names is named in that one, in words marked as Vietnamese', async (context) => {
    if (why) return context.skip(why);
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

  it('a page in order says nothing at all, and loads no chunk for it', async (context) => {
    if (why) return context.skip(why);
    const { page, lines } = await open('/good');
    const seldom = (
      JSON.parse(readFileSync(`${folder}sri.json`, 'utf8')) as { files: { file: string; label: string }[] }
    ).files.find(({ label }) => label === 'seldom')?.file;
    expect(seldom).toBeTruthy();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await find(page, 'khai sinh');
    await page.getByRole('link', { name: /bản sao giấy khai sinh/ }).waitFor();
    expect([lines, asked.filter((url) => url.endsWith(seldom ?? ''))]).toEqual([[], []]);
    await page.close();
  });

  it('a host that takes an element out while it loads and puts it back finds it working, and nothing ticking meanwhile', async (context) => {
    if (why) return context.skip(why);
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
    await page.route('**/v1/procedures?*', async (route) => {
      await new Promise<void>((resolve) => (hold = resolve));
      await route.continue().catch(() => undefined);
    });
    await find(page, 'khai sinh');
    await expect.poll(() => hold).toBeTruthy();
    await page.evaluate(() => (window as unknown as { element: HTMLElement }).element.remove());
    hold?.();
    await rest(page);
    expect(await seenOn(page)).toEqual({ broken: [], ticking: [] });
    await page.unroute('**/v1/procedures?*');
    await page.evaluate(() => document.body.append((window as unknown as { element: HTMLElement }).element));
    await page.getByRole('link', { name: /bản sao giấy khai sinh/ }).waitFor();
    expect(lines).toEqual([]);
    expect((await seenOn(page)).broken).toEqual([]);
    await page.close();
  });

  it('divs stand in for tags where an editor strips those, and hand on nothing but what elements know', async (context) => {
    if (why) return context.skip(why);
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
