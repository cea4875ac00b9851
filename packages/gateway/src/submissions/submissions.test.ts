import type { Problem, Receipt } from '@motcua/openapi';
import { submissionCodeOf, verifyReceipt } from '@motcua/rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaCheck } from '../http/contract.js';
import { file, motherAnswers, newFiling, ownAnswers, photo, postJson, seal, upload } from '../testing/filing.js';
import { pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const send = (body: unknown) => postJson(gateway, '/v1/submissions', body);
const ask = (submissionId: string, headers: Record<string, string>) =>
  gateway.app.request(`/v1/submissions/${submissionId}`, { headers });
const problemOf = async (reply: Response) => ({ status: reply.status, problem: (await reply.json()) as Problem });
/** Whom a refusal names, so that a person can help. */
const whomToAsk = (submissionId: string) => ({
  phone: '0205 3xxx xxx',
  submissionCode: submissionCodeOf(submissionId),
});
const rowsOf = async (submissionId: string) =>
  (
    await sql<{ submissions: number; dossiers: number; events: number; files: number; traces: number }>`
      select (select count(*) from submissions where submission_id = ${submissionId}) as submissions,
             (select count(*) from dossiers where submission_id = ${submissionId}) as dossiers,
             (select count(*) from dossier_events join dossiers using (dossier_id) where submission_id = ${submissionId}) as events,
             (select count(*) from dossier_files where submission_id = ${submissionId}) as files,
             (select count(*) from audit where subject = ${submissionId}::text) as traces`.execute(gateway.db)
  ).rows[0];

describe('a submission', () => {
  it('gets a signed receipt, and the same one whenever it is sent again', async () => {
    const filing = await seal(gateway, await newFiling(motherAnswers, [await photo()]));
    const body = { ...filing.submission, uploads: await upload(gateway, filing) };
    const first = await send(body);
    expect(first.status).toBe(201);
    expect(first.headers.get('Location')).toBe(`/v1/submissions/${filing.content.submissionId}`);
    expect(first.headers.get('Cache-Control')).toBe('no-store');
    const text = await first.text();
    const receipt = JSON.parse(text) as Receipt;
    expect(schemaCheck('Receipt')(receipt)).toBe(true);
    expect(await verifyReceipt(receipt, gateway.keyring.publicKeys.receipts, filing.submission)).toBe(true);
    const again = await send({ ...body, uploads: [] });
    expect([again.status, await again.text()]).toEqual([200, text]);
    expect(await rowsOf(receipt.submissionId)).toEqual({ submissions: 1, dossiers: 1, events: 1, files: 1, traces: 1 });
  });

  it('is stored once although it is posted fifty times at once, and everyone gets the same receipt', async () => {
    const filing = await seal(gateway, await newFiling(motherAnswers, [await photo()]));
    const body = { ...filing.submission, uploads: await upload(gateway, filing) };
    const replies = await Promise.all(Array.from({ length: 50 }, () => send(body)));
    const receipts = await Promise.all(replies.map((reply) => reply.text()));
    expect(new Set(receipts).size).toBe(1);
    expect(replies.map((reply) => reply.status).sort()).toEqual([...Array(49).fill(200), 201]);
    const rows = await rowsOf(filing.content.submissionId);
    expect(rows).toEqual({ submissions: 1, dossiers: 1, events: 1, files: 1, traces: 1 });
  });

  it('is refused when its id was used for another content, and the first one stays', async () => {
    const filed = await file(gateway);
    const other = await seal(gateway, await newFiling(ownAnswers, [], { submissionId: filed.content.submissionId }));
    const { status, problem } = await problemOf(await send({ ...other.submission, uploads: [] }));
    expect([status, problem.code, problem.phone]).toEqual([422, 'content-mismatch', '0205 3xxx xxx']);
    expect(problem.submissionCode).toBe(filed.submissionCode);
    expect(await (await ask(filed.content.submissionId, filed.owner)).json()).toEqual(filed.receipt);
  });

  it('of which one and another content race ends as one of the two, and the other is told so', async () => {
    const one = await seal(gateway, await newFiling());
    const other = await seal(gateway, await newFiling(ownAnswers, [], { submissionId: one.content.submissionId }));
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send({ ...(i % 2 ? one : other).submission, uploads: [] })),
    );
    const statuses = replies.map((reply) => reply.status).sort();
    expect(statuses).toEqual([...Array(9).fill(200), 201, ...Array(10).fill(422)]);
    expect((await rowsOf(one.content.submissionId))?.dossiers).toBe(1);
  });

  it('that meets itself in flight waits five seconds, then is told to ask later, and is not written', async () => {
    const { submission, content } = await seal(gateway, await newFiling());
    const { agencyId, procedureCode, submissionId } = content;
    const holder = await gateway.pool.connect();
    try {
      await holder.query('begin');
      await holder.query(
        `insert into submissions values ($1, 'AAAAA-AAAAA', $2, $3, '1', 'x', $4, $4, '{}', '{}', now())`,
        [submissionId, agencyId, procedureCode, Buffer.alloc(32)],
      );
      const started = Date.now();
      const reply = await send({ ...submission, uploads: [] });
      expect(Date.now() - started).toBeGreaterThan(4500);
      expect(reply.headers.get('Retry-After')).toBe('5');
      expect(await problemOf(reply)).toMatchObject({
        status: 409,
        problem: { code: 'submission-in-flight', ...whomToAsk(submissionId) },
      });
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    expect((await rowsOf(submissionId))?.submissions).toBe(0);
    expect((await send({ ...submission, uploads: [] })).status).toBe(201);
  }, 20_000);

  it('that waits too long for anything but itself is not said to be on its way: nothing is stored, and it says when to come back', async () => {
    const sendBehind = async (statement: (submissionId: string) => string) => {
      const filing = await seal(gateway, await newFiling(motherAnswers, [await photo()]));
      const body = { ...filing.submission, uploads: await upload(gateway, filing) };
      const { submissionId } = filing.content;
      const holder = await gateway.pool.connect();
      try {
        await holder.query('begin');
        await holder.query(statement(submissionId));
        const reply = await send(body);
        expect([reply.headers.get('Retry-After'), await problemOf(reply)], statement('')).toMatchObject([
          '5',
          { status: 503, problem: { code: 'unavailable' } },
        ]);
        expect((await rowsOf(submissionId))?.submissions).toBe(0);
      } finally {
        await holder.query('rollback');
        holder.release();
      }
      expect((await send(body)).status).toBe(201);
    };
    // What is waited for behind the row, by two at once; then, one by one, what everybody meets before it.
    await Promise.all([
      sendBehind((submissionId) => `select from uploads where submission_id::text = '${submissionId}' for update`),
      sendBehind(() => `select pg_advisory_xact_lock(hashtextextended('motcua/audit/${pilotAgency}', 0))`),
    ]);
    await sendBehind(() => `select from agencies where agency_id = '${pilotAgency}' for update`);
    await sendBehind(() => 'lock table submissions in share mode');
  }, 60_000);

  it('leaves nothing half-written when the database fails in the middle', async () => {
    const { submission, content } = await seal(gateway, await newFiling());
    await sql`alter table audit add constraint broken check (subject <> ${sql.lit(content.submissionId)})`.execute(
      gateway.db,
    );
    try {
      expect((await send({ ...submission, uploads: [] })).status).toBe(500);
    } finally {
      await sql`alter table audit drop constraint broken`.execute(gateway.db);
    }
    expect(await rowsOf(content.submissionId)).toEqual({ submissions: 0, dossiers: 0, events: 0, files: 0, traces: 0 });
    expect((await send({ ...submission, uploads: [] })).status).toBe(201);
  });
});

