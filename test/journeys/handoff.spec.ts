import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Gateway, startGateway } from '../support/gateway.js';
import { handoffAgency, handoffCatalogue } from '../support/handoff-place.js';
import { type HostPage, startHostPage } from '../support/host-page.js';
import { expect, test } from '../support/journey.js';
import { authorisationPhoto } from '../support/photo.js';
import { picture, printedPicture } from '../support/pictures.js';
import { portalPage } from '../support/portal-page.js';
import { answerForHerMother, onPage, wizardOf } from '../support/wizard-steps.js';

/** Which answer goes into which field of the portal, and what has to stand there in the end. */
const copied = [
  ['Loại giấy', 'Loại giấy tờ', 'Giấy khai sinh'],
  ['Số bản cần xin', 'Số lượng bản sao', '1'],
  ['Bạn là gì của người đó?', 'Quan hệ với người được cấp', 'Con'],
  ['Họ và tên', 'Họ, chữ đệm, tên', 'Nông Thị Ví Dụ'],
  ['Ngày sinh', 'Ngày, tháng, năm sinh', '05/01/1960'],
  ['Số định danh của bạn (12 số)', 'Số định danh cá nhân', '020185000001'],
  ['Số điện thoại của bạn', 'Số điện thoại', '0912345678'],
  ['Nơi đã đăng ký', 'Nơi đăng ký', 'xã Thống Nhất'],
  ['Cách nhận', 'Hình thức nhận kết quả', 'Đến nhận tại xã'],
] as const;

const portalCode = 'H37.98-261123-0001';

/** What the portal itself calls the procedure. */
const portalId = '019d2bfd-867c-72db-b6a7-dcbd8c763807';

