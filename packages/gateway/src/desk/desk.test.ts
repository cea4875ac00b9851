import type { DeskDossierDetail, DeskDossierList, Problem } from '@motcua/openapi';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/index.js';
import { schemaCheck } from '../http/contract.js';
import { type Filed, file, motherAnswers, newFiling, paper, photo, postJson } from '../testing/filing.js';
import { otherAgency, pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
let officer: Record<string, string>;
beforeAll(async () => {
  gateway = await startTestGateway();
  officer = await gateway.officer();
});
afterAll(() => gateway.stop());

/** Moves the gateway's clock and signs the officer in anew. Only to days that are over: dossiers of other tests are
 * received today, and would be counted among these. */
const at = async (time: string) => {
  gateway.setClock(new Date(time));
  officer = await gateway.officer();
};
afterEach(async () => {
  gateway.setClock(undefined);
  officer = await gateway.officer();
});

const get = (path: string, headers = officer) => gateway.app.request(`/v1/desk/dossiers${path}`, { headers });
const move = (ref: string, body: { to: number; revision: number; note?: string }, headers = officer) =>
  postJson(gateway, `/v1/desk/dossiers/${ref}/transitions`, body, headers);
const moved = async (ref: string, body: { to: number; revision: number; note?: string }, headers = officer) => {
  const reply = await move(ref, body, headers);
  expect(reply.status, await reply.clone().text()).toBe(200);
  return ((await reply.json()) as DeskDossierDetail).dossier;
};
const codeOf = async (reply: Response) => [reply.status, ((await reply.json()) as Problem).code];

describe('the desk', () => {
  it('lists the dossiers of its own agency, the newest first, page by page', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 5; i += 1) codes.unshift((await file(gateway)).submissionCode);
    const found: string[] = [];
    let next: string | null = null;
    do {
      const page = (await (await get(`?limit=2${next ? `&cursor=${next}` : ''}`)).json()) as DeskDossierList;
      expect(schemaCheck('DeskDossierList')(page)).toBe(true);
      expect(page.total).toBe(5);
      found.push(...page.items.map((item) => item.submissionCode));
      next = page.next;
    } while (next);
    expect(found).toEqual(codes);
    expect(await (await get('', await gateway.officer('officer', otherAgency))).json()).toMatchObject({ total: 0 });
    expect(await codeOf(await get('?cursor=abc'))).toEqual([400, 'invalid-request']);
    await moved(codes[0] ?? '', { to: 2, revision: 0 });
    expect(await (await get('?status=2')).json()).toMatchObject({ total: 1, items: [{ submissionCode: codes[0] }] });
  });

  it('opens a dossier with what was answered, who it is for and who filed it', async () => {
    const { submissionCode, content } = await file(gateway, await newFiling(motherAnswers, [await photo()]));
    const detail = (await (await get(`/${submissionCode}`)).json()) as DeskDossierDetail;
    expect(schemaCheck('DeskDossierDetail')(detail)).toBe(true);
    expect(detail.summary).toMatchObject({
      applicantName: 'Nông Thị Ví Dụ',
      filerKind: 'relative',
      filerName: 'Hoàng Thị Mẫu',
    });
    expect(detail.answers).toEqual(content.answers);
    expect(detail.files).toMatchObject([{ documentId: 'van-ban-uy-quyen', mediaType: 'image/jpeg' }]);
    expect(detail.files[0]?.documentName).not.toBe('van-ban-uy-quyen');
    expect(detail.allowedTransitions).toEqual([2, 3, 5, 6]);
  });

  it('is closed to everybody without a valid token of this agency', async () => {
    const { submissionCode } = await file(gateway);
    const paths = ['', `/${submissionCode}`, `/${submissionCode}/files/x`];
    for (const path of paths) {
      expect(await codeOf(await get(path, {}))).toEqual([401, 'unauthorised']);
      expect(await codeOf(await get(path, { Authorization: `Bearer ${'a'.repeat(43)}` }))).toEqual([
        401,
        'unauthorised',
      ]);
    }
    expect(await codeOf(await move(submissionCode, { to: 2, revision: 0 }, {}))).toEqual([401, 'unauthorised']);
    const stranger = await gateway.officer('supervisor', otherAgency);
    expect(await codeOf(await get(`/${submissionCode}`, stranger))).toEqual([404, 'not-found']);
    expect(await codeOf(await move(submissionCode, { to: 2, revision: 0 }, stranger))).toEqual([404, 'not-found']);
    const yesterday = await gateway.officer();
    gateway.setClock(new Date(Date.now() + 7200_000));
    expect((await get('', yesterday)).status).toBe(401);
  });
});

