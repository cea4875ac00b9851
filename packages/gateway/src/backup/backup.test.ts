import { randomBytes, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskDossierDetail, Dossier } from '@motcua/openapi';
import { verifyReceipt } from '@motcua/rules';
import { Migrator, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/index.js';
import { databaseCatalogue } from '../catalogue/database-catalogue.js';
import { migrations } from '../database/migrations/index.js';
import { startTemporaryPostgres } from '../database/temporary-postgres.js';
import { createApp } from '../http/app.js';
import { openKeyring } from '../keys/index.js';
import { createOfficerToken } from '../officers/index.js';
import { type EmptyMachine, emptyMachine } from '../testing/empty-machine.js';
import { type Filed, file, motherAnswers, newFiling, photo, postJson } from '../testing/filing.js';
import { pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { openSealedFiles } from '../uploads/open-sealed-files.js';
import { type MadeBackup, makeBackup, restoreBackup } from './index.js';

let gateway: TestGateway;
let folder: string;
const filed: Filed[] = [];
let plain: MadeBackup;
let sealed: MadeBackup;
const passphrase = 'bốn từ không liên quan';

const backUp = (target: string, secret?: string) =>
  makeBackup({
    connectionString: gateway.postgres.connectionString,
    dataDir: gateway.config.dataDir,
    target,
    passphrase: secret,
    now: new Date(),
    onProgress: () => undefined,
  });

beforeAll(async () => {
  gateway = await startTestGateway();
  folder = await mkdtemp(join(tmpdir(), 'motcua-backup-'));
  for (let i = 0; i < 3; i += 1) filed.push(await file(gateway, await newFiling(motherAnswers, [await photo()])));
  const moved = { to: 2, revision: 0 };
  const headers = await gateway.officer();
  await postJson(gateway, `/v1/desk/dossiers/${filed[0]?.submissionCode}/transitions`, moved, headers);
  const sync = { source: 'https://portal.example', run_id: randomUUID(), cursor: 'x', pages: 7, duplicates: 0 };
  await gateway.db.insertInto('catalogue_syncs').values(sync).execute();
  // Citizens go on filing while it is written.
  let writing = true;
  const load = (async () => {
    const later: Filed[] = [];
    while (writing) later.push(await file(gateway, await newFiling(motherAnswers, [await photo()])));
    return later;
  })();
  plain = await backUp(join(folder, 'plain.tar'));
  sealed = await backUp(join(folder, 'sealed'), passphrase);
  writing = false;
  expect((await load).length).toBeGreaterThan(0);
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true });
});

const restore = ({ postgres, dataDir }: Omit<EmptyMachine, 'stop'>, path: string, secret?: string) =>
  restoreBackup({
    file: path,
    passphrase: secret,
    dataDir,
    openDatabase: async () => ({ connectionString: postgres.connectionString, close: async () => undefined }),
    onProgress: () => undefined,
  });

/** A gateway on what was restored. */
async function gatewayOn({ postgres, dataDir }: EmptyMachine): Promise<TestGateway> {
  const { db, pool } = postgres;
  const keyring = await openKeyring({ db, dataDir, now: gateway.now });
  const services = { ...gateway, db, pool, keyring, catalogue: databaseCatalogue(db) };
  const config = { ...gateway.config, dataDir };
  const files = await openSealedFiles(config);
  return { ...services, config, files, app: createApp({ ...services, config, files }) };
}

const rowsOf = async ({ pool }: Pick<TestGateway, 'pool'>, table: string) =>
  (await pool.query(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)).rows;

