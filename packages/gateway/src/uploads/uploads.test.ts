import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Problem } from '@motcua/openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bytesHeaders,
  creationHeaders,
  file,
  motherAnswers,
  newFiling,
  newSecrets,
  type PlainFile,
  paper,
  photo,
  postJson,
  random,
  seal,
  senderOf,
  upload,
} from '../testing/filing.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { sweepUploads } from './sweep-uploads.js';
import { maxSealedBytes } from './upload-request.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const whose = async () => senderOf(await newFiling());
const jpeg = (length: number) => ({ fileId: randomUUID(), mediaType: 'image/jpeg', length });
const create = (headers: Record<string, string>) => gateway.app.request('/v1/uploads', { method: 'POST', headers });
const patch = (location: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer>) =>
  gateway.app.request(location, { method: 'PATCH', headers, body });
const head = (location: string, key: string) =>
  gateway.app.request(location, {
    method: 'HEAD',
    headers: { 'Tus-Resumable': '1.0.0', 'Motcua-Submission-Key': key },
  });
const codeOf = async (reply: Response) => [reply.status, ((await reply.json()) as Problem).code];

/** An upload that waits for its bytes. */
async function opened(length: number) {
  const sender = await whose();
  const reply = await create(creationHeaders(sender, jpeg(length)));
  return { sender, location: reply.headers.get('Location') ?? '' };
}

describe('a file', () => {
  it('arrives in parts, and the gateway always says how much of it is there', async () => {
    const { sender, location } = await opened(3000);
    const bytes = random(3000);
    expect((await head(location, sender.submissionKey)).headers.get('Upload-Offset')).toBe('0');
    const first = await patch(location, bytesHeaders(sender), bytes.slice(0, 1000));
    expect([first.status, first.headers.get('Upload-Offset')]).toEqual([204, '1000']);
    const asked = await head(location, sender.submissionKey);
    expect([asked.headers.get('Upload-Offset'), asked.headers.get('Upload-Length')]).toEqual(['1000', '3000']);
    expect(asked.headers.get('Cache-Control')).toBe('no-store');
    expect((await patch(location, bytesHeaders(sender, 1000), bytes.slice(1000))).status).toBe(204);
    const row = await gateway.db
      .selectFrom('uploads')
      .select(['complete', 'received'])
      .where('upload_id', '=', location.split('/').at(-1) ?? '')
      .executeTakeFirst();
    expect(row).toEqual({ complete: true, received: 3000 });
  });

  it('that starts again elsewhere than it ended, or is longer than announced, is a conflict', async () => {
    const { sender, location } = await opened(100);
    expect(await codeOf(await patch(location, bytesHeaders(sender, 50), random(50)))).toEqual([409, 'upload-conflict']);
    expect(await codeOf(await patch(location, bytesHeaders(sender), random(101)))).toEqual([409, 'upload-conflict']);
    expect((await head(location, sender.submissionKey)).headers.get('Upload-Offset')).toBe('0');
  });

  it('is there only for the key that announced it', async () => {
    const { location } = await opened(100);
    const { submissionKey } = await whose();
    expect((await head(location, submissionKey)).status).toBe(404);
    expect((await head('/v1/uploads/0000000000000000', submissionKey)).status).toBe(404);
    expect(await codeOf(await patch(location, bytesHeaders({ submissionKey }), random(100)))).toEqual([
      404,
      'not-found',
    ]);
    expect((await gateway.app.request(location)).status).toBe(404);
  });

  it('is whole once the disk says so, also when a crash came before the note of it', async () => {
    const { sender, location } = await opened(50);
    await patch(location, bytesHeaders(sender), random(50));
    const uploadId = location.split('/').at(-1) ?? '';
    await gateway.db.updateTable('uploads').set({ complete: false }).where('upload_id', '=', uploadId).execute();
    expect((await head(location, sender.submissionKey)).headers.get('Upload-Offset')).toBe('50');
    const row = await gateway.db
      .selectFrom('uploads')
      .select('complete')
      .where('upload_id', '=', uploadId)
      .executeTakeFirst();
    expect(row?.complete).toBe(true);
  });
});