describe('a file at the desk', () => {
  const open = (filed: Filed, headers = officer) =>
    get(`/${filed.submissionCode}/files/${filed.content.files[0]?.fileId}`, headers);

  it('is shown as a copy painted anew, without where and when the photo was taken', async () => {
    const original = await photo(800, 600);
    expect((await sharp(original.bytes).metadata()).exif).toBeDefined();
    const reply = await open(await file(gateway, await newFiling(motherAnswers, [original])));
    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="van-ban-uy-quyen-1.jpg"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    const shown = await sharp(await reply.arrayBuffer()).metadata();
    expect([shown.format, shown.width, shown.height, shown.exif]).toEqual(['jpeg', 800, 600, undefined]);
  });

  it('stands upright although the phone was held sideways, and PNG becomes JPEG', async () => {
    const wide = sharp({ create: { width: 300, height: 200, channels: 4, background: '#ffffff00' } });
    const turned = await wide.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const png = await wide.png().toBuffer();
    for (const [mediaType, bytes, size] of [
      ['image/jpeg', turned, [200, 300]],
      ['image/png', png, [300, 200]],
    ] as const) {
      const filed = await file(gateway, await newFiling(motherAnswers, [paper(mediaType, new Uint8Array(bytes))]));
      const shown = await sharp(await (await open(filed)).arrayBuffer()).metadata();
      expect([shown.format, shown.width, shown.height]).toEqual(['jpeg', ...size]);
    }
  });

  it('comes as it is when it is a PDF', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF');
    const filed = await file(gateway, await newFiling(motherAnswers, [paper('application/pdf', bytes)]));
    const reply = await open(filed);
    expect(reply.headers.get('Content-Type')).toBe('application/pdf');
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes);
  });

  it('of another dossier, or of nobody, is not there', async () => {
    const [one, other] = [
      await file(gateway, await newFiling(motherAnswers, [await photo()])),
      await file(gateway, await newFiling(motherAnswers, [await photo()])),
    ];
    expect((await open({ ...one, content: other.content })).status).toBe(404);
    expect((await get(`/${one.submissionCode}/files/nothing`)).status).toBe(404);
    expect((await open(one, await gateway.officer('officer', otherAgency))).status).toBe(404);
  });
});

describe('receiving a dossier', () => {
  it('gives it a code counted by day, an officer and a due date', async () => {
    await at('2026-11-23T02:00:00Z');
    const [one, two] = [await file(gateway), await file(gateway)];
    const dossier = await moved(one.submissionCode, { to: 2, revision: 0 });
    expect(dossier).toMatchObject({
      dossierCode: 'H37.24-261123-0001',
      receivedBy: 'Công chức Ví Dụ',
      receivedAt: '2026-11-23T02:00:00.000Z',
      dueAt: '2026-11-23T10:00:00.000Z',
      revision: 1,
    });
    expect((await moved(two.submissionCode, { to: 2, revision: 0 })).dossierCode).toBe('H37.24-261123-0002');
    // 24 November is a day off since 2026, so an hour late means Wednesday.
    await at('2026-11-23T08:30:00Z');
    const late = await moved((await file(gateway)).submissionCode, { to: 2, revision: 0 });
    expect([late.dossierCode, late.dueAt]).toEqual(['H37.24-261123-0003', '2026-11-25T10:00:00.000Z']);
    // Past midnight in Vietnam, still the day before in Greenwich.
    await at('2026-11-18T17:30:00Z');
    const next = await moved((await file(gateway)).submissionCode, { to: 2, revision: 0 });
    expect(next.dossierCode).toBe('H37.24-261119-0001');
  });

  it('twenty at once gives twenty codes without a gap, and one of them twice gives one code', async () => {
    await at('2026-11-17T02:00:00Z');
    const filed = await Promise.all(Array.from({ length: 20 }, () => file(gateway)));
    const replies = await Promise.all(
      filed.flatMap(({ submissionCode }) => [1, 2].map(() => move(submissionCode, { to: 2, revision: 0 }))),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([...Array(20).fill(200), ...Array(20).fill(409)]);
    const received = await Promise.all(
      replies.filter(({ ok }) => ok).map(async (reply) => ((await reply.json()) as DeskDossierDetail).dossier),
    );
    const numbers = received.map(({ dossierCode }) => Number(dossierCode?.split('-')[2])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => 1 + i));
  });
});

