/** Files in a bucket in place of the data folder: what holds for the disk holds there. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exampleFile } from '../contract/examples.js';
import { ask, checkedReceipt, file, post } from '../contract/foreign-client/citizen.js';
import { newDraft } from '../contract/foreign-client/draft.js';
import { type Gateway, startGateway, stopOrphanedPostgres, temporaryDataFolder } from '../support/gateway.js';
import { type ObjectStore, objectStoreKeys, startObjectStore } from '../support/object-store.js';
import { type CutUpload, createUpload, offsetOf, sendFrom, sendHalf, sendRest } from './cut-upload.js';
import { queryOf } from './ledger.js';
import { motcuaSays } from './motcua-says.js';

const dataDir = temporaryDataFolder();
let store: ObjectStore;
let gateway: Gateway;
const environment = (bucket = store.bucket) => ({
  MOTCUA_LOG: 'silent',
  MOTCUA_UPLOADS: `s3://${bucket}`,
  MOTCUA_UPLOADS_ENDPOINT: store.endpoint,
  ...objectStoreKeys,
});
const start = () => startGateway({ dataDir, mounts: {}, env: environment() });
const says = (...args: string[]) => motcuaSays(args, { ...environment(), MOTCUA_DATA: dataDir });

beforeAll(async () => {
  store = await startObjectStore();
  gateway = await start();
});
afterEach(() => {
  store.trouble = undefined;
});
afterAll(async () => {
  await gateway?.stop();
  await stopOrphanedPostgres(dataDir);
  await store?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const photo = () => exampleFile().photo;
const heldOf = ({ uploadId }: CutUpload) => store.objects.get(uploadId)?.bytes;
/** Larger than the least part of S3, so that it is put together of several. */
const large = () => Buffer.concat([photo(), Buffer.alloc(9 * 1024 * 1024, photo().subarray(100, 1100))]);
const fail = (operation: string) => {
  store.trouble = ({ what }) => (what === operation ? 500 : undefined);
};

