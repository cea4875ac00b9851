/** The script tag on a page of one's own, reading a folder in the place of a gateway. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOfSuite } from './support/browser-of-suite.js';
import { browsers, repositoryRoot } from './support/browsers.js';
import { pilotAgency } from './support/gateway.js';
import { type PlainHost, startPlainHost } from './support/plain-host.js';
import { linesOf, seenOn, watchPage } from './support/watched-page.js';

let host: PlainHost;
let folder: string;

const fallback = '<p>Gọi 0205 3xxx xxx</p>';
const page = (attributes: string, body: string) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Trang của xã</title><link rel="icon" href="data:,">
<script src="thu-tuc/motcua/motcua.js" ${attributes} defer></script></head><body>${body}</body></html>`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-own-page-'));
  const flags = ['--agency', pilotAgency, '--out', join(folder, 'thu-tuc'), '--catalogue', 'packages/gateway'];
  execFileSync(process.execPath, ['packages/gateway/dist/cli.js', 'static', ...flags], { cwd: repositoryRoot });
  const search = `<motcua-procedure-search>${fallback}</motcua-procedure-search>`;
  const procedure = `<motcua-procedure procedure-code="2.000635">${fallback}</motcua-procedure>`;
  const dossier = `<motcua-status-tracker>${fallback}<motcua-payment-button slot="payment"></motcua-payment-button></motcua-status-tracker>`;
  const at = `data-files="thu-tuc/" data-agency="${pilotAgency}"`;
  writeFileSync(join(folder, 'good.html'), page(at, search + procedure + dossier));
  writeFileSync(join(folder, 'no-folder.html'), page(`data-files="khong-co/" data-agency="${pilotAgency}"`, procedure));
  writeFileSync(join(folder, 'no-place.html'), page('data-files="thu-tuc/" data-agency="xa-la"', search + procedure));
  host = await startPlainHost(folder, '/xa/');
}, 60_000);
afterAll(async () => {
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(browsers)('a page that reads a folder, in $name,', (which) => {
  const suite = browserOfSuite(which);
  const open = async (path: string) => {
    const opened = await suite.newPage();
    const lines = linesOf(opened);
    await opened.addInitScript(watchPage);
    await opened.goto(host.url + path);
    return { page: opened, lines };
  };

  it('finds procedures, and leads to the folder’s own pages', async () => {
    const { page: opened, lines } = await open('good.html');
    await opened.getByRole('searchbox').fill('ban sao giay khai sinh');
    const results = opened.locator('motcua-procedure-search [part~=results]');
    const link = results.getByRole('link', { name: /bản sao giấy khai sinh/i }).first();
    expect(await link.getAttribute('href')).toBe(`${host.url}thu-tuc/thu-tuc/2.000635.html`);
    const filing = opened.locator('motcua-procedure').getByRole('link', { name: 'Chuẩn bị hồ sơ' });
    expect(await filing.getAttribute('href')).toBe(`${host.url}thu-tuc/nop/2.000635.html`);
    expect([lines, (await seenOn(opened)).broken]).toEqual([[], []]);
    await opened.close();
  });

  it('tells at once who has a dossier that it is not looked up here, and asks nobody', async () => {
    host.asked.length = 0;
    const { page: opened } = await open('good.html');
    const tracker = opened.locator('motcua-status-tracker');
    await tracker.getByText('Trang này không nhận hồ sơ, nên không tra cứu và nộp tiền ở đây được.').first().waitFor();
    await opened.locator('motcua-procedure').getByText('8.000 đ một bản').first().waitFor();
    expect(host.asked.filter((path) => /healthz|\/v1\/|dossiers|keys/.test(path))).toEqual([]);
    await opened.close();
  });

  it('says in the console where no such folder is, and on the page where the folder is another place’s', async () => {
    const missing = await open('no-folder.html');
    await expect.poll(() => missing.lines.length).toBe(1);
    expect(missing.lines).toEqual([
      expect.stringMatching(/^error: Một Cửa: ở http\S+\/khong-co không có thư mục.*holds no folder/),
    ]);
    await missing.page.close();
    const other = await open('no-place.html');
    await other.page.locator('motcua-procedure').getByText('Không có nơi tiếp nhận nào tên là “xa-la”.').waitFor();
    await expect.poll(() => other.lines.length).toBe(1);
    expect(other.lines[0]).toMatch(/"xa-la"/);
    expect(await other.page.getByText('xã Thống Nhất').count()).toBe(0);
    await other.page.close();
  });
});
