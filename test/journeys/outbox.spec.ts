import { expect, test } from '../support/journey.js';
import { picture } from '../support/pictures.js';
import { answerForHerself, send, wizardOf } from '../support/wizard-steps.js';

test('a dossier that waits without a network is carried to another machine as a file, and counts once', async ({
  page,
  browser,
  gateway,
}, { project }) => {
  const at = (path: string) => new URL(`${path}?xa=thong-nhat-lang-son`, gateway.url).href;
  await page.goto(at('/nop/2.000635'));
  await answerForHerself(page);
  const note = wizardOf(page).locator('[part~=note]');
  const code = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(await note.innerText())?.[0] ?? '';
  await page.route('**/v1/{submissions,uploads}**', (route) => route.abort());
  await send(page);
  await expect(wizardOf(page)).toContainText('chưa biết đã tới nơi chưa', { timeout: 60_000 });

  await page.goto(at('/cho-gui'));
  const outbox = page.locator('motcua-outbox');
  await expect(outbox).toContainText('1 hồ sơ đang chờ gửi');
  await expect(outbox).not.toContainText(/Mã nộp|2\.000635/);
  // The page with the form has gone, and cannot say so.
  await outbox.getByRole('button', { name: 'Làm tiếp ở trang này' }).click();
  await expect(outbox.getByRole('button', { name: 'Hỏi lại ngay' })).toBeVisible();
  await picture(page, project.name, '40-outbox');
  await outbox.getByRole('button', { name: 'Lưu ra tệp' }).click();
  await outbox.getByRole('textbox', { name: 'Mã mở lại hoặc khóa tra cứu' }).fill('00000-00000');
  await outbox.getByRole('button', { name: 'Lưu ra tệp' }).click();
  await expect(outbox).toContainText('Mã chưa đúng.');
  await outbox.getByRole('textbox').fill(code.toLowerCase());
  await picture(page, project.name, '41-outbox-secret');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    outbox.getByRole('button', { name: 'Lưu ra tệp' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ho-so-\w{5}-\w{5}\.motcua$/);
  const file = await download.path();

  const other = await browser.newContext();
  const station = await other.newPage();
  await station.goto(at('/cho-gui'));
  await station.locator('motcua-outbox').getByLabel('Mở tệp hồ sơ').setInputFiles(file);
  await expect(station.locator('motcua-outbox')).toContainText('Đã tới nơi');
  await other.close();

  await page.unroute('**/v1/{submissions,uploads}**');
  await page.reload();
  await outbox.getByRole('button', { name: 'Làm tiếp ở trang này' }).click();
  await expect(outbox).toContainText('Đã tới nơi', { timeout: 30_000 });
  await picture(page, project.name, '42-outbox-arrived');
});
