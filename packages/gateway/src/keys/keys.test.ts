import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayKeys } from '@motcua/openapi';
import { verifyReceipt } from '@motcua/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaCheck } from '../http/contract.js';
import { openStored } from '../submissions/index.js';
import { file } from '../testing/filing.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { isKeysMissingError, openKeyring } from './open-keyring.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const reopen = (dataDir = gateway.config.dataDir) => openKeyring({ db: gateway.db, dataDir, now: () => new Date() });

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

  it('are not made anew over dossiers whose keys are missing', async () => {
    await file(gateway);
    const elsewhere = await mkdtemp(join(tmpdir(), 'motcua-test-'));
    await expect(reopen(elsewhere)).rejects.toSatisfy(isKeysMissingError);
    await rm(elsewhere, { recursive: true });
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
