import type { DeskDossierDetail } from '@motcua/openapi';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Standing, SystemOfRecord, WantedMove } from '../systems/index.js';
import { type Filed, file, postJson } from '../testing/filing.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

/** A system that is not ours: it hears what is wanted, and answers what it likes. */
const asked: WantedMove[] = [];
let answer: () => Standing;
const system: SystemOfRecord = {
  async move(_tx, _dossier, wanted) {
    asked.push(wanted);
    return answer();
  },
};
vi.mock('../systems/index.js', () => ({ isKnownSystem: () => true, systemNamed: () => system }));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const move = async ({ submissionCode }: Filed, to: number, revision: number) =>
  postJson(gateway, `/v1/desk/dossiers/${submissionCode}/transitions`, { to, revision }, await gateway.officer());

it('a dossier stands where its owner says, not where we asked for; and a move tried again has the same id', async () => {
  const filed = await file(gateway);
  answer = () => {
    throw new Error('the other system did it, but its answer was lost');
  };
  expect((await move(filed, 2, 0)).status).toBe(500);
  const dueAt = new Date('2026-11-27T10:00:00Z');
  answer = () => ({ status: 4, dossierCode: 'H37.24-261123-0042', dueAt });
  const { dossier } = (await (await move(filed, 2, 0)).json()) as DeskDossierDetail;
  expect(dossier).toMatchObject({
    status: 4,
    dossierCode: 'H37.24-261123-0042',
    dueAt: dueAt.toISOString(),
    receivedBy: 'Công chức Ví Dụ',
    revision: 1,
    events: [{ status: 1 }, { kind: 'transition', status: 4 }],
  });
  answer = () => ({ status: 9, dossierCode: 'H37.24-261123-0042', dueAt });
  await move(filed, 9, 1);
  expect(asked.map(({ to }) => to)).toEqual([2, 2, 9]);
  const [first, again, next] = asked.map(({ moveId }) => moveId);
  expect(again).toBe(first);
  expect(next).not.toBe(first);
});