describe('whoever sent it', () => {
  it('learns whether it arrived by the key that sent it or the secret on the slip, and nobody else does', async () => {
    const { content, secrets, receipt, owner } = await file(gateway);
    const { submissionId } = content;
    const { submissionKey, trackingSecret } = secrets;
    expect(await (await ask(submissionId, owner)).json()).toEqual(receipt);
    expect(await (await ask(submissionId, { 'Motcua-Submission-Key': submissionKey })).json()).toEqual(receipt);
    const typed = `${trackingSecret.slice(0, 4)}-${trackingSecret.slice(4)}`.toLowerCase();
    expect((await ask(submissionId, { 'Motcua-Tracking-Secret': typed })).status).toBe(200);
    const stranger = await file(gateway);
    const refused = await Promise.all([
      ask(submissionId, {}),
      ask(submissionId, stranger.owner),
      ask(submissionId, { 'Motcua-Tracking-Secret': '' }),
      ask(submissionId, { 'Motcua-Submission-Key': trackingSecret }),
      ask('019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4', owner),
      ask('not-an-id', owner),
    ]);
    const bodies = await Promise.all(refused.map((reply) => reply.text()));
    expect(refused.map((reply) => reply.status)).toEqual(Array(6).fill(404));
    expect(new Set(bodies).size).toBe(1);
  });
});
