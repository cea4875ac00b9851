/** Uploads whose two ends do not agree: offsets that lie, two tabs with one file, a gateway that dies in the middle. */
import { readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, isProblemError } from '@motcua/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleFile } from '../contract/examples.js';
import { ask, post } from '../contract/foreign-client/citizen.js';
import { type Gateway, startGateway, stopOrphanedPostgres, temporaryDataFolder } from '../support/gateway.js';
import { type CutUpload, createUpload, offsetOf, sendFrom, sendHalf, sendRest } from './cut-upload.js';

const dataDir = temporaryDataFolder();
const start = () => startGateway({ dataDir, mounts: {}, env: { MOTCUA_LOG: 'silent' } });
let gateway: Gateway;
beforeAll(async () => {
  gateway = await start();
});
afterAll(async () => {
  await gateway?.stop();
  await stopOrphanedPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

const fileOf = ({ uploadId }: CutUpload) => join(dataDir, 'uploads', uploadId);
const statusOf = async (reply: Promise<Response>) => (await reply).status;

/** A photograph with a tail that viewers skip, some parts of an upload long. */
const largePhoto = () => {
  const { photo } = exampleFile();
  return Buffer.concat([photo, Buffer.alloc(600 * 1024, photo.subarray(100, 1100))]);
};

describe('an offset that lies', () => {
  it('beyond the end, beyond what is there, or before it, is a conflict and changes no byte', async () => {
    const upload = await createUpload(gateway.url);
    const { bytes } = upload;
    const part = { ...upload, bytes: bytes.subarray(0, 300) };
    expect(await statusOf(sendFrom(gateway.url, part, 0))).toBe(204);
    for (const said of [bytes.length + 500, bytes.length, 500, 301, 299, 0]) {
      const junk = { ...upload, bytes: new Uint8Array(bytes.length).fill(1) };
      expect(await statusOf(sendFrom(gateway.url, junk, 400, said)), `said ${said}`).toBe(409);
    }
    expect(await offsetOf(gateway.url, upload)).toBe(300);
    expect(readFileSync(fileOf(upload)).equals(bytes.subarray(0, 300))).toBe(true);
    expect(await sendRest(gateway.url, upload)).toBe(300);
    expect((await post(gateway.url, upload.body)).status).toBe(201);
  });

  it('of a row that promises more than a crash left on the disk is not repeated: the rest is asked for again', async () => {
    const upload = await createUpload(gateway.url);
    await sendRest(gateway.url, upload);
    truncateSync(fileOf(upload), 500);
    const early = await post(gateway.url, upload.body);
    expect([early.status, await early.json()]).toMatchObject([422, { errors: [{ rule: 'file-missing' }] }]);
    expect(await ask(gateway.url, upload.draft)).toBeUndefined();
    expect(await sendRest(gateway.url, upload)).toBe(500);
    expect((await post(gateway.url, upload.body)).status).toBe(201);
  });

  it('of a file that is gone, or longer than it was announced, leads to a new upload, never to a dossier without it', async () => {
    const gone = await createUpload(gateway.url);
    await sendRest(gateway.url, gone);
    rmSync(fileOf(gone));
    expect(await offsetOf(gateway.url, gone)).toBe('status 404');
    expect((await post(gateway.url, gone.body)).status).toBe(422);
    const long = await createUpload(gateway.url);
    await sendRest(gateway.url, long);
    truncateSync(fileOf(long), long.bytes.length + 10);
    expect((await post(gateway.url, long.body)).status).toBe(422);
    expect(await ask(gateway.url, long.draft)).toBeUndefined();
  });
});

describe('one file from two tabs at once', () => {
  it('arrives whole, whichever tab the gateway listens to', async () => {
    const client = createClient({ baseUrl: gateway.url });
    const upload = await createUpload(gateway.url, largePhoto());
    const { draft, bytes, uploadId } = upload;
    const key = draft.secrets.submissionKey;
    let conflicts = 0;
    const tab = async () => {
      for (let tried = 0; tried < 100; tried++) {
        try {
          const offset = (await client.uploads.offset(uploadId, { key })) ?? 0;
          return await client.uploads.send(uploadId, bytes.slice().buffer, { key, offset });
        } catch (error) {
          if (!isProblemError(error, 'upload-conflict')) throw error;
          conflicts += 1;
          await sleep(20 * tried);
        }
      }
      throw new Error('the two tabs never came to an end');
    };
    await Promise.all([tab(), tab()]);
    console.log(`two tabs, ${conflicts} conflicts`);
    expect(readFileSync(fileOf(upload)).equals(bytes)).toBe(true);
    expect((await post(gateway.url, upload.body)).status).toBe(201);
  });
});

describe('a gateway that is killed in the middle of a PATCH', () => {
  it('says afterwards exactly what the disk holds, and takes the rest', async () => {
    const upload = await createUpload(gateway.url, largePhoto());
    const socket = await sendHalf(gateway.url, upload, 200 * 1024);
    await gateway.kill();
    socket.destroy();
    const held = statSync(fileOf(upload)).size;
    gateway = await start();
    const offset = await offsetOf(gateway.url, upload);
    console.log(`${200 * 1024} bytes sent before the kill, ${held} on the disk, ${offset} said`);
    expect(offset).toBe(held);
    expect(held).toBeLessThanOrEqual(200 * 1024);
    await sendRest(gateway.url, upload);
    expect(readFileSync(fileOf(upload)).equals(upload.bytes)).toBe(true);
    expect((await post(gateway.url, upload.body)).status).toBe(201);
  }, 60_000);
});
