import { randomUUID } from 'node:crypto';
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@motcua/openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../http/app.js';
import { answerError } from '../http/error-replies.js';
import { bytesHeaders, creationHeaders, newFiling, random, senderOf } from '../testing/filing.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { openSealedFiles } from './open-sealed-files.js';
import { sweepUploads } from './sweep-uploads.js';
import { maxSealedBytes } from './upload-request.js';
import { uploadRoutes } from './upload-routes.js';

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
const codeOf = async (reply: Response) => [reply.status, ((await reply.json()) as Problem).code];

/** An upload that waits for its bytes. */
async function opened(length: number) {
  const sender = await whose();
  const reply = await create(creationHeaders(sender, jpeg(length)));
  return { sender, location: reply.headers.get('Location') ?? '' };
}

describe('bytes that do not speak the protocol', () => {
  it('are refused for good, not put off', async () => {
    const { sender, location } = await opened(100);
    const changes = [{ 'Tus-Resumable': '0.2.2' }, { 'Content-Type': 'image/jpeg' }, { 'Upload-Length': '100' }];
    for (const change of changes) {
      const reply = await patch(location, { ...bytesHeaders(sender), ...change }, random(100));
      expect(reply.headers.get('Retry-After')).toBeNull();
      expect(await codeOf(reply)).toEqual([400, 'invalid-request']);
    }
    const asked = await gateway.app.request(location, {
      method: 'HEAD',
      headers: { 'Motcua-Submission-Key': sender.submissionKey },
    });
    expect([asked.status, await asked.text()]).toEqual([400, '']);
  });
});

describe('somebody who sends and sends', () => {
  it('is told to come back later once too much waits, until some of it is gone', async () => {
    const { sender } = await opened(100);
    const { waiting } = await gateway.db
      .selectFrom('uploads')
      .select(sql<number>`sum(greatest(size, 65536))::bigint`.as('waiting'))
      .where('expires_at', '<', sql<Date>`'infinity'`)
      .executeTakeFirstOrThrow();
    const small = startUploads({ waitingUploadBytes: waiting + 2 * maxSealedBytes + 1000 });
    const announce = (length: number) =>
      small.request('/uploads', { method: 'POST', headers: creationHeaders(sender, jpeg(length)) });
    const replies = await Promise.all([1, 2, 3, 4].map(() => announce(maxSealedBytes)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 201, 503, 503]);
    const full = replies.find((reply) => reply.status === 503) as Response;
    expect([full.headers.get('Retry-After'), ...(await codeOf(full))]).toEqual(['300', 503, 'unavailable']);
    // A tiny one takes a row and a file too.
    expect((await announce(29)).status).toBe(503);
    await gateway.db
      .updateTable('uploads')
      .set({ expires_at: new Date(0) })
      .where('size', '=', maxSealedBytes)
      .execute();
    await sweepUploads(gateway, new Date());
    expect((await announce(maxSealedBytes)).status).toBe(201);
  });

  it('for one submission is stopped after a hundred files', async () => {
    const sender = await whose();
    const announce = (of = sender) => create(creationHeaders(of, jpeg(100)));
    for (let sent = 0; sent < 100; sent += 1) expect((await announce()).status).toBe(201);
    expect(await codeOf(await announce())).toEqual([400, 'invalid-request']);
    expect((await announce(await whose())).status).toBe(201);
  });

  const startUploads = (config: Partial<TestGateway['config']>) => {
    const app = uploadRoutes({ ...gateway, config: { ...gateway.config, ...config } });
    app.onError((error, c) => answerError(c, error, gateway));
    return app;
  };
});

describe('the folder of sealed files', () => {
  it("is the gateway's alone, also where it was there before", async () => {
    const folder = join(gateway.config.dataDir, 'uploads');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await chmod(folder, 0o755);
    createApp(gateway);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('that cannot be made keeps the gateway from starting, instead of ending it later', async () => {
    const dataDir = join(gateway.config.dataDir, 'keys', 'tracking-pepper');
    const files = await openSealedFiles({ dataDir, bucket: undefined });
    expect(() => createApp({ ...gateway, files })).toThrow('ENOTDIR');
  });
});