describe('the gateway refuses before a byte is sent', () => {
  it('what is too large, of another type, without a key, or not said whose it is', async () => {
    const sender = await whose();
    const fine = creationHeaders(sender, jpeg(maxSealedBytes));
    expect((await create(fine)).status).toBe(201);
    expect(await codeOf(await create(creationHeaders(sender, jpeg(maxSealedBytes + 1))))).toEqual([
      413,
      'file-too-large',
    ]);
    const film = creationHeaders(sender, { ...jpeg(100), mediaType: 'video/mp4' });
    expect(await codeOf(await create(film))).toEqual([415, 'file-type-refused']);
    const { 'Motcua-Submission-Key': _, ...keyless } = fine;
    expect(await codeOf(await create(keyless))).toEqual([401, 'unauthorised']);
    expect(await codeOf(await create({ ...fine, 'Motcua-Submission-Key': 'short' }))).toEqual([401, 'unauthorised']);
    const broken = [
      { 'Upload-Metadata': 'submissionId' },
      { 'Upload-Metadata': 'submissionId !!!' },
      { 'Upload-Length': '28' },
      { 'Upload-Length': '-1' },
      { 'Tus-Resumable': '0.2.2' },
      { 'Upload-Concat': 'partial' },
      { 'Upload-Defer-Length': '1' },
    ];
    for (const change of broken)
      expect(await codeOf(await create({ ...fine, ...change }))).toEqual([400, 'invalid-request']);
  });
});

