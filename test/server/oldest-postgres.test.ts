/** The oldest PostgreSQL that is promised: the same commands, the same tables, a dossier from end to end. */
import { createHmac } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { Payment } from '@motcua/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file } from '../contract/foreign-client/citizen.js';
import { newDraft } from '../contract/foreign-client/draft.js';
import { type DebianPostgres, startDebianPostgres, whyNoDebianPostgres } from '../support/debian-postgres.js';
import { type Gateway, motcua, startGateway, temporaryDataFolder } from '../support/gateway.js';

const bankSecret = 'a-secret-between-bank-and-gateway';
const photo = new URL('../contract/example-files/authorisation.jpg', import.meta.url);
const why = whyNoDebianPostgres();

describe('on PostgreSQL 15 of Debian', () => {
  const dataDir = temporaryDataFolder();
  let database: DebianPostgres | undefined;
  let gateway: Gateway | undefined;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    if (why) return;
    database = await startDebianPostgres();
    env = { DATABASE_URL: database.connectionString, MOTCUA_DATA: dataDir };
  });
  afterAll(async () => {
    await gateway?.stop();
    await database?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('the commands make the tables and load the catalogue, and a second time change nothing', async (context) => {
    if (why) return context.skip(why);
    expect(await motcua(['migrate'], env)).toBe('Cơ sở dữ liệu đã sẵn sàng.');
    expect(await motcua(['migrate'], env)).toBe('Cơ sở dữ liệu đã sẵn sàng.');
    expect(await motcua(['catalogue', 'import'], env)).toMatch(/Đã nạp danh mục: \d+ thủ tục/);
    expect(await motcua(['catalogue', 'import'], env)).toBe('Danh mục không thay đổi.');
  });

  it('a citizen files with a photograph, an officer receives it, and one transfer, told of twice, pays it', async (context) => {
    if (why) return context.skip(why);
    const bankEnv = { MOTCUA_BANK_SECRET: bankSecret };
    gateway = await startGateway({ dataDir, databaseUrl: env.DATABASE_URL ?? '', mounts: {}, env: bankEnv });
    const { url } = gateway;
    const { receipt, secrets } = await file(url, newDraft({ photo: readFileSync(photo) }));
    const desk = { Authorization: `Bearer ${await gateway.officerToken()}`, 'Content-Type': 'application/json' };
    const owner = { 'Motcua-Tracking-Secret': secrets.trackingSecret };
    const ask = async (path: string, headers: Readonly<Record<string, string>>, body?: unknown) => {
      const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const reply = await fetch(`${url}/v1${path}`, { headers: { ...headers }, ...sent });
      expect(reply.ok, `${path} answered ${reply.status}`).toBe(true);
      return (await reply.json()) as Record<string, unknown>;
    };
    const atDesk = `/desk/dossiers/${receipt.submissionCode}`;
    const dossier = () => ask(`/dossiers/${receipt.submissionCode}`, owner);

    expect(await ask(`${atDesk}/transitions`, desk, { to: 2, revision: 0 })).toMatchObject({
      summary: { dossierCode: expect.stringMatching(/^H37\.24-\d{6}-0001$/) },
    });
    expect(await ask(atDesk, desk)).toMatchObject({ files: [{ documentId: 'van-ban-uy-quyen', size: 1200 }] });

    const payment = (await ask(`/dossiers/${receipt.submissionCode}/payments`, owner, {})) as unknown as Payment;
    const credit = JSON.stringify({
      transactionId: 'VD-1',
      accountNumber: payment.method.accountNumber,
      amount: payment.amount,
      purpose: payment.method.purpose,
      bookedAt: new Date().toISOString(),
    });
    const signed = { 'Content-Type': 'application/json', 'Motcua-Signature': signatureOf(credit) };
    for (const _twice of [1, 2]) {
      const told = await fetch(`${url}/v1/payments/notifications/demo-bank`, {
        method: 'POST',
        headers: signed,
        body: credit,
      });
      expect(await told.json()).toMatchObject({ outcome: 'matched' });
    }
    expect(await dossier()).toMatchObject({ fee: { state: 'paid', amount: 16_000 } });
  });

  it('another start finds it as it was', async (context) => {
    if (why) return context.skip(why);
    await gateway?.stop();
    gateway = await startGateway({ dataDir, databaseUrl: env.DATABASE_URL ?? '', mounts: {} });
    const desk = { Authorization: `Bearer ${await gateway.officerToken()}` };
    const { items } = await (await fetch(`${gateway.url}/v1/desk/dossiers`, { headers: desk })).json();
    expect(items).toMatchObject([{ dossierCode: expect.stringMatching(/-0001$/) }]);
  });
});

/** What the bank puts beside its notification. */
function signatureOf(body: string): string {
  const time = Math.floor(Date.now() / 1000);
  return `t=${time},v1=${createHmac('sha256', bankSecret).update(`${time}.${body}`).digest('hex')}`;
}
