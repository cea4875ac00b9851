import { rmSync } from 'node:fs';
import { file } from '../contract/foreign-client/citizen.js';
import { newDraft } from '../contract/foreign-client/draft.js';
import { type Gateway, startGateway, stopOrphanedPostgres, temporaryDataFolder } from '../support/gateway.js';
import { expect, test } from '../support/journey.js';
import { picture } from '../support/pictures.js';
import { answerForHerself, confirmed, onPage, send, wizardOf } from '../support/wizard-steps.js';

const filing = (gateway: Gateway) => new URL('/nop/2.000635?xa=thong-nhat-lang-son', gateway.url).href;

test.describe('on a bad day', () => {
  test('an error page instead of an answer is told in plain words, nothing is lost, and trying again works', async ({
    page,
    gateway,
  }, { project }) => {
    await page.goto(filing(gateway));
    await answerForHerself(page);
    await page.route('**/v1/submissions**', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<html><h1>502 Bad Gateway</h1></html>' }),
    );
    await send(page);
    await expect(wizardOf(page)).toContainText('chưa biết đã tới nơi chưa', { timeout: 60_000 });
    await expect(wizardOf(page)).toContainText('Không cần gửi lại');
    await expect(wizardOf(page)).not.toContainText(/thất bại|502|Bad Gateway/i);
    await picture(page, project.name, '20-unknown');
    await page.unroute('**/v1/submissions**');
    // It also asks by itself: the button may be gone at this very moment, and then there is nothing left to press.
    await page
      .getByRole('button', { name: 'Hỏi lại ngay' })
      .click({ timeout: 2000 })
      .catch(() => undefined);
    expect(await confirmed(page)).toMatch(/^\w{5}-\w{5}$/);
  });

  test('without a network the dossier waits on this machine and goes out by itself when the network is back', async ({
    page,
    context,
    gateway,
  }, { project }) => {
    await page.goto(filing(gateway));
    await answerForHerself(page);
    await context.setOffline(true);
    await send(page);
    await expect(wizardOf(page)).toContainText('Đã lưu ở máy này, sẽ gửi khi có mạng', { timeout: 60_000 });
    await picture(page, project.name, '21-waiting');
    await context.setOffline(false);
    await confirmed(page);
  });

  test('the gateway dies while a dossier is on its way; after its restart there is exactly one, with a receipt', async ({
    page,
  }) => {
    const dataDir = temporaryDataFolder();
    let second: Gateway | undefined;
    const first = await startGateway({ dataDir });
    const port = Number(new URL(first.url).port);
    try {
      await page.goto(filing(first));
      await answerForHerself(page, 'Vi Thị Thử');
      await page.route(
        '**/v1/submissions',
        async (route) => {
          await route.fetch().catch(() => undefined); // it arrives, and the answer is lost with the gateway
          await first.kill();
          await route.abort('connectionreset');
        },
        { times: 1 },
      );
      await send(page);
      await expect(wizardOf(page)).toContainText(/chưa biết đã tới nơi chưa|sẽ tự gửi lại/, { timeout: 60_000 });
      second = await startGateway({ dataDir, port });
      const code = await confirmed(page);
      const token = await second.officerToken();
      const reply = await fetch(new URL('/v1/desk/dossiers', second.url), {
        headers: { Authorization: `Bearer ${token}` },
      });
      const { items } = (await reply.json()) as { items: { submissionCode: string; applicantName: string }[] };
      expect(items.map(({ submissionCode, applicantName }) => [submissionCode, applicantName])).toEqual([
        [code, 'Vi Thị Thử'],
      ]);
    } finally {
      await first.kill();
      await second?.stop();
      await stopOrphanedPostgres(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  test('a page that was reloaded opens the draft again with its code, and nobody opens it without', async ({
    page,
    gateway,
  }, { project }) => {
    await page.goto(filing(gateway));
    await onPage(page, 'Bạn xin bản sao giấy gì?');
    await page.getByLabel('Trích lục kết hôn').check();
    const note = wizardOf(page).locator('[part~=note]');
    await expect(note).toContainText('Đã lưu ở máy này');
    const code = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(await note.innerText())?.[0] ?? '';
    await page.reload();
    await expect(wizardOf(page)).toContainText('Mã mở lại');
    await picture(page, project.name, '22-resume');
    await page.getByRole('textbox', { name: /Mã mở lại/ }).fill('00000-00000');
    await page.keyboard.press('Enter');
    await expect(wizardOf(page)).toContainText(/không đúng|chưa đúng/i);
    await page.getByRole('textbox', { name: /Mã mở lại/ }).fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await onPage(page, 'Bạn xin bản sao giấy gì?');
    await expect(page.getByLabel('Trích lục kết hôn')).toBeChecked();
  });

  test('what the gateway finds wrong is shown at its field, and after mending it goes out', async ({ page, gateway }, {
    project,
  }) => {
    await page.goto(filing(gateway));
    await answerForHerself(page);
    const problem = {
      type: 'urn:motcua:problem:invalid-answers',
      title: 'Có chỗ chưa điền đúng',
      status: 422,
      code: 'invalid-answers',
      errors: [{ pointer: '/answers/record/place', rule: 'format', message: 'Ghi rõ xã, huyện, tỉnh lúc đăng ký.' }],
    };
    await page.route(
      '**/v1/submissions',
      (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', json: problem }),
      { times: 1 },
    );
    await send(page);
    const wizard = wizardOf(page);
    await expect(wizard).toContainText('Ghi rõ xã, huyện, tỉnh lúc đăng ký.', { timeout: 60_000 });
    await picture(page, project.name, '25-refused');
    await wizard.getByText('Ghi rõ xã, huyện, tỉnh lúc đăng ký.').first().click();
    await onPage(page, 'Giấy gốc đăng ký ở đâu?');
    const place = page.getByRole('textbox', { name: 'Nơi đã đăng ký' });
    await expect(place).toHaveAccessibleDescription(/Ghi rõ xã, huyện, tỉnh/);
    await place.fill('xã Thống Nhất, huyện Lộc Bình, tỉnh Lạng Sơn');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await onPage(page, 'Kiểm tra lại trước khi gửi');
    await send(page);
    await confirmed(page);
  });

  test('over a slow link the search says that it is working, then shows what it found', async ({ page, gateway }) => {
    await page.goto(new URL('/tim?xa=thong-nhat-lang-son', gateway.url).href);
    let arrive = () => {};
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/v1/catalogue/snapshot?**', async (route) => {
      await slow;
      await route.continue();
    });
    const search = page.locator('motcua-procedure-search');
    await search.locator('input').first().fill('ket hon');
    await expect(search)
      .toContainText(/Đang tìm|Đang tải/)
      .finally(arrive);
    await expect(search.getByRole('link', { name: /kết hôn/i }).first()).toBeVisible();
  });

  test('a procedure that is filed on the national portal, and has no form here, says so and leads there', async ({
    page,
    gateway,
  }, { project }) => {
    await page.goto(new URL('/nop/1.000656?xa=thong-nhat-lang-son', gateway.url).href);
    await expect(wizardOf(page)).toContainText('Cổng Dịch vụ công quốc gia');
    await expect(
      wizardOf(page)
        .getByRole('link', { name: /Cổng Dịch vụ công quốc gia/ })
        .first(),
    ).toHaveAttribute('href', /^https:\/\/dichvucong\.gov\.vn\//);
    await picture(page, project.name, '23-handoff');
  });

  test('an unknown code and a wrong secret look the same to whoever tries', async ({ page, gateway }, { project }) => {
    const { receipt, secrets } = await file(gateway.url, newDraft());
    const tracker = page.locator('motcua-status-tracker');
    const tryWith = async (code: string, secret: string) => {
      await page.goto(new URL('/tra-cuu?xa=thong-nhat-lang-son', gateway.url).href);
      await page.getByRole('textbox', { name: /Mã nộp/ }).fill(code);
      await page.getByRole('textbox', { name: /Khóa tra cứu/ }).fill(secret);
      await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
    };
    const seen: string[] = [];
    for (const code of [receipt.submissionCode, '7K2P9-QXD4M', 'H37.24-261123-0001']) {
      await tryWith(code, 'ABCD1234');
      await expect(tracker).toContainText(/Không tìm thấy/);
      seen.push(await tracker.innerText());
    }
    await picture(page, project.name, '24-missing');
    expect(new Set(seen).size, seen.join('\n---\n')).toBe(1);
    await tryWith(receipt.submissionCode, secrets.trackingSecret);
    await expect(tracker).toContainText('Đã nộp, chờ tiếp nhận');
  });
});
