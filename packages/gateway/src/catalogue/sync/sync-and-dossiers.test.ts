import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file, motherAnswers, newFiling, photo } from '../../testing/filing.js';
import { madeRecord } from '../../testing/made-records.js';
import { type PortalServer, startPortalServer } from '../../testing/portal-server.js';
import { portalFee, portalWay } from '../../testing/published-records.js';
import { syncOnce } from '../../testing/sync-once.js';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway.js';

let gateway: TestGateway;
let portal: PortalServer;
beforeAll(async () => {
  gateway = await startTestGateway();
  // The portal's row for copies of civil-status records, dearer and slower than what is shipped.
  const { executionCases: _, ...row } = madeRecord(1);
  const executionMethods = [portalWay('ONLINE', { processingTime: 30, fees: [portalFee(50_000)] })];
  portal = await startPortalServer([
    { ...row, code: '2.000635', codeNotation: '2.000635', cases: [], executionMethods },
  ]);
}, 60_000);
afterAll(async () => {
  await portal.close();
  await gateway.stop();
});

const filed = async () => file(gateway, await newFiling(motherAnswers, [await photo()]));
const kept = async (submissionCode: string) =>
  gateway.db
    .selectFrom('dossiers')
    .innerJoin('submissions', 'submissions.submission_id', 'dossiers.submission_id')
    .select(['procedure_version', 'fee_amount', 'terms'])
    .where('submission_code', '=', submissionCode)
    .executeTakeFirstOrThrow();

describe('a dossier that was filed before a sync', () => {
  it('keeps the version, the fee and the time of its day; the next one has those of the portal', async () => {
    const earlier = await filed();
    const before = await kept(earlier.submissionCode);
    expect(before).toMatchObject({ procedure_version: 1, fee_amount: 16_000 });
    expect(await syncOnce(gateway.db, portal.address)).toMatchObject({ changed: ['2.000635'], complete: true });
    expect(await kept(earlier.submissionCode)).toEqual(before);
    const old = await gateway.db
      .selectFrom('procedures')
      .select('record')
      .where('procedure_code', '=', '2.000635')
      .where('version', '=', 1)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(old.record.channels)).not.toContain('50000');
    expect(await kept((await filed()).submissionCode)).toMatchObject({ procedure_version: 2, fee_amount: 50_000 });
  });
});