describe('moving a dossier', () => {
  it('needs the revision the officer saw', async () => {
    const { submissionCode } = await file(gateway);
    expect(await codeOf(await move(submissionCode, { to: 2, revision: 1 }))).toEqual([409, 'revision-changed']);
    await moved(submissionCode, { to: 2, revision: 0 });
    expect(await codeOf(await move(submissionCode, { to: 4, revision: 0 }))).toEqual([409, 'revision-changed']);
  });

  it('tells a move that nobody may make from one that somebody else may', async () => {
    const { submissionCode } = await file(gateway);
    const helper = await gateway.officer('helper');
    expect(await codeOf(await move(submissionCode, { to: 10, revision: 0 }))).toEqual([409, 'transition-not-allowed']);
    expect(await codeOf(await move(submissionCode, { to: 7, revision: 0 }))).toEqual([409, 'transition-not-allowed']);
    expect(await codeOf(await move(submissionCode, { to: 2, revision: 0 }, helper))).toEqual([403, 'forbidden']);
    await moved(submissionCode, { to: 2, revision: 0 });
    await moved(submissionCode, { to: 8, revision: 1, note: 'Chờ xác minh ở xã cũ.' });
    expect(await codeOf(await move(submissionCode, { to: 4, revision: 2 }))).toEqual([403, 'forbidden']);
    const leader = await gateway.officer('supervisor');
    expect((await moved(submissionCode, { to: 4, revision: 2 }, leader)).status).toBe(4);
  });

  it('to where a citizen must be told why needs words, and the citizen reads them', async () => {
    const { submissionCode, owner } = await file(gateway);
    for (const note of [undefined, '', '  \n ']) {
      const body = { to: 5, revision: 0, ...(note === undefined ? {} : { note }) };
      expect(await codeOf(await move(submissionCode, body))).toEqual([422, 'invalid-transition-note']);
    }
    await moved(submissionCode, { to: 5, revision: 0, note: ' Chụp lại giấy ủy quyền. ' });
    const seen = await gateway.app.request(`/v1/dossiers/${submissionCode}`, { headers: owner });
    expect(await seen.json()).toMatchObject({
      status: 5,
      dueAt: null,
      events: [{ status: 1 }, { kind: 'transition', status: 5, note: 'Chụp lại giấy ủy quyền.', actor: 'officer' }],
    });
    expect((await moved(submissionCode, { to: 2, revision: 1 })).dossierCode).toMatch(/^H37\.24-/);
  });

  it('that waits for money before reception can still be refused, or asked for more papers', async () => {
    const refused = (await file(gateway)).submissionCode;
    await moved(refused, { to: 6, revision: 0 });
    expect((await (await get(`/${refused}`)).json()) as DeskDossierDetail).toMatchObject({
      allowedTransitions: [2, 3, 5],
    });
    expect((await moved(refused, { to: 3, revision: 1, note: 'Không thuộc thẩm quyền.' })).status).toBe(3);
    const asked = (await file(gateway)).submissionCode;
    await moved(asked, { to: 6, revision: 0 });
    expect((await moved(asked, { to: 5, revision: 1, note: 'Chụp lại giấy ủy quyền.' })).status).toBe(5);
  });

  it('opened again by a leader keeps the date it was promised: a stop is not the citizen who waits', async () => {
    await at('2026-11-12T02:00:00Z');
    const { submissionCode } = await file(gateway);
    await moved(submissionCode, { to: 2, revision: 0 });
    await moved(submissionCode, { to: 8, revision: 1, note: 'Chờ xác minh ở xã cũ.' });
    await at('2026-11-18T02:00:00Z');
    const again = await moved(submissionCode, { to: 4, revision: 2 }, await gateway.officer('supervisor'));
    expect(again.dueAt).toBe('2026-11-12T10:00:00.000Z');
  });

  it('into waiting stops the clock, and the due date moves when it goes on', async () => {
    await at('2026-11-16T02:00:00Z');
    const { submissionCode } = await file(gateway);
    expect((await moved(submissionCode, { to: 2, revision: 0 })).dueAt).toBe('2026-11-16T10:00:00.000Z');
    await at('2026-11-16T03:00:00Z');
    await moved(submissionCode, { to: 5, revision: 1, note: 'Bổ sung giấy ủy quyền.' });
    await at('2026-11-19T03:00:00Z');
    expect((await moved(submissionCode, { to: 4, revision: 2 })).dueAt).toBe('2026-11-19T10:00:00.000Z');
  });

  it('leaves a trace of every move and every look, in a chain that holds', async () => {
    const { submissionCode, content } = await file(gateway, await newFiling(motherAnswers, [await photo()]));
    await get(`/${submissionCode}`);
    await get(`/${submissionCode}/files/${content.files[0]?.fileId}`);
    await moved(submissionCode, { to: 2, revision: 0 });
    const rows = await gateway.db
      .selectFrom('audit')
      .select(['action', 'actor_kind'])
      .where('subject', '=', content.submissionId)
      .orderBy('seq')
      .execute();
    expect(rows.map((row) => `${row.actor_kind} ${row.action}`)).toEqual([
      'citizen submit-dossier',
      'officer open-dossier',
      'officer open-file',
      'officer move-dossier',
    ]);
    expect(await verifyAudit(gateway.db, pilotAgency)).toMatchObject({ intact: true });
    const whole = JSON.stringify(await gateway.db.selectFrom('audit').selectAll().execute());
    expect(whole).not.toContain('Ví Dụ');
  });
});
