import type { Page } from '@playwright/test';
import type { Gateway } from '../support/gateway.js';
import { expect, test } from '../support/journey.js';
import { picture } from '../support/pictures.js';
import { answerForHerself, confirmed, onPage, send, wizardOf } from '../support/wizard-steps.js';

const filing = (gateway: Gateway) => new URL('/nop/2.000635?xa=thong-nhat-lang-son', gateway.url).href;

/** Mã mở lại as it stands beside the questions, or on the slip. */
async function resumeCode(page: Page): Promise<string> {
  const text = await wizardOf(page).locator('.resume-code, .other-way').first().innerText();
  return /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(text)?.[0] ?? '';
}

async function open(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: /Mã mở lại/ }).fill(code);
  await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
}

const secretOn = async (page: Page) => (await wizardOf(page).locator('[part~=secret]').innerText()).trim();

test.describe('the slip', () => {
  test('is there again after a reload for whoever has the code, until its owner says that she is done', async ({
    page,
    gateway,
  }, { project }) => {
    await page.goto(filing(gateway));
    await answerForHerself(page, 'Lý Thị Thử');
    await send(page);
    const [submissionCode, secret] = [await confirmed(page), await secretOn(page)];
    const code = await resumeCode(page);

    await page.reload();
    await expect(wizardOf(page)).toContainText('Tiếp tục bản đang làm');
    await expect(wizardOf(page)).not.toContainText(secret);
    await expect(wizardOf(page)).not.toContainText(submissionCode);
    await open(page, code);
    expect(await confirmed(page)).toBe(submissionCode);
    expect(await secretOn(page)).toBe(secret);
    await expect(wizardOf(page).locator('svg.qr')).toBeVisible();

    // The way to the dossier leads away from here and back to the same slip.
    await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click();
    await expect(page.locator('motcua-status-tracker')).toContainText('Đã nộp, chờ tiếp nhận');
    await page.goto(filing(gateway));
    await open(page, code);
    expect(await secretOn(page)).toBe(secret);

    await page.getByRole('button', { name: 'Xong, xóa khỏi máy này' }).click();
    await expect(wizardOf(page)).toContainText('máy này không mở lại được trang này');
    await picture(page, project.name, '26-erasing');
    await page.getByRole('button', { name: 'Xóa khỏi máy này', exact: true }).click();
    await expect(wizardOf(page)).toContainText('Đã xóa khỏi máy này');
    await expect(wizardOf(page)).not.toContainText(secret);
    await picture(page, project.name, '27-erased');
    await page.reload();
    await onPage(page, 'Bạn xin bản sao giấy gì?');
  });

  test('is shown in both tabs of one draft: the second "Gửi" hands in nothing and is not refused', async ({
    page,
    context,
    gateway,
  }, { project }) => {
    const name = 'Vi Thị Đôi';
    await page.goto(filing(gateway));
    await answerForHerself(page, name);
    const code = await resumeCode(page);
    await expect(wizardOf(page)).toContainText('Đã lưu ở máy này');
    const other = await context.newPage();
    await other.goto(filing(gateway));
    await open(other, code);
    await onPage(other, 'Kiểm tra lại trước khi gửi');

    await page.bringToFront();
    await send(page);
    const submissionCode = await confirmed(page);
    await other.bringToFront();
    await send(other);
    expect(await confirmed(other)).toBe(submissionCode);
    await expect(wizardOf(other)).toContainText('Lần gửi đầu được tính');
    await expect(wizardOf(other)).not.toContainText('chưa được nhận');
    expect(await secretOn(other)).toBe(await secretOn(page));
    await picture(other, project.name, '28-first-sending');

    const reply = await fetch(new URL('/v1/desk/dossiers', gateway.url), {
      headers: { Authorization: `Bearer ${await gateway.officerToken()}` },
    });
    const { items } = (await reply.json()) as { items: { submissionCode: string; applicantName: string }[] };
    expect(items.filter((one) => one.applicantName === name).map((one) => one.submissionCode)).toEqual([
      submissionCode,
    ]);
  });

  test('comes although this machine knows nothing of the first sending any more', async ({ context, gateway }) => {
    const deaf = await context.newPage();
    // What it hands in arrives; it never hears of it.
    await deaf.addInitScript(() => {
      const { fetch } = window;
      window.fetch = async (request, options) => {
        const reply = await fetch(request, options);
        if (reply.url.includes('/v1/submissions')) throw new TypeError('the answer got lost');
        return reply;
      };
    });
    await deaf.goto(filing(gateway));
    await answerForHerself(deaf, 'Lò Thị Trước');
    const code = await resumeCode(deaf);
    await expect(wizardOf(deaf)).toContainText('Đã lưu ở máy này');
    await send(deaf);
    await expect(wizardOf(deaf)).toContainText('chưa biết đã tới nơi chưa', { timeout: 60_000 });
    await deaf.close();

    // A disk that was full: the package was in that page only.
    const page = await context.newPage();
    await page.goto(new URL('/healthz', gateway.url).href);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('motcua');
          request.onsuccess = () => {
            const transaction = request.result.transaction('outbox', 'readwrite');
            transaction.objectStore('outbox').clear();
            transaction.oncomplete = resolve;
          };
        }),
    );
    await page.goto(filing(gateway));
    await open(page, code);
    await onPage(page, 'Kiểm tra lại trước khi gửi');
    await send(page);
    expect(await confirmed(page)).toMatch(/^\w{5}-\w{5}$/);
    await expect(wizardOf(page)).toContainText('Lần gửi đầu được tính');
  });
});