test.describe('a dossier that is filed on the national portal', () => {
  let gateway: Gateway;
  let portal: HostPage;
  let catalogue: string;

  test.beforeAll(async () => {
    catalogue = handoffCatalogue();
    gateway = await startGateway({ catalogue });
    portal = await startHostPage(portalPage);
  });
  test.afterAll(async () => {
    await gateway?.stop();
    await portal?.stop();
    if (catalogue) rmSync(catalogue, { recursive: true, force: true });
  });

  const filing = () => new URL(`/nop/2.000635?xa=${handoffAgency}`, gateway.url).href;
  const copy = (page: Page, name: string) =>
    page.getByRole('button', { name: `Sao chép ${name}`, exact: true }).click();
  const toKit = async (page: Page) => {
    await answerForHerMother(page, await authorisationPhoto(), false);
    await page.getByRole('button', { name: 'Lấy nội dung để chép sang Cổng' }).click();
    await onPage(page, 'Đã chuẩn bị xong, chưa nộp');
  };

  test('is prepared here and pasted there, and nothing is typed twice', async ({ page, context }, { project }) => {
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(new URL(`/thu-tuc/2.000635?xa=${handoffAgency}`, gateway.url).href);
    await page.getByRole('link', { name: 'Chuẩn bị hồ sơ' }).click();
    await expect(wizardOf(page)).toContainText('Nộp tới xã Thử trên Cổng Dịch vụ công quốc gia');
    await toKit(page);
    await picture(page, project.name, '30-kit');
    await printedPicture(page, project.name, '30-kit');
    const link = wizardOf(page).getByRole('link', { name: 'Mở Cổng Dịch vụ công quốc gia' });
    await expect(link).toHaveAttribute(
      'href',
      new RegExp(`^https://dichvucong\\.gov\\.vn/.*formalityId=${portalId}&.*provinceCode=20&wardCode=06580`),
    );
    await expect(wizardOf(page)).toContainText('xem lại nơi nhận có đúng là xã Thử, tỉnh Lạng Sơn không');

    const there = await context.newPage();
    await there.goto(portal.url);
    for (const [name, label, value] of copied) {
      await page.bringToFront();
      await copy(page, name);
      await expect(page.getByRole('button', { name: `Đã sao chép ${name}`, exact: true })).toBeVisible();
      await there.bringToFront();
      await there.getByLabel(label, { exact: true }).focus();
      await there.keyboard.press('Control+V');
      await expect(there.getByLabel(label, { exact: true })).toHaveValue(value);
    }

    await page.bringToFront();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu về máy 1. Giấy ủy quyền.jpg' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('1. Giấy ủy quyền.jpg');
    await there.getByLabel('Giấy tờ đính kèm').setInputFiles(await file.path());
    expect(sent).toEqual([]);
  });

  test('can be copied by keyboard alone, also where the page may not touch the clipboard', async ({
    page,
    context,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(filing());
    await toKit(page);
    await page.getByRole('button', { name: 'Sao chép Họ và tên', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Đã sao chép Họ và tên', exact: true })).toBeFocused();
    const there = await context.newPage();
    await there.goto(portal.url);
    await there.getByLabel('Họ, chữ đệm, tên').focus();
    await there.keyboard.press('Control+V');
    await expect(there.getByLabel('Họ, chữ đệm, tên')).toHaveValue('Nông Thị Ví Dụ');
  });

  test('keeps the code that the portal gave, for whoever has mã mở lại, until it is erased', async ({ page }, {
    project,
  }) => {
    await page.goto(filing());
    await toKit(page);
    const code = (await wizardOf(page).locator('.resume-code').innerText()).trim();
    const field = page.getByRole('textbox', { name: 'Mã hồ sơ Cổng đã cấp' });
    await field.fill('7K2P9');
    await page.getByRole('button', { name: 'Lưu mã' }).click();
    await expect(field).toHaveAccessibleDescription(/chưa giống mã hồ sơ/);
    await expect(field).toBeFocused();
    await field.fill(' h37.98 261123 0001 ');
    await page.keyboard.press('Enter');
    await onPage(page, 'Đã nộp trên Cổng');
    await expect(wizardOf(page)).toContainText(portalCode);
    await expect(page.getByRole('link', { name: 'Tra cứu trên Cổng' })).toHaveAttribute(
      'href',
      'https://dichvucong.gov.vn/tra-cuu-ho-so',
    );
    await picture(page, project.name, '31-kit-filed');
    await printedPicture(page, project.name, '31-kit-filed');

    await page.reload();
    await expect(wizardOf(page)).toContainText('Tiếp tục bản đang làm');
    await expect(wizardOf(page)).not.toContainText(portalCode);
    await page.getByRole('textbox', { name: /Mã mở lại/ }).fill(code);
    await page.keyboard.press('Enter');
    await onPage(page, 'Đã nộp trên Cổng');
    await expect(wizardOf(page)).toContainText(portalCode);
    await expect(wizardOf(page)).toContainText('Nông Thị Ví Dụ');
    await expect(wizardOf(page)).toContainText('1. Giấy ủy quyền.jpg');

    await page.getByRole('button', { name: 'Xóa bản này khỏi máy' }).click();
    await page.getByRole('button', { name: 'Xóa khỏi máy', exact: true }).click();
    await onPage(page, 'Đã xóa khỏi máy này');
    await page.reload();
    await onPage(page, 'Bạn xin bản sao giấy gì?');
  });

  test("goes back to the answers by the browser's Back, and forward again without a loss", async ({ page }) => {
    await page.goto(filing());
    await toKit(page);
    await page.goBack();
    await onPage(page, 'Kiểm tra lại trước khi gửi');
    await page.goForward();
    await onPage(page, 'Đã chuẩn bị xong, chưa nộp');
    await expect(wizardOf(page)).toContainText('Nông Thị Ví Dụ');
  });

  test('is looked up on the portal: the tracker says so, asks nobody, and wants no secret', async ({ page }, {
    project,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/v1/')) asked.push(request.url());
    });
    await page.goto(new URL(`/tra-cuu?ho-so=${portalCode}`, gateway.url).href);
    const tracker = page.locator('motcua-status-tracker');
    await expect(page.getByRole('textbox', { name: /Khóa tra cứu/ })).toBeVisible();
    await expect(page.getByRole('textbox', { name: /Mã nộp/ })).toHaveValue(portalCode);
    await tracker.getByRole('button', { name: 'Hồ sơ nộp trên Cổng?' }).click();
    await expect(tracker).toContainText('Hồ sơ này xem trên Cổng Dịch vụ công quốc gia');
    await expect(tracker).toContainText(portalCode);
    await expect(tracker.getByRole('textbox')).toHaveCount(0);
    await expect(tracker.getByRole('link', { name: 'Tra cứu trên Cổng' })).toHaveAttribute('href', /tra-cuu-ho-so/);
    expect(asked).toEqual([]);
    await picture(page, project.name, '32-tracker-portal');
    await tracker.getByRole('button', { name: 'Xem hồ sơ nộp ở đây' }).click();
    await expect(page.getByRole('textbox', { name: /Mã nộp/ })).toHaveValue(portalCode);
  });
});
