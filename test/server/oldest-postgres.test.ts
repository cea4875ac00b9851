/** The oldest PostgreSQL that is promised: the same commands, the same tables, a dossier from end to end. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file } from '../contract/foreign-client/citizen.js';
import { newDraft } from '../contract/foreign-client/draft.js';
import { type DebianPostgres, startDebianPostgres, whyNoDebianPostgres } from '../support/debian-postgres.js';
import { type Gateway, motcua, startGateway, temporaryDataFolder } from '../support/gateway.js';

const why = whyNoDebianPostgres();

describe('on PostgreSQL 15 of Debian', () => {
  const dataDir = temporaryDataFolder();
  let database: DebianPostgres | undefined;
  let gateway: Gateway | undefined;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    if (why) return;
    database = await startDebianPostgres();
    env = { DATABASE_URL: database.connectionString, MOTCUA_DATA: dataDir };
  });
  afterAll(async () => {
    await gateway?.stop();
    await database?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('the commands make the tables and load the catalogue, and a second time change nothing', async (context) => {
    if (why) return context.skip(why);
    expect(await motcua(['migrate'], env)).toBe('Cơ sở dữ liệu đã sẵn sàng.');
    expect(await motcua(['migrate'], env)).toBe('Cơ sở dữ liệu đã sẵn sàng.');
    expect(await motcua(['catalogue', 'import'], env)).toMatch(/Đã nạp danh mục: \d+ thủ tục/);
    expect(await motcua(['catalogue', 'import'], env)).toBe('Danh mục không thay đổi.');
  });

  it('the gateway takes a dossier in, and an officer receives it', async (context) => {
    if (why) return context.skip(why);
    gateway = await startGateway({ dataDir, databaseUrl: env.DATABASE_URL ?? '', mounts: {} });
    const { receipt } = await file(gateway.url, newDraft());
    const moved = await fetch(`${gateway.url}/v1/desk/dossiers/${receipt.submissionCode}/transitions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await gateway.officerToken()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ to: 2, revision: 0 }),
    });
    expect(await moved.json()).toMatchObject({
      summary: { dossierCode: expect.stringMatching(/^H37\.24-\d{6}-0001$/) },
    });
    expect(moved.status).toBe(200);
  });
});
