import { expect, test } from '../support/journey.js';
import { picture } from '../support/pictures.js';
import { answerForHerself, confirmed, send } from '../support/wizard-steps.js';

test('money that came short is told to the citizen, seen at the desk, and put right there', async ({
  page,
  context,
  gateway,
  bank,
}, { project }) => {
  const pay = page.locator('motcua-payment-button');
  let code = '';

  await test.step('she files, and transfers a thousand đồng less than the fee', async () => {
    await page.goto(new URL('/nop.html?thu-tuc=2.000635', gateway.url).href);
    await answerForHerself(page, 'Lâm Thị Thử');
    await send(page);
    code = await confirmed(page);
    await page.getByRole('link', { name: /Theo dõi hồ sơ/ }).click();
    await pay.getByRole('button', { name: /Nộp 8\.000/ }).click();
    await expect(pay.locator('svg').first()).toBeVisible();
    const [account = '', , purpose = ''] = await pay.locator('dd.value').allInnerTexts();
    const bankPage = await context.newPage();
    await bankPage.goto(bank.url);
    await bankPage.getByLabel(/Số tài khoản/).fill(account);
    await bankPage.getByLabel(/Số tiền/).fill('7000');
    await bankPage.getByLabel(/Nội dung/).fill(purpose);
    await bankPage.getByRole('button', { name: /Chuyển tiền/ }).click();
    await expect(bankPage.getByText('Nơi nhận báo: thiếu tiền')).toBeVisible();
    await bankPage.close();
  });

  await test.step('her page says so, and where to go; it asks for no second transfer', async () => {
    await expect(pay).toContainText('Đã chuyển tiền, đang chờ xác nhận. Không cần chuyển lại.');
    await expect(pay).toContainText('Chuyển thiếu thì nộp nốt tại quầy');
    await expect(pay).toContainText('0205 3xxx xxx');
    await expect(pay.locator('svg.qr')).toHaveCount(0);
    await picture(page, project.name, '26-money-short');
  });

  await test.step('an officer sees what came and what is missing, takes the rest and says so', async () => {
    const token = await gateway.officerToken({ role: 'officer', name: 'Lý Văn Thử' });
    const desk = await context.newPage();
    await desk.goto(new URL('/can-bo/', gateway.url).href);
    await desk.getByLabel('Mã truy cập của công chức').fill(token);
    await desk.getByRole('button', { name: 'Mở bàn tiếp nhận' }).click();
    await expect(desk.getByRole('row', { name: new RegExp(code) })).toContainText('đang đối chiếu');
    await desk.getByRole('button', { name: new RegExp(code) }).click();
    await expect(desk.getByText(/7\.000\s?đ: thiếu 1\.000\s?đ, chưa giải quyết/)).toBeVisible();
    await desk.getByRole('button', { name: 'Thu hoặc trả tiền tại quầy' }).click();
    await desk.getByLabel('Đã thu hay trả bao nhiêu').fill('Đã thu thêm 1.000 đ tại quầy.');
    await picture(desk, project.name, '27-desk-money');
    await desk.getByRole('button', { name: /Đã thu đủ 8\.000/ }).click();
    await expect(desk.getByText(/8\.000\s?đ, đã nộp/).first()).toBeVisible();
  });

  await test.step('and her page says by itself that it is paid', async () => {
    await expect(pay).toContainText('Xác nhận đã thanh toán');
    await expect(page.locator('motcua-status-tracker')).toContainText('Đã thu thêm 1.000 đ tại quầy.');
  });
});
