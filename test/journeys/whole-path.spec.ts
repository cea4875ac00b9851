import { AxeBuilder } from '@axe-core/playwright';
import type { DeskDossierDetail, Payment } from '@motcua/openapi';
import type { Page } from '@playwright/test';
import { readVietQr } from '../contract/foreign-client/vietqr.js';
import { dueDateOf, dueWords } from '../support/due-date.js';
import type { Gateway } from '../support/gateway.js';
import { expect, test } from '../support/journey.js';
import { authorisationPhoto } from '../support/photo.js';
import { picture, printedPicture } from '../support/pictures.js';
import { readQr } from '../support/read-qr.js';
import { goOn, onPage } from '../support/wizard-steps.js';

const agency = 'thong-nhat-lang-son';

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

/** When the desk says that it received a dossier: an instant of its own, which the due date counts from. */
async function receivedAt({ url }: Gateway, token: string, code: string): Promise<string> {
  const reply = await fetch(`${url}/v1/desk/dossiers/${code}`, { headers: { Authorization: `Bearer ${token}` } });
  return ((await reply.json()) as DeskDossierDetail).dossier.receivedAt ?? '';
}

test('a daughter finds, files and pays for two copies of her mother’s birth certificate, and sees them come', async ({
  page,
  browser,
  context,
  gateway,
  bank,
}, { project }) => {
  const look = (name: string) => picture(page, project.name, name);
  expect(browser.version()).toMatch(project.name === 'chromium-109' ? /^109\./ : /^\d+\./);

  await test.step('she types without marks on the commune’s site and finds the procedure', async () => {
    await page.goto(gateway.url);
    const search = page.locator('motcua-procedure-search');
    await search
      .getByRole('searchbox')
      .or(search.getByRole('textbox'))
      .first()
      .pressSequentially('trich luc khai sinh');
    const first = search.getByRole('link').first();
    await expect(first).toContainText('bản sao giấy khai sinh', { ignoreCase: true });
    await expect(search).toContainText('Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh');
    await accessible(page);
    await look('01-search');
    await first.click();
  });

  await test.step('she reads which papers, how long, how much', async () => {
    const procedure = page.locator('motcua-procedure');
    await expect(procedure.getByRole('heading', { name: 'Phải nộp' })).toBeVisible();
    await expect(procedure.getByRole('heading', { name: 'Phải xuất trình' })).toBeVisible();
    await expect(procedure).toContainText(/8\.000\s?đ/);
    await expect(procedure).toContainText('281/2016');
    await accessible(page);
    await look('02-procedure');
    await procedure
      .getByRole('link', { name: /Nộp hồ sơ/ })
      .first()
      .click();
  });

  await test.step('she answers one group of questions at a time', async () => {
    await onPage(page, 'Bạn xin bản sao giấy gì?');
    await goOn(page);
    await expect(page.getByRole('alert').or(page.locator('[tabindex="-1"]:focus')).first()).toBeVisible();
    await look('03-nothing-chosen');
    await page.getByLabel('Giấy khai sinh').check();
    await page.getByRole('textbox', { name: 'Số bản cần xin' }).fill('2');
    await accessible(page);
    await look('04-first-page');
    await goOn(page);

    await onPage(page, 'Bạn xin giấy này cho ai?');
    await page.getByLabel('Người thân của tôi').check();
    await page.getByLabel('Con', { exact: true }).check();
    await look('05-for-whom');
    await goOn(page);

    await onPage(page, 'Thông tin người được cấp giấy');
    await page.getByRole('textbox', { name: 'Họ và tên' }).pressSequentially('Nông Thị Ví Dụ');
    await page.getByRole('textbox', { name: 'Ngày sinh' }).fill('5/1/1960');
    await look('06-mother');
    await goOn(page);

    await onPage(page, 'Giấy gốc đăng ký ở đâu?');
    await page.getByRole('textbox', { name: 'Nơi đã đăng ký' }).fill('xã Thống Nhất, huyện Lộc Bình, tỉnh Lạng Sơn');
    await goOn(page);

    await onPage(page, 'Thông tin của bạn');
    await page.getByRole('textbox', { name: 'Họ và tên của bạn' }).fill('Hoàng Thị Mẫu');
    await page.getByRole('textbox', { name: /Số định danh của bạn/ }).fill('020185000001');
    await page.getByRole('textbox', { name: 'Số điện thoại của bạn' }).fill('0912 345 678');
    await goOn(page);
  });

  await test.step('she attaches a photo of the authorisation; a wrong file is refused and nothing is lost', async () => {
    await onPage(page, 'Giấy ủy quyền');
    const input = page.locator('motcua-submission-wizard input[type=file]');
    await input.setInputFiles({ name: 'ghi-chu.txt', mimeType: 'text/plain', buffer: Buffer.from('không phải ảnh') });
    await expect(page.locator('motcua-submission-wizard')).toContainText(/JPEG|PNG|PDF/);
    await input.setInputFiles({ name: 'uy-quyen.jpg', mimeType: 'image/jpeg', buffer: await authorisationPhoto() });
    await expect(page.getByText('uy-quyen.jpg').first()).toBeVisible();
    await accessible(page);
    await look('07-photo');
    await goOn(page);
  });

  await test.step('she chooses how to get it, and declares', async () => {
    await onPage(page, 'Bạn muốn nhận giấy bằng cách nào?');
    await page.getByLabel('Đến nhận tại xã').check();
    await goOn(page);
    await onPage(page, 'Cam đoan');
    const consent = page.getByLabel(/Tôi cam đoan/);
    await expect(consent).not.toBeChecked();
    await consent.check();
    await goOn(page);
  });

  await test.step('she checks her answers, mends one, and comes back', async () => {
    await onPage(page, 'Kiểm tra lại trước khi gửi');
    const wizard = page.locator('motcua-submission-wizard');
    await expect(wizard).toContainText('Nông Thị Ví Dụ');
    await expect(wizard).toContainText('05/01/1960');
    await expect(wizard).toContainText(/16\.000\s?đ/);
    await accessible(page);
    await look('08-review');
    await wizard
      .getByRole('button', { name: /Sửa.*Nơi đã đăng ký/ })
      .or(wizard.getByRole('link', { name: /Sửa.*Nơi đã đăng ký/ }))
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Nơi đã đăng ký' }).fill('xã Hữu Lân, huyện Lộc Bình, tỉnh Lạng Sơn');
    await goOn(page);
    await onPage(page, 'Kiểm tra lại trước khi gửi');
    await expect(wizard).toContainText('xã Hữu Lân');
  });

  const submissionCode =
    await test.step('she sends it and gets a confirmation with a mã nộp, not yet a reception slip', async () => {
      await page.getByRole('button', { name: 'Gửi hồ sơ' }).click();
      const wizard = page.locator('motcua-submission-wizard');
      await expect(wizard).toContainText('Xác nhận đã nộp', { timeout: 60_000 });
      await expect(wizard).toContainText('chưa phải Giấy tiếp nhận');
      await expect(wizard).not.toContainText('Hẹn trả');
      const code = (await wizard.locator('[part~=submission-code]').innerText()).trim();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      const secret = (await wizard.locator('[part~=secret]').innerText()).trim().replace('-', '');
      expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(await readQr(wizard.locator('svg.qr'))).toBe(new URL(`/tra-cuu.html#${code}.${secret}`, gateway.url).href);
      await accessible(page);
      await look('09-confirmation');
      await printedPicture(page, project.name, '09-confirmation');
      return code;
    });

  const tracker = page.locator('motcua-status-tracker');
  await test.step('she follows it; the secret does not stay in the address bar', async () => {
    await page.getByRole('link', { name: /Theo dõi hồ sơ/ }).click();
    await expect(tracker).toContainText('Đã nộp, chờ tiếp nhận');
    await expect(tracker).toContainText('Chưa có ngày hẹn trả');
    await expect(tracker).not.toContainText('Hẹn trả');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await accessible(page);
    await look('10-tracker-submitted');
  });

  const desk = await context.newPage();
  const token = await gateway.officerToken({ agency, role: 'officer', name: 'Lý Văn Thử' });
  await test.step('an officer receives it at the desk; the tracker shows code and due date by itself', async () => {
    await desk.goto(new URL('/can-bo/', gateway.url).href);
    await desk.getByLabel('Mã truy cập của công chức').fill(token);
    await desk.getByRole('button', { name: 'Mở bàn tiếp nhận' }).click();
    await picture(desk, project.name, '11-desk-list');
    await desk.getByRole('button', { name: new RegExp(submissionCode) }).click();
    await expect(desk.getByText('xã Hữu Lân, huyện Lộc Bình, tỉnh Lạng Sơn')).toBeVisible();
    const photo = desk.getByRole('img', { name: /Giấy ủy quyền/ });
    await expect(photo).toBeVisible();
    expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await picture(desk, project.name, '12-desk-dossier');
    await desk.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/H37\.24-\d{6}-\d{4}/);
    await expect(desk.getByText('Lý Văn Thử')).toBeAttached();
    await printedPicture(desk, project.name, '13-slip');
    await expect(tracker).toContainText(/H37\.24-\d{6}-\d{4}/);
    await expect(tracker).toContainText('Giấy tiếp nhận');
    const due = dueDateOf(await receivedAt(gateway, token, submissionCode));
    // Nothing is promised for days that the calendar does not know yet.
    await expect(tracker).toContainText(due ? `Hẹn trả: ${dueWords(due)}` : 'Chưa có ngày hẹn');
    await look('14-tracker-received');
  });

  await test.step('she pays by VietQR through the bank; only the bank’s notification makes it paid', async () => {
    const pay = page.locator('motcua-payment-button');
    const answered = page.waitForResponse((reply) => /\/v1\/dossiers\/[^/]+\/payments$/.test(reply.url()));
    await pay.getByRole('button', { name: /Nộp 16\.000/ }).click();
    const { method } = (await (await answered).json()) as Payment;
    const scanned = await readQr(pay.locator('svg.qr'));
    expect(scanned).toBe(method.payload);
    await accessible(page);
    await look('15-payment-qr');
    const [account = '', shownAmount, purpose = ''] = await pay.locator('dd.value').allInnerTexts();
    expect(shownAmount).toMatch(/^16\.000\s?đ$/);
    expect(purpose).toMatch(/^MC[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(readVietQr(scanned)).toMatchObject({ accountNumber: account, amount: 16_000, purpose });
    const bankPage = await context.newPage();
    await bankPage.goto(bank.url);
    await bankPage.getByLabel(/Số tài khoản/).fill(account);
    await bankPage.getByLabel(/Số tiền/).fill('16000');
    await bankPage.getByLabel(/Nội dung/).fill(purpose);
    await bankPage.getByRole('button', { name: /Chuyển tiền/ }).click();
    await expect(bankPage.getByText(/Đã chuyển/).first()).toBeVisible();
    await bankPage.close();
    await expect(pay).toContainText('Xác nhận đã thanh toán');
    await look('16-paid');
  });

  await test.step('the tracker moves by itself while the officer works, until the result is returned', async () => {
    await desk.bringToFront();
    for (const [verb, words] of [
      ['Chuyển giải quyết', 'Đang giải quyết'],
      ['Đã có kết quả', 'Đã có kết quả'],
      ['Đã trả kết quả', 'Đã trả kết quả'],
    ] as const) {
      await desk.getByRole('button', { name: '← Danh sách' }).click();
      await desk
        .getByRole('button', { name: /H37\.24-/ })
        .first()
        .click();
      await desk.getByRole('button', { name: verb }).click();
      // The last step cannot be taken back, so it is asked for twice.
      if (verb === 'Đã trả kết quả') await desk.getByRole('button', { name: 'Khép lại hồ sơ' }).click();
      await expect(tracker).toContainText(words);
    }
    await accessible(page);
    await look('17-returned');
  });
});