describe.each(['plain', 'sealed'] as const)('a backup, %s, that was made while citizens filed', (kind) => {
  let machine: EmptyMachine;
  let other: TestGateway;
  beforeAll(async () => {
    machine = await emptyMachine();
    await restore(machine, (kind === 'plain' ? plain : sealed).file, kind === 'plain' ? undefined : passphrase);
    other = await gatewayOn(machine);
  });
  afterAll(() => machine.stop());

  it('opens every dossier by its old secret, in the same state, and its receipt still verifies', async () => {
    for (const { submissionCode, owner, receipt, content } of filed) {
      const [before, after] = await Promise.all(
        [gateway, other].map(async ({ app }) =>
          (await app.request(`/v1/dossiers/${submissionCode}`, { headers: owner })).json(),
        ),
      );
      expect((after as Dossier).submissionCode).toBe(submissionCode);
      expect(after).toEqual(before);
      const again = await other.app.request(`/v1/submissions/${content.submissionId}`, { headers: owner });
      expect(await again.json()).toEqual(receipt);
      expect(await verifyReceipt(receipt, other.keyring.publicKeys.receipts)).toBe(true);
    }
  });

  it('shows every procedure as before, in the words of the place, and knows how far a sync came', async () => {
    const address = `/v1/catalogue/details?agency=${pilotAgency}`;
    expect(await (await other.app.request(address)).text()).toBe(await (await gateway.app.request(address)).text());
    for (const table of ['procedure_words', 'catalogue_syncs']) {
      expect(await rowsOf(other, table)).toEqual(await rowsOf(gateway, table));
      expect(await rowsOf(other, table), table).not.toEqual([]);
    }
  });

  it('shows the photos at the desk, and goes on working', async () => {
    const token = await officerOf(other);
    for (const { submissionCode } of filed) {
      const path = `/v1/desk/dossiers/${submissionCode}`;
      const { files } = (await (await other.app.request(path, { headers: token })).json()) as DeskDossierDetail;
      const photo = await other.app.request(`${path}/files/${files[0]?.fileId}`, { headers: token });
      expect([photo.status, photo.headers.get('Content-Type')]).toEqual([200, 'image/jpeg']);
    }
    const path = `/v1/desk/dossiers/${filed[1]?.submissionCode}/transitions`;
    expect((await postJson(other, path, { to: 2, revision: 0 }, token)).status).toBe(200);
    expect((await file(other, await newFiling(motherAnswers, [await photo()]))).receipt.signature).toBeTruthy();
    expect(await verifyAudit(other.db, pilotAgency)).toMatchObject({ intact: true });
  });
});

async function officerOf(gateway: TestGateway): Promise<Record<string, string>> {
  const wish = { agencyId: pilotAgency, role: 'officer', name: 'Công chức Ví Dụ', ttl: 3600_000 } as const;
  return { Authorization: `Bearer ${(await createOfficerToken(gateway.db, wish)).token}` };
}

describe('a backup', () => {
  it('holds every row and every file of a gateway at rest, and the same counts', async () => {
    const machine = await emptyMachine();
    const made = await backUp(join(folder, 'rest.tar'));
    const { parts } = await restore(machine, made.file);
    for (const { name, rows } of parts.filter((part) => part.rows !== undefined)) {
      const table = name.slice('tables/'.length);
      if (table === 'uploads') continue;
      const there = await rowsOf(machine.postgres, table);
      expect(there, table).toEqual(await rowsOf(gateway.postgres, table));
      expect(there.length).toBe(rows);
    }
    const [before, after] = await Promise.all(
      [gateway.config.dataDir, machine.dataDir].map((one) => readdir(join(one, 'uploads'))),
    );
    expect(after?.sort()).toEqual(before?.sort());
    const [id = ''] = after ?? [];
    expect(await readFile(join(machine.dataDir, 'uploads', id))).toEqual(
      await readFile(join(gateway.config.dataDir, 'uploads', id)),
    );
    const modes = ['keys', 'uploads', `uploads/${id}`, 'keys/tracking-pepper'].map(
      async (name) => (await stat(join(machine.dataDir, name))).mode & 0o777,
    );
    expect(await Promise.all(modes)).toEqual([0o700, 0o700, 0o600, 0o600]);
    await machine.stop();
  });

  it('is for its owner alone, overwrites nothing and leaves nothing half-made', async () => {
    expect((await stat(plain.file)).mode & 0o777).toBe(0o600);
    const before = await readFile(plain.file);
    await expect(backUp(plain.file)).rejects.toThrow(/không ghi đè.*\n.*overwrites nothing/);
    await expect(backUp(join(folder, 'nowhere', 'x.tar'))).rejects.toThrow('There is no folder');
    expect(await readFile(plain.file)).toEqual(before);
    const inFolder = await backUp(folder, passphrase);
    expect(inFolder.file).toMatch(/motcua-\d{8}T\d{6}Z\.tar\.sealed$/);
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('names the files that were lost before it was made', async () => {
    const { dataDir } = gateway.config;
    const [id = ''] = await readdir(join(dataDir, 'uploads'));
    const bytes = await readFile(join(dataDir, 'uploads', id));
    await rm(join(dataDir, 'uploads', id));
    const { missing } = await backUp(join(folder, 'lossy.tar'));
    await writeFile(join(dataDir, 'uploads', id), bytes, { mode: 0o600 });
    expect(missing).toEqual([id]);
  });

  it('shows none of its content under a passphrase', async () => {
    const [clear, hidden] = await Promise.all([plain.file, sealed.file].map((path) => readFile(path, 'latin1')));
    for (const word of ['privateJwk', 'tables/dossiers', filed[0]?.submissionCode ?? '']) {
      expect(clear).toContain(word);
      expect(hidden).not.toContain(word);
    }
  });

  it('of an older version is brought to the tables of today', async () => {
    const old = await startTemporaryPostgres({ migrated: false });
    const provider = { getMigrations: async () => migrations };
    await new Migrator({ db: old.db, provider }).migrateTo('0003-dossiers');
    await sql`insert into agencies (agency_id, record) values ('xa', '{"agencyId": "xa"}')`.execute(old.db);
    const made = await makeBackup({
      connectionString: old.connectionString,
      dataDir: folder,
      target: join(folder, 'old.tar'),
      passphrase: undefined,
      now: new Date(),
      onProgress: () => undefined,
    });
    await old.stop();
    const machine = await emptyMachine();
    await restore(machine, made.file);
    const { rows } = await machine.postgres.pool.query('select name from kysely_migration order by name');
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations).sort());
    expect((await rowsOf(machine.postgres, 'agencies')).length).toBe(1);
    await machine.stop();
  });
});