describe('a dossier whose photograph lies in a bucket', () => {
  it('is taken in, shown to the officer, and leaves nothing of the file on the disk', async () => {
    const draft = newDraft({ photo: photo() });
    const { receipt } = await file(gateway.url, draft);
    expect(existsSync(join(dataDir, 'uploads')) ? readdirSync(join(dataDir, 'uploads')) : []).toEqual([]);
    const headers = { Authorization: `Bearer ${await gateway.officerToken()}` };
    const fileId = draft.content.files[0]?.fileId;
    const shown = await fetch(`${gateway.url}/v1/desk/dossiers/${receipt.submissionCode}/files/${fileId}`, { headers });
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('comes in parts, over cut connections, and is whole at the end', async () => {
    const upload = await createUpload(gateway.url, large());
    const part = { ...upload, bytes: upload.bytes.subarray(0, 8_500_000) };
    expect((await sendFrom(gateway.url, part, 0)).status).toBe(204);
    (await sendHalf(gateway.url, upload, 100_000, 8_500_000)).destroy();
    await expect.poll(() => offsetOf(gateway.url, upload)).toBeGreaterThanOrEqual(8_500_000);
    const silent = await sendHalf(gateway.url, upload, 1000, Number(await offsetOf(gateway.url, upload)));
    const since = performance.now();
    const offset = await sendRest(gateway.url, upload);
    console.log(
      `taken over from ${offset} of ${upload.bytes.length} after ${Math.round(performance.now() - since)} ms`,
    );
    silent.destroy();
    expect(heldOf(upload)?.equals(upload.bytes)).toBe(true);
    expect([...store.objects.keys()].filter((key) => key.endsWith('.part'))).toEqual([]);
    expect((await post(gateway.url, upload.body)).status).toBe(201);
  }, 60_000);
});

describe('a gateway that is killed in the middle of a PATCH to its bucket', () => {
  it('never says more than the bucket holds, takes the rest, and sweeps out what nobody handed in', async () => {
    const strays = [await createUpload(gateway.url, photo()), await createUpload(gateway.url, photo())];
    const [whole, half] = strays as [CutUpload, CutUpload];
    await sendRest(gateway.url, whole);
    expect((await sendFrom(gateway.url, { ...half, bytes: half.bytes.subarray(0, 600) }, 0)).status).toBe(204);
    await queryOf(dataDir, `update uploads set expires_at = now() - interval '1 day' where expires_at < 'infinity'`);

    const upload = await createUpload(gateway.url, large());
    const part = { ...upload, bytes: upload.bytes.subarray(0, 300_000) };
    expect((await sendFrom(gateway.url, part, 0)).status).toBe(204);
    const socket = await sendHalf(gateway.url, upload, 100_000, 300_000);
    await gateway.kill();
    socket.destroy();
    gateway = await start();
    const offset = await offsetOf(gateway.url, upload);
    const held = store.objects.get(`${upload.uploadId}.part`)?.bytes.length ?? 0;
    console.log(`400000 bytes sent before the kill, ${held} in the bucket, ${offset} said`);
    expect([held, offset]).toEqual([300_000, 300_000]);
    await sendRest(gateway.url, upload);
    expect(heldOf(upload)?.equals(upload.bytes)).toBe(true);
    expect((await post(gateway.url, upload.body)).status).toBe(201);

    const left = async () => (await queryOf(dataDir, `select from uploads where expires_at < 'infinity'`)).length;
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
    const keys = [...store.objects.keys()];
    expect(keys.filter((key) => strays.some(({ uploadId }) => key.startsWith(uploadId)))).toEqual([]);
    expect(store.parts.size).toBe(0);
  }, 60_000);
});

describe('a bucket in trouble', () => {
  it('puts uploads and dossiers off, and takes them when it is well again', async () => {
    const upload = await createUpload(gateway.url, photo());
    store.trouble = () => 503;
    expect((await sendFrom(gateway.url, upload, 0)).status).toBe(503);
    expect(await offsetOf(gateway.url, upload)).toBe('status 503');
    store.trouble = undefined;
    await sendRest(gateway.url, upload);
    store.trouble = () => 503;
    const reply = await post(gateway.url, upload.body);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await ask(gateway.url, upload.draft)).toBeUndefined();
    store.trouble = undefined;
    const again = await post(gateway.url, upload.body);
    expect(again.status).toBe(201);
    await checkedReceipt(gateway.url, upload.draft.content, await again.text());
  }, 60_000);

  it('that has all parts of a file and fails to put them together does so when it is asked how much is there', async () => {
    const upload = await createUpload(gateway.url, photo());
    fail('complete-upload');
    expect((await sendFrom(gateway.url, upload, 0)).status).toBe(503);
    expect(heldOf(upload)).toBeUndefined();
    store.trouble = undefined;
    expect(await offsetOf(gateway.url, upload)).toBe(upload.bytes.length);
    expect(heldOf(upload)?.equals(upload.bytes)).toBe(true);
    expect((await post(gateway.url, upload.body)).status).toBe(201);
  });

  it('that cleaned an unfinished file away knows it no more, so that the browser begins anew', async () => {
    const upload = await createUpload(gateway.url, photo());
    store.parts.clear();
    expect(await offsetOf(gateway.url, upload)).toBe('status 404');
  });
});

describe('an administrator', () => {
  it('hears from doctor which file is lost and which is nobody’s', async () => {
    const [row] = await queryOf<{ upload_id: string }>(dataDir, 'select upload_id from dossier_files limit 1');
    const kept = store.objects.get(row?.upload_id ?? '');
    store.objects.delete(row?.upload_id ?? '');
    store.objects.set('cua-ai-khac', { bytes: Buffer.from('x'), metadata: {} });
    const { text } = await says('doctor');
    expect(text).toContain(`1 files of dossiers are lost or cut short: ${row?.upload_id}.`);
    expect(text).toContain(`1 files in s3://${store.bucket} belong to no row: cua-ai-khac.`);
    store.objects.delete('cua-ai-khac');
    if (kept) store.objects.set(row?.upload_id ?? '', kept);
  }, 60_000);

  it('hears from backup that the bucket is not in it', async () => {
    const target = join(dataDir, 'a.tar');
    const { text, code } = await says('backup', target);
    expect(code).toBe(0);
    expect(text).toMatch(/!! \d+ files of dossiers lie in s3:\/\/motcua and are NOT in this backup/);
  }, 60_000);

  it('cannot start on a bucket that is not there, and is told so', async () => {
    const { text, code } = await motcuaSays(['serve'], {
      ...environment('khong-co'),
      MOTCUA_DATA: join(dataDir, 'khac'),
    });
    expect(code).toBe(1);
    expect(text).toContain('There is no s3://khong-co');
  }, 60_000);
});
