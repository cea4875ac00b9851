/** A clock that is wrong, the sender's or the gateway's own, neither loses a dossier nor makes a receipt untrue. */
import { verifyReceipt } from '@motcua/rules';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { file, motherAnswers, newFiling, ownAnswers, photo, postJson, seal, upload } from '../testing/filing.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { sweepUploads } from '../uploads/index.js';

const hour = 3600_000;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());
afterEach(() => gateway.setClock(undefined));

const gatewayClock = (hours: number) => {
  const at = new Date(Date.now() + hours * hour);
  gateway.setClock(at);
  return at;
};
const keys = () => gateway.keyring.publicKeys.receipts;

describe('a submission whose sender has another time than the gateway', () => {
  const sealedAt = (hours: number) => ({ sealedAt: new Date(Date.now() + hours * hour).toISOString() });

  it.each([
    ['an hour ahead', 1],
    ['an hour behind', -1],
    ['a year ahead', 365 * 24],
    ['thirty days old, since there was no network', -30 * 24],
  ])('%s is taken, with the time of the gateway on its receipt', async (_, hours) => {
    const filed = await file(gateway, await newFiling(ownAnswers, [], sealedAt(hours)));
    expect(Math.abs(Date.parse(filed.receipt.receivedAt) - Date.now())).toBeLessThan(60_000);
    expect(await verifyReceipt(filed.receipt, keys(), filed.submission)).toBe(true);
  });
});

describe('a gateway whose clock is an hour off', () => {
  it.each([1, -1])('by %i hours, gives receipts that hold before and after it is put right', async (hours) => {
    const at = gatewayClock(hours);
    const { content, submission, receipt, owner } = await file(gateway);
    expect(receipt.receivedAt).toBe(at.toISOString());
    gateway.setClock(undefined);
    expect(await verifyReceipt(receipt, keys(), submission)).toBe(true);
    const again = await postJson(gateway, '/v1/submissions', { ...submission, uploads: [] });
    expect([again.status, await again.json()]).toEqual([200, receipt]);
    const asked = await gateway.app.request(`/v1/submissions/${content.submissionId}`, { headers: owner });
    expect(await asked.json()).toEqual(receipt);
  });

  it('takes files in that were sent before its clock jumped, forwards or back', async () => {
    for (const hours of [1, -1]) {
      gateway.setClock(undefined);
      const filing = await seal(gateway, await newFiling(motherAnswers, [await photo()]));
      const uploads = await upload(gateway, filing);
      const at = gatewayClock(hours);
      expect(await sweepUploads(gateway, at)).toBe(0);
      expect((await postJson(gateway, '/v1/submissions', { ...filing.submission, uploads })).status).toBe(201);
    }
  });

  it('and then years ahead sweeps away what waits, but no file of a dossier', async () => {
    const { submission } = await file(gateway, await newFiling(motherAnswers, [await photo()]));
    await sweepUploads(gateway, gatewayClock(24 * 3650));
    const rows = await gateway.db
      .selectFrom('dossier_files')
      .innerJoin('uploads', 'uploads.upload_id', 'dossier_files.upload_id')
      .select('uploads.complete')
      .where('dossier_files.submission_id', '=', submission.submissionId)
      .execute();
    expect(rows).toEqual([{ complete: true }]);
  });
});
