import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, SubmissionSecrets } from '@motcua/openapi';
import { fromBase64Url, importContentKey, sealBytes, sealSecrets, toBase64Url, utf8 } from '@motcua/rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  file,
  motherAnswers,
  newFiling,
  newSecrets,
  photo,
  postJson,
  random,
  seal,
  upload,
} from '../testing/filing.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { openStored } from './open-submission.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const send = (body: unknown) => postJson(gateway, '/v1/submissions', body);
const look = (submissionCode: string, { trackingSecret }: SubmissionSecrets) =>
  gateway.app.request(`/v1/dossiers/${submissionCode}`, { headers: { 'Motcua-Tracking-Secret': trackingSecret } });
const ask = (submissionId: string, { submissionKey }: SubmissionSecrets) =>
  gateway.app.request(`/v1/submissions/${submissionId}`, { headers: { 'Motcua-Submission-Key': submissionKey } });

/** Every row of every table, as text; bytes in each spelling they could be looked for. */
async function wholeDatabase(): Promise<string> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(gateway.db);
  const dumps = await Promise.all(
    tables.rows.map(({ name }) => sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(gateway.db)),
  );
  const spelled = (value: unknown): string => {
    if (Buffer.isBuffer(value)) return ['utf8', 'hex', 'base64url', 'base64'].map((way) => text(value, way)).join('\n');
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return dumps.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).map(spelled))).join('\n');
}
const text = (bytes: Buffer, way: string) => bytes.toString(way as BufferEncoding);

describe('the secrets of a citizen', () => {
  it('are nowhere in what the gateway keeps, opened or not: no row, no file, no sealed content', async () => {
    const filed = await file(gateway, await newFiling(motherAnswers, [await photo()]));
    const { submissionId } = filed.content;
    // Looked at by its owner and at the desk, so that whatever a look leaves behind is there as well.
    expect((await look(filed.submissionCode, filed.secrets)).status).toBe(200);
    const path = `/v1/desk/dossiers/${filed.submissionCode}`;
    expect((await gateway.app.request(path, { headers: await gateway.officer() })).status).toBe(200);

    const database = await wholeDatabase();
    expect(database).toContain(submissionId);
    const { envelope } = await gateway.db
      .selectFrom('submissions')
      .select('envelope')
      .where('submission_id', '=', submissionId)
      .executeTakeFirstOrThrow();
    const { bytes } = await openStored(gateway.keyring, { submissionId, envelope });
    const opened = new TextDecoder().decode(bytes);
    expect(opened).toContain('Nông Thị Ví Dụ');
    const folder = join(gateway.config.dataDir, 'uploads');
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')));
    expect(files).toHaveLength(1);
    for (const secret of [...Object.values(filed.secrets), filed.submission.sealedSecrets])
      for (const kept of [database, opened, ...files]) expect(kept).not.toContain(secret);
  });

  it('stay those of the first arrival: a repeat with others gets the same receipt and changes nothing', async () => {
    const filed = await file(gateway);
    const { submissionId } = filed.content;
    const stranger = newSecrets();
    const contentKey = await importContentKey(random(32));
    const replaced = await sealSecrets({ contentKey, submissionId, iv: random(12), secrets: stranger });
    for (const sealedSecrets of [replaced, 'AAAA', filed.submission.sealedSecrets]) {
      const repeat = await send({ ...filed.submission, sealedSecrets, uploads: [] });
      expect([repeat.status, await repeat.json()]).toEqual([200, filed.receipt]);
    }
    expect((await look(filed.submissionCode, stranger)).status).toBe(404);
    expect((await ask(submissionId, stranger)).status).toBe(404);
    expect((await look(filed.submissionCode, filed.secrets)).status).toBe(200);
    expect(await (await ask(submissionId, filed.secrets)).json()).toEqual(filed.receipt);
  });

  it('cannot be put in the place of hers by somebody who finds her sealed package before it is sent', async () => {
    const { submission, secrets } = await seal(gateway, await newFiling());
    const { submissionId } = submission;
    const stranger = await seal(gateway, await newFiling());
    const contentKey = await importContentKey(random(32));
    const attempts = [
      // Under a key of his own, taken from another submission of his, or turned a little.
      await sealSecrets({ contentKey, submissionId, iv: random(12), secrets: newSecrets() }),
      stranger.submission.sealedSecrets,
      toBase64Url(fromBase64Url(submission.sealedSecrets).map((byte, at) => (at === 30 ? byte ^ 1 : byte))),
      submission.envelope.ciphertext.slice(0, 300),
    ];
    for (const sealedSecrets of attempts) {
      const reply = await send({ ...submission, sealedSecrets, uploads: [] });
      expect([reply.status, ((await reply.json()) as Problem).code]).toEqual([422, 'unreadable-envelope']);
    }
    expect((await send({ ...submission, uploads: [] })).status).toBe(201);
    expect((await ask(submissionId, secrets)).status).toBe(200);
  });

  it('must be what the contract says, nothing less and nothing more', async () => {
    const filing = await newFiling();
    const { trackingSecret, submissionKey } = filing.secrets;
    const wrong = [
      {},
      [],
      null,
      { trackingSecret },
      { trackingSecret: 'SHORT', submissionKey },
      { trackingSecret: trackingSecret.toLowerCase().padEnd(8, 'u'), submissionKey },
      { trackingSecret, submissionKey: 'short' },
      { trackingSecret, submissionKey, more: 1 },
    ];
    for (const secrets of wrong) {
      const { submission, contentKey } = await seal(gateway, filing);
      const { submissionId } = filing.content;
      const bytes = utf8(JSON.stringify(secrets));
      const additional = utf8(`motcua/1|${submissionId}|secrets`);
      const sealedSecrets = toBase64Url(await sealBytes(contentKey, random(12), additional, bytes));
      const reply = await send({ ...submission, sealedSecrets, uploads: [] });
      expect([reply.status, ((await reply.json()) as Problem).code], JSON.stringify(secrets)).toEqual([
        422,
        'unreadable-envelope',
      ]);
    }
  });

  it('bind the uploads: a file sent with another key is not part of the submission', async () => {
    const sealed = await seal(gateway, await newFiling(motherAnswers, [await photo()]));
    const uploads = await upload(gateway, { ...sealed, secrets: newSecrets() });
    const reply = await send({ ...sealed.submission, uploads });
    expect([reply.status, ((await reply.json()) as Problem).errors?.[0]?.rule]).toEqual([422, 'file-missing']);
  });
});
