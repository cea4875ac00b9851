import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayKeys } from '@motcua/openapi';
import { verifyReceipt } from '@motcua/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaCheck } from '../http/contract.js';
import { openStored } from '../submissions/index.js';
import { file } from '../testing/filing.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { isKeyFolderError } from './key-folder-error.js';
import { openKeyring } from './open-keyring.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const reopen = (dataDir = gateway.config.dataDir, db = gateway.db) =>
  openKeyring({ db, dataDir, now: () => new Date() });

describe("the gateway's keys", () => {
  it('are public halves only, to whoever asks, and may be kept for a minute', async () => {
    const reply = await gateway.app.request('/v1/keys');
    const keys = (await reply.json()) as GatewayKeys;
    expect(schemaCheck('GatewayKeys')(keys)).toBe(true);
    expect(JSON.stringify(keys)).not.toContain('"d"');
    expect(reply.headers.get('Cache-Control')).toBe('public, max-age=60');
  });

  it('lie in files that only the gateway may read', async () => {
    const folder = join(gateway.config.dataDir, 'keys');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const names = await readdir(folder);
    expect(names).toHaveLength(3);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    const rows = await gateway.db.selectFrom('gateway_keys').select('public_jwk').execute();
    expect(JSON.stringify(rows)).not.toContain('"d"');
  });

  it('are the same after a restart', async () => {
    expect((await reopen()).publicKeys).toEqual(gateway.keyring.publicKeys);
  });

  it('once retired go on opening dossiers and verifying receipts, while new ones are used', async () => {
    const { receipt, submission } = await file(gateway);
    await gateway.db.updateTable('gateway_keys').set({ retired_at: new Date() }).execute();
    const after = await reopen();
    const { envelope, receipts } = after.publicKeys;
    expect(envelope.keyId).not.toBe(submission.envelope.keyId);
    expect(receipts).toHaveLength(2);
    expect(receipts[1]?.keyId).toBe(receipt.keyId);
    expect(await verifyReceipt(receipt, receipts)).toBe(true);
    expect((await openStored(after, submission)).content.submissionId).toBe(receipt.submissionId);
    expect(after.trackingSecretHash('a', 'b')).toEqual(gateway.keyring.trackingSecretHash('a', 'b'));
  });

  it('are not made anew in another folder, not even before the first dossier', async () => {
    const fresh = await startTestGateway();
    const elsewhere = await mkdtemp(join(tmpdir(), 'motcua-test-'));
    const refusal = await openKeyring({ db: fresh.db, dataDir: elsewhere, now: fresh.now }).catch((error) => error);
    if (!isKeyFolderError(refusal)) throw refusal;
    expect(refusal.message).toContain(fresh.keyring.publicKeys.envelope.keyId);
    expect(refusal.message).toContain('tracking-pepper');
    expect(refusal.message).toMatch(/Hãy khôi phục thư mục đó từ bản sao lưu.*\n.*Restore it from the backup/);
    expect(await readdir(join(elsewhere, 'keys'))).toEqual([]);
    await rm(elsewhere, { recursive: true });
    await fresh.stop();
  });

  it('are made once, however many gateways start at the same moment', async () => {
    const fresh = await startTestGateway();
    await fresh.db.deleteFrom('gateway_keys').execute();
    const shared = await mkdtemp(join(tmpdir(), 'motcua-test-'));
    const own = await mkdtemp(join(tmpdir(), 'motcua-test-'));
    const opened = await Promise.allSettled(
      [shared, shared, own, shared, own].map((dataDir) => openKeyring({ db: fresh.db, dataDir, now: fresh.now })),
    );
    const keyrings = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    // All on the folder that was first; whoever came with another one was sent away.
    expect([2, 3]).toContain(keyrings.length);
    expect(new Set(keyrings.map(({ publicKeys }) => JSON.stringify(publicKeys))).size).toBe(1);
    expect(new Set(keyrings.map((one) => one.trackingSecretHash('a', 'b').toString('hex'))).size).toBe(1);
    for (const one of opened) if (one.status === 'rejected') expect(isKeyFolderError(one.reason)).toBe(true);
    expect(await fresh.db.selectFrom('gateway_keys').select('key_id').execute()).toHaveLength(2);
    for (const dataDir of [shared, own]) await rm(dataDir, { recursive: true });
    await fresh.stop();
  });

  it('that are damaged, or gone but for a retired one that only signed, keep the gateway from starting', async () => {
    const fresh = await startTestGateway();
    const folder = join(fresh.config.dataDir, 'keys');
    const restart = () => reopen(fresh.config.dataDir, fresh.db);
    const without = async (name: string) => {
      const path = join(folder, name);
      const text = await readFile(path, 'utf8');
      await rm(path);
      const gone = await restart().catch((error: unknown) => error);
      await writeFile(path, text.slice(0, 20));
      const torn = await restart().catch((error: unknown) => error);
      await writeFile(path, text);
      return [isKeyFolderError(gone), isKeyFolderError(torn)];
    };
    const { envelope, receipts } = fresh.keyring.publicKeys;
    for (const name of ['tracking-pepper', `${envelope.keyId}.json`, `${receipts[0]?.keyId}.json`])
      expect(await without(name), name).toEqual([true, true]);
    await fresh.db.updateTable('gateway_keys').set({ retired_at: new Date() }).execute();
    await restart();
    await rm(join(folder, `${receipts[0]?.keyId}.json`));
    await restart();
    expect((await without(`${envelope.keyId}.json`))[0]).toBe(true);
    await fresh.stop();
  });

  it('do not lie in the database: its copy alone opens no secret of 40 bits', async () => {
    const { content, secrets } = await file(gateway);
    const row = await gateway.db
      .selectFrom('submissions')
      .select('tracking_secret_hash')
      .where('submission_id', '=', content.submissionId)
      .executeTakeFirstOrThrow();
    const pepper = await readFile(join(gateway.config.dataDir, 'keys', 'tracking-pepper'), 'utf8');
    expect(Buffer.from(pepper.trim(), 'base64url')).toHaveLength(32);
    expect(row.tracking_secret_hash).toEqual(
      gateway.keyring.trackingSecretHash(content.submissionId, secrets.trackingSecret),
    );
    const whole = JSON.stringify(await gateway.db.selectFrom('submissions').selectAll().execute());
    for (const secret of Object.values(secrets)) expect(whole).not.toContain(secret);
    expect(whole).not.toContain('Ví Dụ');
  });
});