describe('a restore refuses, before it touches anything,', () => {
  let machine: EmptyMachine;
  beforeAll(async () => {
    machine = await emptyMachine();
  });
  afterAll(() => machine.stop());

  const isUntouched = async () => {
    expect(await readdir(machine.dataDir).catch(() => [])).toEqual([]);
    const { rows } = await machine.postgres.pool.query(
      "select from pg_class where relnamespace = 'public'::regnamespace",
    );
    expect(rows).toEqual([]);
  };
  const flipped = async (source: string, at: number) => {
    const copy = join(folder, 'flipped');
    await copyFile(source, copy);
    const handle = await open(copy, 'r+');
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
    await handle.write(Buffer.from([(buffer[0] as number) ^ (1 << (at % 8))]), 0, 1, at);
    await handle.close();
    return copy;
  };

  it.each([
    ['plain', undefined],
    ['sealed', passphrase],
  ] as const)(
    'any byte of a %s archive that was changed',
    async (kind, secret) => {
      const { file: path, bytes } = kind === 'plain' ? plain : sealed;
      const places = Array.from({ length: kind === 'plain' ? 150 : 4 }, () => randomBytes(4).readUInt32BE() % bytes);
      // Near its end stands what tells of all the rest, and is told of by nothing.
      const manifest = Array.from({ length: kind === 'plain' ? 60 : 2 }, (_, one) => bytes - 1025 - 37 * one);
      for (const at of [0, 260, 515, bytes - 1, ...manifest, ...places]) {
        await expect(restore(machine, await flipped(path, at), secret), `byte ${at}`).rejects.toThrow(
          /hỏng|không phải bản sao lưu|mới hơn|không đúng/,
        );
      }
      await isUntouched();
    },
    60_000,
  );

  it.each(['plain', 'sealed'] as const)('a %s archive that was cut short', async (kind) => {
    const { file: path, bytes } = kind === 'plain' ? plain : sealed;
    const places = [0, 100, 512, 1000, 65_536 + 16, bytes >> 1, bytes - 512, bytes - 1024, bytes - 1];
    for (const length of places) {
      const copy = join(folder, 'short');
      await copyFile(path, copy);
      await truncate(copy, length);
      await expect(restore(machine, copy, passphrase), `${length} bytes`).rejects.toMatchObject({
        name: 'BilingualError',
      });
    }
    await isUntouched();
  });

  it('other files, a missing or wrong passphrase, and what a newer version made', async () => {
    const photoFile = join(folder, 'photo.jpg');
    await writeFile(photoFile, (await photo()).bytes);
    await expect(restore(machine, photoFile)).rejects.toThrow('no backup made by');
    await expect(restore(machine, join(folder, 'none.tar'))).rejects.toThrow('cannot be read (ENOENT)');
    await expect(restore(machine, sealed.file)).rejects.toThrow('Set MOTCUA_BACKUP_PASSPHRASE');
    await expect(restore(machine, sealed.file, 'không phải mật khẩu')).rejects.toThrow('is not the right one');
    const { pool } = gateway;
    await pool.query("insert into kysely_migration (name, timestamp) values ('9999-later', 'x')");
    const later = await backUp(join(folder, 'later.tar'));
    await pool.query("delete from kysely_migration where name = '9999-later'");
    await expect(restore(machine, later.file)).rejects.toThrow(/newer version \(9999-later\)/);
    await isUntouched();
  });

  it('a folder that holds data, and a database that has tables', async () => {
    const full = { postgres: machine.postgres, dataDir: gateway.config.dataDir };
    await expect(restore(full, plain.file)).rejects.toThrow(/holds data \(keys\).*\n?.*new folder/s);
    const other = { postgres: gateway.postgres, dataDir: machine.dataDir };
    await expect(restore(other, plain.file)).rejects.toThrow('The database has tables');
    await isUntouched();
  });
});
