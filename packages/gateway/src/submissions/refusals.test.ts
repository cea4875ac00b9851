import type { Problem } from '@motcua/openapi';
import { canonicalJson, submissionCodeOf, utf8 } from '@motcua/rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaCheck } from '../http/contract.js';
import { file, newFiling, ownAnswers, postJson, seal } from '../testing/filing.js';
import { otherAgency, pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const send = (body: unknown) => postJson(gateway, '/v1/submissions', body);
const problemOf = async (reply: Response) => ({ status: reply.status, problem: (await reply.json()) as Problem });
/** Whom a refusal names, so that a person can help. */
const whomToAsk = (submissionId: string) => ({
  phone: '0205 3xxx xxx',
  submissionCode: submissionCodeOf(submissionId),
});

describe('what cannot be taken in', () => {
  it('is a package for an unknown procedure, agency or form', async () => {
    const { submission } = await seal(gateway, await newFiling());
    for (const change of [{ procedureCode: '9.999999' }, { agencyId: 'khong-co' }, { agencyId: otherAgency }]) {
      expect(await problemOf(await send({ ...submission, ...change, uploads: [] }))).toMatchObject({
        status: 404,
        problem: { code: 'not-found' },
      });
    }
    // "01" is no name of version 1, though both are the number one.
    for (const formVersion of ['77', '01', '000001']) {
      const other = await seal(gateway, await newFiling(ownAnswers, [], { formVersion }));
      expect((await send({ ...other.submission, uploads: [] })).status, formVersion).toBe(404);
    }
  });

  it('is a procedure filed on the national portal, which gets the link to it', async () => {
    const { submission } = await seal(gateway, await newFiling(ownAnswers, [], { procedureCode: '1.001193' }));
    const { status, problem } = await problemOf(await send({ ...submission, uploads: [] }));
    expect([status, problem.code]).toEqual([409, 'handoff-offering']);
    expect(problem).toMatchObject(whomToAsk(submission.submissionId));
    expect(problem.handoffUrl).toBe('https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=1.001193');
  });

  it('is one after the last day of its offering; but what arrived before keeps its receipt', async () => {
    const earlier = await file(gateway);
    const { submission } = await seal(gateway, await newFiling());
    const setEnd = (day: string | null) =>
      sql`update offerings set record = jsonb_set(record, '{validTo}', ${JSON.stringify(day)}::jsonb)
           where agency_id = ${pilotAgency} and procedure_code = '2.000635'`.execute(gateway.db);
    await setEnd('2026-07-02');
    try {
      const { status, problem } = await problemOf(await send({ ...submission, uploads: [] }));
      expect([status, problem.code]).toEqual([409, 'offering-expired']);
      expect(problem).toMatchObject(whomToAsk(submission.submissionId));
      expect(problem.handoffUrl).toBe('https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=2.000635');
      const repeat = await send({ ...earlier.submission, uploads: [] });
      expect([repeat.status, await repeat.json()]).toEqual([200, earlier.receipt]);
    } finally {
      await setEnd(null);
    }
  });

  it('is one after the last day of the procedure itself, though the offering names no last day', async () => {
    const { submission } = await seal(gateway, await newFiling());
    const setEnd = (day: string | undefined) =>
      sql`update procedures set record = case when ${day ?? null}::text is null then record - 'effectiveTo'
                                              else record || jsonb_build_object('effectiveTo', ${day ?? null}::text) end
           where procedure_code = '2.000635'`.execute(gateway.db);
    await setEnd('2026-07-02');
    try {
      const { status, problem } = await problemOf(await send({ ...submission, uploads: [] }));
      expect([status, problem.code]).toEqual([409, 'offering-expired']);
    } finally {
      await setEnd(undefined);
    }
    expect((await send({ ...submission, uploads: [] })).status).toBe(201);
  });

  it('is an envelope for another key, with a changed byte, or around another content than it says', async () => {
    const { submission } = await seal(gateway, await newFiling());
    const stranger = await seal(gateway, await newFiling());
    const { ciphertext } = submission.envelope;
    const flipped = `${ciphertext.slice(0, -2)}${ciphertext.endsWith('AA') ? 'AQ' : 'AA'}`;
    const otherForm = await seal(gateway, await newFiling(ownAnswers, [], { formVersion: '2' }));
    const bodies = [
      { ...submission, envelope: { ...submission.envelope, keyId: 'envelope-of-nobody' } },
      { ...submission, envelope: { ...submission.envelope, ciphertext: flipped } },
      { ...submission, envelope: stranger.submission.envelope },
      { ...submission, contentHash: stranger.submission.contentHash },
      { ...otherForm.submission, formVersion: '1' },
    ];
    for (const body of bodies) {
      const { status, problem } = await problemOf(await send({ ...body, uploads: [] }));
      expect([status, problem.code]).toEqual([422, 'unreadable-envelope']);
      expect(problem).toMatchObject(whomToAsk(body.submissionId));
    }
  });

  it('is a content in another spelling than the one that is hashed, or with more in it than the contract knows', async () => {
    const filing = await newFiling();
    const spellings = [
      JSON.stringify(filing.content, null, 1),
      JSON.stringify(filing.content).normalize('NFD'),
      JSON.stringify({ ...filing.content, more: 1 }),
      // Would be kept for ever with it.
      canonicalJson({ ...filing.content, ...filing.secrets }),
      'no JSON',
      // What no canonical form has: half a surrogate pair, and more nesting than any stack can walk.
      JSON.stringify({ ...filing.content, answers: { request: '\ud800' } }),
      JSON.stringify(filing.content).replace(
        '"request"',
        `"deep":${'['.repeat(200_000)}${']'.repeat(200_000)},"request"`,
      ),
    ].map(utf8);
    const bytes = utf8(canonicalJson({ ...filing.content, answers: { request: 'é' } }));
    // A byte that is no UTF-8, where reading would put U+FFFD.
    spellings.push(bytes.map((byte, at) => (at > 0 && bytes[at - 1] === 0xc3 ? 0x20 : byte)));
    for (const spelling of spellings) {
      const { submission } = await seal(gateway, filing, spelling);
      const { status, problem } = await problemOf(await send({ ...submission, uploads: [] }));
      expect([status, problem.code]).toEqual([422, 'unreadable-envelope']);
    }
  });

  it.each(['2026-11-23T09:00:00+07', '2026-11-23T23:59:60Z', '0000-01-01T00:00:00Z'])(
    'is one that says it was sealed at no time there is: %s',
    async (sealedAt) => {
      const { submission } = await seal(gateway, await newFiling(ownAnswers, [], { sealedAt }));
      const { status, problem } = await problemOf(await send({ ...submission, uploads: [] }));
      expect([status, problem.code]).toEqual([422, 'unreadable-envelope']);
      expect(problem).toMatchObject(whomToAsk(submission.submissionId));
    },
  );

  it('is an answer the form would not take, with words for each field, the phone and the mã nộp', async () => {
    const filing = await newFiling({
      ...ownAnswers,
      applicant: { fullName: '', birthDate: '2999-01-01' },
      spouse: { fullName: 'Không ai hỏi' },
    });
    const { submission, content } = await seal(gateway, filing);
    const { status, problem } = await problemOf(await send({ ...submission, uploads: [] }));
    expect([status, problem.code, problem.phone]).toEqual([422, 'invalid-answers', '0205 3xxx xxx']);
    expect(problem.errors?.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/answers/applicant/fullName', 'required'],
      ['/answers/applicant/birthDate', 'range'],
      ['/answers/spouse', 'unknown'],
    ]);
    expect(problem.errors?.every(({ message }) => message.length > 5)).toBe(true);
    expect(problem.submissionCode).toMatch(/^[\dA-Z]{5}-[\dA-Z]{5}$/);
    const { submissionId } = content;
    const stored = gateway.db.selectFrom('submissions').select('receipt').where('submission_id', '=', submissionId);
    expect(await stored.execute()).toEqual([]);
    expect(schemaCheck('Problem')(problem)).toBe(true);
  });

  it('is no JSON, or not what the contract says', async () => {
    expect((await gateway.app.request('/v1/submissions', { method: 'POST', body: '<html>' })).status).toBe(400);
    expect((await send({})).status).toBe(400);
  });
});
