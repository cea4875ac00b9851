import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBank } from './bank.js';
import { createNotifier } from './notifier.js';
import { readVietQr } from './read-vietqr.js';

const secret = 'shared';
const qr =
  '00020101021238570010A00000072701270006970405011312345678901230208QRIBFTTA53037045405160005802VN62160812MC7K2P9QXD4M6304A4AD';

/** A bank whose receiver answers as told, one reply after the other; the last one stays. */
function bankFor(replies: (() => Response)[]) {
  const heard: { body: string; signature: string; url: string }[] = [];
  const log: string[] = [];
  const notifier = createNotifier({
    gateway: 'http://gateway.example',
    secret,
    now: () => new Date('2026-11-23T03:20:09Z'),
    firstPause: 5,
    onAttempt: (attempt, result) => log.push(`${attempt} ${result}`),
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      heard.push({ url: String(input), body: String(init?.body), signature: headers.get('Motcua-Signature') ?? '' });
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      if (!reply) throw new TypeError('fetch failed');
      return reply();
    },
  });
  const bank = createBank(notifier);
  const transfer = (fields: Record<string, string>) =>
    bank.request('/transfers', {
      method: 'POST',
      headers: { Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const landed = async (reply: Response) => {
    expect(reply.status).toBe(303);
    return (await bank.request(reply.headers.get('Location') ?? '')).text();
  };
  return { bank, transfer, landed, heard, log, stop: notifier.stop };
}

const matched = () => Response.json({ outcome: 'matched' });
const typed = { qr: '', account: '1234567890123', amount: '16.000', purpose: 'MC7K2P9QXD4M' };

describe('the demo bank', () => {
  it('tells the receiver of a transfer, signed, and shows what it made of it', async () => {
    const { transfer, landed, heard } = bankFor([matched]);
    const page = await landed(await transfer(typed));
    expect(page).toContain('Đã chuyển 16.000\u00a0đ');
    expect(page).toContain('khớp khoản phải nộp');
    expect(page).not.toContain('http-equiv');
    const [one] = heard;
    expect(one?.url).toBe('http://gateway.example/v1/payments/notifications/demo-bank');
    expect(JSON.parse(one?.body ?? '')).toMatchObject({
      accountNumber: '1234567890123',
      amount: 16_000,
      purpose: 'MC7K2P9QXD4M',
    });
    const [, time, mac] = /^t=(\d+),v1=([\da-f]{64})$/.exec(one?.signature ?? '') ?? [];
    expect(mac).toBe(createHmac('sha256', secret).update(`${time}.${one?.body}`).digest('hex'));
  });

  it('takes what the pasted code says', async () => {
    const { transfer, heard } = bankFor([matched]);
    await transfer({ ...typed, qr: ` ${qr}\n`, account: '', amount: '', purpose: '' });
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ amount: 16_000, purpose: 'MC7K2P9QXD4M' });
  });

  it('says it again, by the same number, until the receiver has heard it', async () => {
    const down = () => new Response('bad gateway', { status: 502 });
    const { transfer, landed, heard, log } = bankFor([
      () => {
        throw new TypeError('fetch failed');
      },
      down,
      matched,
    ]);
    expect(await landed(await transfer(typed))).toContain('khớp');
    expect(heard).toHaveLength(3);
    expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
    expect(log).toEqual(['1 không tới nơi', '2 HTTP 502', '3 matched']);
  });

  it('does not say again for ever what the receiver will never take, and says so', async () => {
    const { transfer, landed, heard, log } = bankFor([() => new Response('', { status: 409 })]);
    const page = await landed(await transfer(typed));
    expect(page).toContain('Nơi nhận không ghi nhận thông báo này.');
    expect(page).not.toContain('http-equiv');
    expect(heard).toHaveLength(1);
    expect(log).toEqual(['1 refused']);
  });

  it('asks nobody to transfer again while the receiver is away', async () => {
    const { transfer, landed, stop } = bankFor([() => new Response('', { status: 503 })]);
    const page = await landed(await transfer(typed));
    expect(page).toContain('Không cần chuyển lại');
    expect(page).toContain('http-equiv="refresh"');
    stop();
  });

  it('says what is wrong beside each field and keeps what was typed, as text', async () => {
    const { transfer, heard } = bankFor([matched]);
    const reply = await transfer({ qr: '', account: '', amount: 'nhiều', purpose: '"><script>alert(1)</script>' });
    const page = await reply.text();
    expect(reply.status).toBe(422);
    expect(page).toContain('Nhập số tài khoản nhận.');
    expect(page).toContain('href="#amount"');
    expect(page).not.toContain('<script');
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(await (await transfer({ ...typed, qr: qr.replace('16000', '96000') })).text()).toContain(
      'Không đọc được mã QR',
    );
    expect(heard).toHaveLength(0);
  });

  it('runs no scripts, and takes no form from another page', async () => {
    const { bank } = bankFor([matched]);
    const page = await bank.request('/');
    expect(page.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(await page.text()).not.toContain('<script');
    const foreign = await bank.request('/transfers', {
      method: 'POST',
      headers: { Origin: 'http://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(typed).toString(),
    });
    expect(foreign.status).toBe(403);
  });
});

describe('a VietQR code', () => {
  it('is read as banks print it', () => {
    const printed =
      '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8';
    expect(readVietQr(printed)).toEqual({ accountNumber: '257678859', amount: 1000, purpose: 'Chuyen tien' });
    expect(readVietQr(printed.replace('BBB8', 'bbb8'))).toBeDefined();
    const still = '00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F';
    expect(readVietQr(still)).toEqual({ accountNumber: '257678859', amount: undefined, purpose: undefined });
  });

  it('with a wrong digit, or none at all, is not', () => {
    for (const text of ['', 'hello', qr.slice(0, -1), qr.replace('1234567890123', '1234567890124')]) {
      expect(readVietQr(text)).toBeUndefined();
    }
  });
});
