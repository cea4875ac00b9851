import { randomUUID } from 'node:crypto';
import type { Problem } from '@motcua/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signNotification } from '../payments/bank-signature.js';
import { file, postJson } from '../testing/filing.js';
import { startTestGateway, type TestGateway, testBankSecret } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const codeOf = async (reply: Response) => [reply.status, ((await reply.json()) as Problem).code];

/** U+0000, which PostgreSQL takes in no text, and halves of a pair, which no text of UTF-8 can hold. */
const unkeepable = ['\0', 'a\0b', '\ud83d', '\udc00\ud800'];

describe('text that no database keeps', () => {
  it.each(unkeepable)('is refused in the note of an officer: %j', async (text) => {
    const { submissionCode, owner } = await file(gateway);
    const path = `/v1/desk/dossiers/${submissionCode}/transitions`;
    const headers = await gateway.officer();
    const move = (note: string) => postJson(gateway, path, { to: 3, revision: 0, note }, headers);
    expect(await codeOf(await move(`Thiếu giấy ${text}`))).toEqual([400, 'invalid-request']);
    // Neither an emoji nor the six letters themselves are meant.
    expect((await move('Thiếu giấy 🙏 \\u0000')).status).toBe(200);
    const dossier = await gateway.app.request(`/v1/dossiers/${submissionCode}`, { headers: owner });
    expect(await dossier.text()).toContain('Thiếu giấy 🙏 \\\\u0000');
  });

  const notify = (change: object) => {
    const credit = {
      transactionId: randomUUID(),
      accountNumber: '0',
      amount: 1,
      purpose: 'khong ro',
      bookedAt: '2026-11-23T02:15:00Z',
    };
    const body = JSON.stringify({ ...credit, ...change });
    const signature = signNotification(new TextEncoder().encode(body), testBankSecret, gateway.now());
    const headers = { 'Content-Type': 'application/json', 'Motcua-Signature': signature };
    return gateway.app.request('/v1/payments/notifications/demo-bank', { method: 'POST', headers, body });
  };

  it.each(unkeepable)("is refused in a bank's notification, wherever it stands: %j", async (text) => {
    for (const member of ['transactionId', 'accountNumber', 'purpose', text])
      expect(await codeOf(await notify({ [member]: text }))).toEqual([400, 'invalid-request']);
    expect((await notify({})).status).toBe(200);
  });

  it.each(['2026-11-23T09:00:00+07', '2026-11-23T23:59:60Z', '0000-01-01T00:00:00Z', '2026-11-23T00:00:00+23:00'])(
    'is a day or hour that nobody can count with: %s',
    async (bookedAt) => {
      expect(await codeOf(await notify({ bookedAt }))).toEqual([400, 'invalid-request']);
    },
  );

  it('names nothing that could be there', async () => {
    const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Motcua-Submission-Key': 'A'.repeat(22) };
    for (const address of ['/v1/uploads/%00', '/v1/dossiers/%00', '/v1/submissions/a%00', '/v1/agencies/%00', '/%00']) {
      expect(await codeOf(await gateway.app.request(address, { headers })), address).toEqual([404, 'not-found']);
      expect((await gateway.app.request(address, { method: 'HEAD', headers })).status, address).toBe(404);
    }
    const patched = await gateway.app.request('/v1/uploads/%00', { method: 'PATCH', headers });
    expect(await codeOf(patched)).toEqual([404, 'not-found']);
    expect(await codeOf(await gateway.app.request('/v1/procedures?q=a&field=%00'))).toEqual([400, 'invalid-request']);
  });
});
