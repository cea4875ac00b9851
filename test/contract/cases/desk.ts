/** Officers at the desk, and the gateway's own health. */
import type { DeskDossierDetail, DeskDossierList, TransitionRequest } from '@motcua/openapi';
import sharp from 'sharp';
import { expect } from 'vitest';
import { dueDateOf } from '../../support/due-date.js';
import { exampleFile } from '../examples.js';
import { answersForHerMother } from '../foreign-client/answers.js';
import type { Filed } from '../foreign-client/citizen.js';
import { jsonOf } from '../reply-check.js';
import { requestExample } from '../spec.js';
import { otherAgency } from '../world/catalogue.js';
import { send } from '../world/send.js';
import { bearer, type DeskRole, type World } from '../world/world.js';
import { casesOf, ok, problem } from './contract-case.js';

const asOfficer = async (world: World, role?: DeskRole, agency?: string) => ({
  headers: bearer(await world.token(role, agency)),
});
const opened = ({ receipt }: Filed) => ({ path: { ref: receipt.submissionCode } });
const receive = () => requestExample('postTransition', 'receive') as TransitionRequest;

const forHerMother = (world: World) => world.filed({ photo: exampleFile().photo });
const fileOf = ({ receipt, content }: Filed) => ({
  path: { ref: receipt.submissionCode, fileId: content.files[0]?.fileId ?? '' },
});

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

