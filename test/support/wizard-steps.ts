/** The wizard as a person walks it, for journeys that are about something else than its questions. */
import type { Page } from '@playwright/test';
import { expect } from './journey.js';

export const wizardOf = (page: Page) => page.locator('motcua-submission-wizard');
export const goOn = (page: Page) => page.getByRole('button', { name: 'Tiếp tục' }).click();
export const onPage = (page: Page, heading: string | RegExp) =>
  expect(wizardOf(page).getByRole('heading', { name: heading }).first()).toBeVisible();

/** From the first question to check-your-answers, for herself, so without a paper to attach. */
export async function answerForHerself(page: Page, name = 'Hoàng Thị Mẫu'): Promise<void> {
  await onPage(page, 'Bạn xin bản sao giấy gì?');
  await page.getByLabel('Giấy khai sinh').check();
  await goOn(page);
  await onPage(page, 'Bạn xin giấy này cho ai?');
  await page.getByLabel('Tôi', { exact: true }).check();
  await goOn(page);
  await onPage(page, 'Thông tin người được cấp giấy');
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(name);
  await page.getByRole('textbox', { name: 'Ngày sinh' }).fill('01/02/1985');
  await goOn(page);
  await onPage(page, 'Giấy gốc đăng ký ở đâu?');
  await page.getByRole('textbox', { name: 'Nơi đã đăng ký' }).fill('xã Thống Nhất');
  await goOn(page);
  await chooseAndDeclare(page);
}

/** From the first question to check-your-answers, for her mother, with the photo of the authorisation.
 * @param isSent false where the dossier is filed elsewhere, and nothing is declared here */
export async function answerForHerMother(page: Page, photo: Buffer, isSent = true): Promise<void> {
  await onPage(page, 'Bạn xin bản sao giấy gì?');
  await page.getByLabel('Giấy khai sinh').check();
  await goOn(page);
  await onPage(page, 'Bạn xin giấy này cho ai?');
  await page.getByLabel('Người thân của tôi').check();
  await page.getByLabel('Con', { exact: true }).check();
  await goOn(page);
  await onPage(page, 'Thông tin người được cấp giấy');
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Nông Thị Ví Dụ');
  await page.getByRole('textbox', { name: 'Ngày sinh' }).fill('5/1/1960');
  await goOn(page);
  await onPage(page, 'Giấy gốc đăng ký ở đâu?');
  await page.getByRole('textbox', { name: 'Nơi đã đăng ký' }).fill('xã Thống Nhất');
  await goOn(page);
  await onPage(page, 'Thông tin của bạn');
  await page.getByRole('textbox', { name: 'Họ và tên của bạn' }).fill('Hoàng Thị Mẫu');
  await page.getByRole('textbox', { name: /Số định danh của bạn/ }).fill('020185000001');
  await page.getByRole('textbox', { name: 'Số điện thoại của bạn' }).fill('0912 345 678');
  await goOn(page);
  await onPage(page, 'Giấy ủy quyền');
  const file = { name: 'uy-quyen.jpg', mimeType: 'image/jpeg', buffer: photo };
  await wizardOf(page).locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('uy-quyen.jpg').first()).toBeVisible();
  const preview = wizardOf(page).locator('img[src^="blob:"]');
  await expect(preview).toBeVisible();
  await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await goOn(page);
  await chooseAndDeclare(page, isSent);
}

async function chooseAndDeclare(page: Page, isSent = true): Promise<void> {
  await onPage(page, 'Bạn muốn nhận giấy bằng cách nào?');
  await page.getByLabel('Đến nhận tại xã').check();
  await goOn(page);
  if (isSent) {
    await onPage(page, 'Cam đoan');
    await page.getByLabel(/Tôi cam đoan/).check();
    await goOn(page);
  }
  await onPage(page, 'Kiểm tra lại trước khi gửi');
}

export const send = (page: Page) => page.getByRole('button', { name: 'Gửi hồ sơ' }).click();

/** The mã nộp of the confirmation. */
export async function confirmed(page: Page): Promise<string> {
  await expect(wizardOf(page)).toContainText('Xác nhận đã nộp', { timeout: 90_000 });
  return (await wizardOf(page).locator('[part~=submission-code]').innerText()).trim();
}