describe('a submission with files', () => {
  const sendWith = async (files: readonly PlainFile[], change: (one: SealedOne) => Partial<SealedOne> = () => ({})) => {
    const sealed = await seal(gateway, await newFiling(motherAnswers, files));
    const uploads = await upload(gateway, {
      ...sealed,
      files: sealed.files.map((one) => ({ ...one, ...change(one) })),
    });
    return postJson(gateway, '/v1/submissions', { ...sealed.submission, uploads });
  };
  type SealedOne = Awaited<ReturnType<typeof seal>>['files'][number];
  const brokenRules = async (reply: Response) => {
    expect(reply.status).toBe(422);
    return ((await reply.json()) as Problem).errors?.map(({ pointer, rule }) => `${pointer} ${rule}`);
  };
  const pdf = (text: string) => paper('application/pdf', new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF`));

  it('is taken in with photos and plain PDF', async () => {
    expect((await sendWith([await photo(), pdf('1 0 obj <</Type/Catalog>> endobj')])).status).toBe(201);
  });

  it('is refused, file by file, when bytes are not what was sealed', async () => {
    const flip = ({ sealed }: SealedOne) => ({ sealed: sealed.map((byte, i) => (i === 40 ? byte ^ 1 : byte)) });
    expect(await brokenRules(await sendWith([await photo()], flip))).toEqual(['/files/0 file-hash']);
    const longer = ({ sealed }: SealedOne) => ({ sealed: new Uint8Array([...sealed, 0]) });
    expect(await brokenRules(await sendWith([await photo()], longer))).toEqual(['/files/0 file-size']);
  });

  it('is refused when a file is of another type than it says, is no image at all, or could do something by itself', async () => {
    const { bytes } = await photo();
    const junk = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...random(400)]);
    expect(await brokenRules(await sendWith([paper('image/png', bytes)]))).toEqual(['/files/0 file-type']);
    expect(await brokenRules(await sendWith([paper('image/jpeg', junk)]))).toEqual(['/files/0 file-type']);
    const active = pdf('1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>> endobj');
    expect(await brokenRules(await sendWith([await photo(), active]))).toEqual(['/files/1 file-type']);
  });

  it('is refused while a file is missing, unfinished, or was sent with another key', async () => {
    const sealed = await seal(gateway, await newFiling(motherAnswers, [await photo()]));
    const send = (uploads: unknown) => postJson(gateway, '/v1/submissions', { ...sealed.submission, uploads });
    expect(await brokenRules(await send([]))).toEqual(['/files/0 file-missing']);
    const [one] = sealed.files;
    const { fileId, mediaType } = one ?? { fileId: '', mediaType: '' };
    const unfinished = await create(
      creationHeaders(senderOf(sealed), { fileId, mediaType, length: one?.sealed.length ?? 0 }),
    );
    const uploadId = unfinished.headers.get('Location')?.split('/').at(-1);
    expect(await brokenRules(await send([{ fileId, uploadId }]))).toEqual(['/files/0 file-missing']);
    const stranger = { ...sealed, secrets: newSecrets() };
    expect(await brokenRules(await send(await upload(gateway, stranger)))).toEqual(['/files/0 file-missing']);
    const other = { ...sealed, content: { ...sealed.content, submissionId: (await whose()).submissionId } };
    expect(await brokenRules(await send(await upload(gateway, other)))).toEqual(['/files/0 file-missing']);
    expect((await send(await upload(gateway, sealed))).status).toBe(201);
  });
});

describe('what nobody handed in', () => {
  it('is swept away after a week; files of a dossier stay', async () => {
    const { files } = await file(gateway, await newFiling(motherAnswers, [await photo()]));
    const { location, sender } = await opened(100);
    await patch(location, bytesHeaders(sender), random(100));
    const folder = join(gateway.config.dataDir, 'uploads');
    const kept = await sql<{ upload_id: string }>`select upload_id from dossier_files`.execute(gateway.db);
    const inAWeek = new Date(Date.now() + 7 * 24 * 3600_000 + 60_000);
    expect(await sweepUploads(gateway, new Date())).toBe(0);
    expect(await sweepUploads(gateway, inAWeek)).toBeGreaterThan(0);
    expect((await readdir(folder)).sort()).toEqual(kept.rows.map((row) => row.upload_id).sort());
    expect(files).toHaveLength(1);
    expect((await head(location, sender.submissionKey)).status).toBe(404);
  });
});

describe('a connection that only looks alive', () => {
  let server: ServerType;
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server = serve({ fetch: gateway.app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
        port = info.port;
        resolve();
      });
    });
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Sends a part of an upload over a socket of its own and leaves the rest out. */
  async function halfSent(bytes: Uint8Array<ArrayBuffer>, part: number) {
    const { sender, location } = await opened(bytes.length);
    const socket = connect(port, '127.0.0.1');
    const headers = { Host: 'x', 'Content-Length': String(bytes.length), ...bytesHeaders(sender) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`PATCH ${location} HTTP/1.1\r\n${lines.join('')}\r\n`);
    socket.write(bytes.slice(0, part));
    const file = join(gateway.config.dataDir, 'uploads', location.split('/').at(-1) ?? '');
    await expect.poll(async () => (await stat(file)).size).toBe(part);
    const url = `http://127.0.0.1:${port}${location}`;
    const ask = () =>
      fetch(url, {
        method: 'HEAD',
        headers: { 'Tus-Resumable': '1.0.0', 'Motcua-Submission-Key': sender.submissionKey },
      });
    const rest = () => fetch(url, { method: 'PATCH', headers: bytesHeaders(sender, part), body: bytes.slice(part) });
    return { socket, ask, rest };
  }

  it('does not keep its upload from going on over a new one', async () => {
    const { socket, ask, rest } = await halfSent(random(2000), 500);
    const started = Date.now();
    const asked = await ask();
    console.log(`taken over after ${Date.now() - started} ms`);
    expect(asked.headers.get('Upload-Offset')).toBe('500');
    const sent = await rest();
    expect([sent.status, sent.headers.get('Upload-Offset')]).toEqual([204, '2000']);
    socket.destroy();
  });

  it('and one that broke loses nothing of what had arrived', async () => {
    const { socket, ask, rest } = await halfSent(random(2000), 700);
    socket.destroy();
    expect((await ask()).headers.get('Upload-Offset')).toBe('700');
    expect((await rest()).status).toBe(204);
  });
});
