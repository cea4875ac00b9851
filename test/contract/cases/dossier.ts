/** What its owner sees of a dossier. */
import type { Dossier } from '@motcua/openapi';
import { expect } from 'vitest';
import { dueDateOf } from '../../support/due-date.js';
import type { Filed } from '../foreign-client/citizen.js';
import { jsonOf, textOf } from '../reply-check.js';
import { parameterExamples } from '../spec.js';
import { send } from '../world/send.js';
import { bearer } from '../world/world.js';
import { casesOf, ok, problem } from './contract-case.js';

/** The request of somebody who holds the slip. */
export const bySlip = ({ secrets, receipt }: Filed, ref: string = receipt.submissionCode) => ({
  path: { ref },
  headers: { 'Motcua-Tracking-Secret': secrets.trackingSecret },
});

export const dossierCases = [
  ...casesOf('getDossier', [
    {
      name: 'looks it up by mã nộp: arrived, no due date yet',
      request: async (world) => bySlip(await world.filed()),
      expect: ok(200),
      check: (reply) =>
        expect(jsonOf<Dossier>(reply)).toMatchObject({
          status: 1,
          dossierCode: null,
          dueAt: null,
          receivedBy: null,
          copies: 2,
          revision: 0,
          resultChannel: 'counter',
          fee: { state: 'due', amount: 16_000, feeStatus: 'fixed' },
          events: [{ kind: 'submitted', status: 1, actor: 'citizen' }],
        }),
    },
    {
      name: 'looks it up by dossier code: received, with a due date',
      request: async (world) => {
        const dossier = await world.received();
        return bySlip(dossier, dossier.dossierCode);
      },
      expect: ok(200),
      check: (reply) => {
        const dossier = jsonOf<Dossier>(reply);
        expect(dossier).toMatchObject({ status: 2, revision: 1, dueAt: dueDateOf(dossier.receivedAt ?? '') });
        expect(dossier.dossierCode).toMatch(/^H37\.24-\d{6}-\d{4}$/);
        expect(dossier.receivedBy).not.toBe('');
      },
    },
    {
      name: "asks as an officer of the dossier's commune, without its secret",
      request: async (world) => {
        const { receipt } = await world.filed();
        return { path: { ref: receipt.submissionCode }, headers: bearer(await world.token()) };
      },
      expect: ok(200),
    },
    {
      name: 'knows the revision already',
      request: async (world) => ({ ...bySlip(await world.filed()), query: { after: '0' } }),
      expect: ok(204),
    },
    {
      name: 'knows an older revision',
      request: async (world) => ({ ...bySlip(await world.received()), query: { after: '0' } }),
      expect: ok(200),
    },
    {
      name: 'knows a revision that is none',
      request: async (world) => ({ ...bySlip(await world.filed()), query: { after: 'mới' } }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'asks for the example, which is not here',
      request: () => ({ path: parameterExamples('getDossier', 'path') }),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'asks with a wrong secret, and without one, and hears the same as of an unknown code',
      request: async (world) => {
        const { receipt } = await world.filed();
        const other = await world.filed();
        return bySlip(other, receipt.submissionCode);
      },
      expect: problem(404, 'not-found'),
      check: async (reply, world) => {
        const { receipt } = await world.filed();
        for (const ref of [receipt.submissionCode, 'ZZZZZ-ZZZZZ', 'không phải mã'])
          expect(textOf(await send(world.url, 'getDossier', { path: { ref } }))).toBe(textOf(reply));
      },
    },
  ]),
  ...casesOf('streamDossier', [
    {
      name: 'gets the dossier at once',
      request: async (world) => bySlip(await world.received()),
      expect: ok(200),
    },
    {
      name: 'asks with a wrong secret',
      request: async (world) => bySlip(await world.filed(), (await world.filed()).receipt.submissionCode),
      expect: problem(404, 'not-found'),
    },
  ]),
];
