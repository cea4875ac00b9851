import { chromium } from 'playwright';
import { chromium109, chromiumCurrent, launchFlags } from './support/browsers.js';
const base = 'http://127.0.0.1:4790';
const xa = '?xa=thong-nhat-lang-son';
for (const engine of [chromium109, chromiumCurrent]) {
  const browser = await chromium.launch({ executablePath: engine.path, args: launchFlags });
  for (const [name, width, height] of [['phone', 360, 740], ['pc', 1366, 768]]) {
    const shot = async (what, path, act) => {
      const page = await browser.newPage({ viewport: { width, height }, locale: 'vi-VN' });
      await page.goto(base + path);
      await page.waitForTimeout(1500);
      if (act) await act(page);
      await page.waitForTimeout(600);
      await page.screenshot({ path: `/tmp/shots/last/${what}-${name}-${engine.name}.png`, fullPage: true });
      await page.close();
    };
    await shot('tim', '/tim' + xa);
    await shot('search', '/tim' + xa, async (page) => { await page.getByRole('searchbox').pressSequentially('khai sinh'); });
    await shot('procedure', '/thu-tuc/1.001193' + xa);
    await shot('offnet', '/thu-tuc/1.003583' + xa);
    await shot('outbox', '/cho-gui' + xa);
    await shot('shell', '/nop' + xa);
  }
  await browser.close();
}