export const deskCases = [
  ...casesOf('listDeskDossiers', [
    {
      name: 'lists what arrived, the newest first',
      request: async (world) => {
        await world.filed();
        return { ...(await asOfficer(world)), query: { status: '1', limit: '2' } };
      },
      expect: ok(200),
      check: (reply) => {
        const { items, total } = jsonOf<DeskDossierList>(reply);
        expect(items.length).toBeGreaterThan(0);
        expect(total).toBeGreaterThanOrEqual(items.length);
        expect(items.every(({ status }) => status === 1)).toBe(true);
        const times = items.map(({ submittedAt }) => submittedAt);
        expect(times).toEqual([...times].sort().reverse());
      },
    },
    {
      name: 'turns a page',
      request: async (world) => {
        for (let filed = 0; filed < 2; filed++) await world.filed();
        const officer = await asOfficer(world);
        const first = jsonOf<DeskDossierList>(
          await send(world.url, 'listDeskDossiers', { ...officer, query: { limit: '1' } }),
        );
        return { ...officer, query: { limit: '1', cursor: first.next ?? 'no next page' } };
      },
      expect: ok(200),
      check: (reply) => expect(jsonOf<DeskDossierList>(reply).items).toHaveLength(1),
    },
    {
      name: "sees nothing of another commune's",
      request: async (world) => {
        await world.filed();
        return asOfficer(world, 'officer', otherAgency);
      },
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toEqual({ items: [], total: 0, next: null }),
    },
    {
      name: 'asks for a thousand at once',
      request: async (world) => ({ ...(await asOfficer(world)), query: { limit: '1000' } }),
      expect: problem(400, 'invalid-request'),
    },
    { name: 'brings no token', request: () => ({}), expect: problem(401, 'unauthorised') },
  ]),
  ...casesOf('getDeskDossier', [
    {
      name: 'opens it: answers and files as they were handed in',
      request: async (world) => ({ ...opened(await forHerMother(world)), ...(await asOfficer(world)) }),
      expect: ok(200),
      check: (reply) =>
        expect(jsonOf<DeskDossierDetail>(reply)).toMatchObject({
          answers: answersForHerMother,
          summary: { applicantName: 'Nông Thị Ví Dụ', filerKind: 'relative', filerName: 'Hoàng Thị Mẫu' },
          files: [{ documentId: 'van-ban-uy-quyen', documentName: 'Giấy ủy quyền', size: 1200 }],
        }),
    },
    {
      name: 'brings a token that has expired',
      request: async (world) => ({
        ...opened(await world.filed()),
        headers: bearer(await world.expiredToken()),
      }),
      expect: problem(401, 'unauthorised'),
    },
    {
      name: "opens another commune's",
      request: async (world) => ({
        ...opened(await world.filed()),
        ...(await asOfficer(world, 'officer', otherAgency)),
      }),
      expect: problem(404, 'not-found'),
    },
  ]),
  ...casesOf('getDeskFile', [
    {
      name: 'looks at a photograph: another picture of the same thing, without what was hidden in it',
      request: async (world) => ({ ...fileOf(await forHerMother(world)), ...(await asOfficer(world)) }),
      expect: ok(200),
      check: async (reply) => {
        const { photo } = exampleFile();
        expect(reply.headers.get('content-type')).toContain('image/jpeg');
        expect(reply.headers.get('content-disposition')).toMatch(/^attachment/);
        expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
        expect(Buffer.from(reply.bytes).includes('vi du vi du')).toBe(false);
        expect(photo.includes('vi du vi du')).toBe(true);
        const { width, height } = await sharp(reply.bytes).metadata();
        expect({ width, height }).toEqual({ width: 90, height: 120 });
      },
    },
    {
      name: 'looks at a PDF',
      request: async (world) => ({
        ...fileOf(await world.filed({ photo: pdf, mediaType: 'application/pdf' })),
        ...(await asOfficer(world)),
      }),
      expect: ok(200),
      check: (reply) => {
        expect(reply.headers.get('content-type')).toContain('application/pdf');
        expect(reply.headers.get('content-disposition')).toMatch(/^attachment/);
        expect(pdf.equals(reply.bytes)).toBe(true);
      },
    },
    {
      name: 'brings no token',
      request: async (world) => fileOf(await forHerMother(world)),
      expect: problem(401, 'unauthorised'),
    },
    {
      name: 'asks for a file of another dossier',
      request: async (world) => {
        const { fileId } = fileOf(await forHerMother(world)).path;
        const { ref } = opened(await world.filed()).path;
        return { path: { ref, fileId }, ...(await asOfficer(world)) };
      },
      expect: problem(404, 'not-found'),
    },
  ]),
  ...casesOf('postTransition', [
    {
      name: 'receives it with the example body: dossier code, due date, who received it',
      request: async (world) => ({ ...opened(await world.filed()), ...(await asOfficer(world)), json: receive() }),
      expect: ok(200),
      check: (reply) => {
        const { summary, dossier, allowedTransitions } = jsonOf<DeskDossierDetail>(reply);
        expect(summary.dossierCode).toMatch(/^H37\.24-\d{6}-\d{4}$/);
        expect(Math.abs(Date.parse(dossier.receivedAt ?? '') - Date.now())).toBeLessThan(600_000);
        expect(dossier.dueAt).toBe(dueDateOf(dossier.receivedAt ?? ''));
        expect(allowedTransitions).not.toContain(7); // withdrawing is the citizen's alone
      },
    },
    {
      name: 'moves it to a status that does not exist',
      request: async (world) => ({
        ...opened(await world.filed()),
        ...(await asOfficer(world)),
        json: { to: 11, revision: 0 },
      }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'brings no token',
      request: async (world) => ({ ...opened(await world.filed()), json: receive() }),
      expect: problem(401, 'unauthorised'),
    },
    {
      name: 'is a helper',
      request: async (world) => ({
        ...opened(await world.filed()),
        ...(await asOfficer(world, 'helper')),
        json: receive(),
      }),
      expect: problem(403, 'forbidden'),
    },
    {
      name: "moves another commune's",
      request: async (world) => ({
        ...opened(await world.filed()),
        ...(await asOfficer(world, 'officer', otherAgency)),
        json: receive(),
      }),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'returns the result of what nobody has received',
      request: async (world) => ({
        ...opened(await world.filed()),
        ...(await asOfficer(world)),
        json: { to: 10, revision: 0 },
      }),
      expect: problem(409, 'transition-not-allowed'),
    },
    {
      name: 'looked at it before somebody else received it',
      request: async (world) => ({
        ...opened(await world.received()),
        ...(await asOfficer(world)),
        json: { to: 4, revision: 0 },
      }),
      expect: problem(409, 'revision-changed'),
    },
    {
      name: 'asks for more papers without saying which',
      request: async (world) => ({
        ...opened(await world.received()),
        ...(await asOfficer(world)),
        json: { to: 5, revision: 1 },
      }),
      expect: problem(422, 'invalid-transition-note'),
    },
    {
      name: 'writes a note of a megabyte',
      request: async (world) => ({
        ...opened(await world.received()),
        ...(await asOfficer(world)),
        json: { to: 5, revision: 1, note: 'x'.repeat(1_200_000) },
      }),
      expect: problem(413, 'body-too-large'),
    },
  ]),
  ...casesOf('getHealth', [{ name: 'asks whether it can take dossiers', request: () => ({}), expect: ok(200) }]),
];
