import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ChannelsFact, DeskDossierDetail, Dossier, Offering, Payment } from '@motcua/openapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CatalogueFiles, type ProcedureRecord, readCatalogueFiles } from '../catalogue/catalogue-files.js';
import { importCatalogue } from '../catalogue/import-catalogue.js';
import { signNotification } from '../payments/bank-signature.js';
import { type Filed, file, motherAnswers, newFiling, photo, postJson } from '../testing/filing.js';
import { pilotAgency, startTestGateway, type TestGateway, testBankSecret } from '../testing/test-gateway.js';

let gateway: TestGateway;
let sample: CatalogueFiles;
beforeAll(async () => {
  gateway = await startTestGateway();
  sample = await readCatalogueFiles(fileURLToPath(new URL('../..', import.meta.url)));
});
afterAll(() => gateway.stop());
beforeEach(() => gateway.setClock(new Date('2026-11-16T02:00:00Z')));
afterEach(async () => {
  gateway.setClock(undefined);
  await importCatalogue(gateway.db, sample);
});

const source = { name: 'Nghị quyết của tỉnh (ví dụ)', asOf: '2026-11-10' };
const onlineAt = (amount: number, days: number): ChannelsFact => ({
  status: 'verified',
  value: [
    {
      channel: 'ONLINE',
      time: { status: 'verified', value: { unit: 'WORKING_DAY', amount: days }, source },
      fee: { status: 'verified', feeStatus: 'by_province', value: { amount, currency: 'VND', per: 'copy' }, source },
    },
  ],
  source,
});

/** Imports the sample with changes to the one procedure that is received here, and to its offering. */
const nowSays = (procedure: Partial<ProcedureRecord>, offering: Partial<Offering>) =>
  importCatalogue(gateway.db, {
    ...sample,
    procedures: sample.procedures.map((one) => (one.code === '2.000635' ? { ...one, ...procedure } : one)),
    offerings: sample.offerings.map((one) => (one.procedureCode === '2.000635' ? { ...one, ...offering } : one)),
  });

const mothers = async () => file(gateway, await newFiling(motherAnswers, [await photo()]));
const look = async ({ submissionCode, owner }: Filed) =>
  (await (await gateway.app.request(`/v1/dossiers/${submissionCode}`, { headers: owner })).json()) as Dossier;
const move = async ({ submissionCode }: Filed, to: number, revision: number) => {
  const officer = await gateway.officer();
  const reply = await postJson(gateway, `/v1/desk/dossiers/${submissionCode}/transitions`, { to, revision }, officer);
  expect(reply.status, await reply.clone().text()).toBe(200);
  return ((await reply.json()) as DeskDossierDetail).dossier;
};
const pay = async ({ submissionCode, owner }: Filed) =>
  (await (
    await gateway.app.request(`/v1/dossiers/${submissionCode}/payments`, { method: 'POST', headers: owner })
  ).json()) as Payment;

describe('a dossier', () => {
  it("is filed under its agency's own fee and time where that has some", async () => {
    await nowSays({}, { channels: onlineAt(3000, 2), competentAgency: 'Sở Tư pháp (ví dụ)' });
    const filed = await mothers();
    expect(await look(filed)).toMatchObject({
      fee: { state: 'due', amount: 6000, feeStatus: 'by_province' },
      competentAgency: 'Sở Tư pháp (ví dụ)',
    });
    expect((await pay(filed)).amount).toBe(6000);
    expect((await move(filed, 2, 0)).dueAt).toBe('2026-11-18T10:00:00.000Z');
  });

  it('keeps fee, time and places when the catalogue says something else afterwards', async () => {
    const filed = await mothers();
    const before = await look(filed);
    await nowSays(
      { channels: onlineAt(20_000, 30), plainName: 'Tên khác' },
      { channels: onlineAt(99_000, 90), competentAgency: 'Nơi khác', validTo: '2026-11-15' },
    );
    expect(await look(filed)).toEqual(before);
    expect((await pay(filed)).amount).toBe(16_000);
    expect((await move(filed, 2, 0)).dueAt).toBe('2026-11-16T10:00:00.000Z');
    gateway.setClock(new Date('2026-11-16T03:00:00Z'));
    await move(filed, 6, 1);
    gateway.setClock(new Date('2026-11-19T03:00:00Z'));
    expect((await move(filed, 4, 2)).dueAt).toBe('2026-11-19T10:00:00.000Z');
  });

  it('stays with the system that took it in, so that money for it is booked though its offering moved elsewhere', async () => {
    const filed = await mothers();
    await move(filed, 2, 0);
    await move(filed, 6, 1);
    const { amount, method } = await pay(filed);
    const offerings = gateway.db.updateTable('offerings').where('agency_id', '=', pilotAgency);
    const { record } = await gateway.db
      .selectFrom('offerings')
      .select('record')
      .where('procedure_code', '=', '2.000635')
      .executeTakeFirstOrThrow();
    // By hand, since an import would refuse it.
    await offerings
      .set({ record: JSON.stringify({ ...record, systemOfRecord: 'igate' }) })
      .where('procedure_code', '=', '2.000635')
      .execute();
    const body = JSON.stringify({
      transactionId: randomUUID(),
      accountNumber: method.accountNumber,
      amount,
      purpose: method.purpose,
      bookedAt: gateway.now().toISOString(),
    });
    const signature = signNotification(new TextEncoder().encode(body), testBankSecret, gateway.now());
    const reply = await gateway.app.request('/v1/payments/notifications/demo-bank', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Motcua-Signature': signature },
      body,
    });
    expect([reply.status, await reply.json()]).toEqual([200, { outcome: 'matched' }]);
    expect(await look(filed)).toMatchObject({ status: 2, fee: { state: 'paid' } });
  });
});
