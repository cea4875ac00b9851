import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseCatalogue } from '../catalogue/database-catalogue.js';
import { readConfig } from '../serve/config.js';
import { file, motherAnswers, newFiling, photo } from '../testing/filing.js';
import { pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { checkAddress } from './check-address.js';
import { checkAudit } from './check-audit.js';
import { checkCatalogue } from './check-catalogue.js';
import { checkClock, checkDatabase } from './check-database.js';
import { checkEmbed } from './check-embed.js';
import { checkFolder } from './check-folder.js';
import { checkKeys } from './check-keys.js';
import { checkUpkeep } from './check-upkeep.js';
import { checkUploads } from './check-uploads.js';
import { type Finding, linesOf } from './finding.js';

let gateway: TestGateway;
let dataDir: string;
const folders: string[] = [];
beforeAll(async () => {
  gateway = await startTestGateway();
  ({ dataDir } = gateway.config);
  await file(gateway, await newFiling(motherAnswers, [await photo()]));
});
afterAll(async () => {
  await gateway.stop();
  for (const folder of folders) await rm(folder, { recursive: true });
});

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-doctor-'));
  folders.push(folder);
  return folder;
};
const plenty = { freeBytes: async () => 2 ** 40 };
const now = () => new Date();
/** What a check says, without its good news. */
const ills = (found: Finding | readonly Finding[]) =>
  [found]
    .flat()
    .filter(({ level }) => level !== 'good')
    .map(({ level, en }) => `${level}: ${en}`);

describe('a healthy installation', () => {
  it('has nothing wrong', async () => {
    const catalogue = databaseCatalogue(gateway.db);
    expect(ills(await checkFolder(gateway.config, plenty))).toEqual([]);
    expect(ills(await checkDatabase(gateway.db))).toEqual([]);
    expect(ills(await checkClock(gateway.db, now))).toEqual([]);
    expect(ills(await checkKeys(gateway))).toEqual([]);
    expect(ills(await checkUploads(gateway))).toEqual([]);
    expect(ills(await checkAudit(gateway.db))).toEqual([]);
    expect(ills(await checkCatalogue({ catalogue }, () => new Date('2026-11-25T02:00:00Z')))).toEqual([]);
    expect(ills(await checkEmbed(readConfig({})))).toEqual([]);
  });

  it('is told of in both languages, with what to do', async () => {
    const [finding] = await checkFolder({ ...gateway.config, dataDir: '/nowhere' }, plenty);
    expect(linesOf(finding as Finding)).toEqual([
      expect.stringMatching(/^✗ Chưa có .* \/ There is no /),
      expect.stringMatching(/^ {4}→ Đặt MOTCUA_DATA/),
      expect.stringMatching(/^ {4}→ Set MOTCUA_DATA/),
    ]);
  });
});

describe('the doctor sees', () => {
  it('a disk that is full or will be', async () => {
    const free = (megabytes: number) => ({ freeBytes: async () => megabytes * 1024 * 1024 });
    expect(ills(await checkFolder(gateway.config, free(100)))).toEqual(['bad: 100 MB of the disk are free.']);
    expect(ills(await checkFolder(gateway.config, free(1000)))).toEqual(['warn: 1000 MB of the disk are free.']);
  });

  it('keys that others can read, and a restore that is not finished', async () => {
    await chmod(join(dataDir, 'keys'), 0o755);
    await writeFile(join(dataDir, 'restore-unfinished.txt'), '');
    const found = ills(await checkFolder(gateway.config, plenty));
    await chmod(join(dataDir, 'keys'), 0o700);
    await rm(join(dataDir, 'restore-unfinished.txt'));
    expect(found).toEqual([
      expect.stringMatching(/^bad: Other users .*keys/),
      'bad: Restoring into this folder is not finished.',
    ]);
  });

  it('a folder that cannot be entered', async () => {
    const uploads = join(dataDir, 'uploads');
    await rename(uploads, `${uploads}.away`);
    // Root may enter every folder, but not what is none.
    await writeFile(uploads, '', { mode: 0o600 });
    expect(ills(await checkFolder(gateway.config, plenty))).toEqual([expect.stringMatching(/^bad: This user cannot/)]);
    await rm(uploads);
    await rename(`${uploads}.away`, uploads);
  });

  it('tables of an older and of a newer version', async () => {
    const { db } = gateway;
    await sql`update kysely_migration set name = '0006-x' where name = '0005-desk'`.execute(db);
    expect(ills(await checkDatabase(db))).toEqual([expect.stringMatching(/^bad: .* newer version .*0006-x/)]);
    await sql`delete from kysely_migration where name = '0006-x'`.execute(db);
    expect(ills(await checkDatabase(db))).toEqual([expect.stringMatching(/^bad: .*not up to date \(0005-desk/)]);
    await sql`insert into kysely_migration (name, timestamp) values ('0005-desk', 'x')`.execute(db);
  });

  it('a clock that is off, behind the audit, or years back', async () => {
    const { db } = gateway;
    const shifted = (ms: number) => () => new Date(Date.now() + ms);
    expect(ills(await checkClock(db, shifted(600_000)))).toEqual([expect.stringMatching(/^bad: .*600 seconds off/)]);
    expect(ills(await checkClock(db, shifted(-600_000)))).toEqual([
      expect.stringMatching(/^bad: .*behind the newest row/),
    ]);
    expect(ills(await checkClock(db, () => new Date('2015-01-01')))).toEqual([
      expect.stringMatching(/^bad: .*long past/),
    ]);
  });

  it('a key that is gone, exchanged or damaged, and makes none anew', async () => {
    const keys = join(dataDir, 'keys');
    const name = (await readdir(keys)).find((one) => one.startsWith('envelope')) ?? '';
    const path = join(keys, name);
    const before = await readFile(path, 'utf8');
    await rm(path);
    expect(ills(await checkKeys(gateway))).toEqual([expect.stringMatching(/^bad: .*lacks: envelope-/)]);
    expect(await readdir(keys)).not.toContain(name);
    const key = JSON.parse(before);
    await writeFile(path, JSON.stringify({ ...key, privateJwk: { ...key.privateJwk, x: key.privateJwk.y } }));
    expect(ills(await checkKeys(gateway))).toEqual([expect.stringMatching(/^bad: .*lacks: envelope-/)]);
    await writeFile(path, before.slice(0, 40));
    expect(ills(await checkKeys(gateway))).toEqual([expect.stringMatching(/^bad: .*is damaged/)]);
    await writeFile(path, before, { mode: 0o600 });
    await rename(join(keys, 'tracking-pepper'), join(keys, '.away'));
    expect(ills(await checkKeys(gateway))).toEqual([expect.stringMatching(/^bad: .*tracking-pepper/)]);
    await rename(join(keys, '.away'), join(keys, 'tracking-pepper'));
    expect(ills(await checkKeys(gateway))).toEqual([]);
  });

  it('a file that is lost or cut short, and one that belongs to nobody', async () => {
    const uploads = join(dataDir, 'uploads');
    const [id = ''] = await readdir(uploads);
    const bytes = await readFile(join(uploads, id));
    await writeFile(join(uploads, id), bytes.subarray(1));
    expect(ills(await checkUploads(gateway))).toEqual([expect.stringMatching(/^bad: 1 files of dossiers are lost/)]);
    await rename(join(uploads, id), join(uploads, 'f'.repeat(32)));
    expect(ills(await checkUploads(gateway))).toEqual([
      expect.stringMatching(/^bad: 1 files/),
      expect.stringMatching(/^warn: 1 files .*belong to no row: f+\./),
    ]);
    await rm(join(uploads, 'f'.repeat(32)));
    await writeFile(join(uploads, id), bytes, { mode: 0o600 });
  });

  it('a row of the audit that was changed by hand', async () => {
    const change = (what: string) =>
      sql
        .raw(`alter table audit disable trigger all; ${what}; alter table audit enable trigger all`)
        .execute(gateway.db);
    await change(`update audit set action = action || 'x' where agency_id = '${pilotAgency}' and seq = 1`);
    expect(ills(await checkAudit(gateway.db))).toEqual([expect.stringMatching(/^bad: .*tampered with at row 1/)]);
    await change(`update audit set action = left(action, -1) where agency_id = '${pilotAgency}' and seq = 1`);
  });

  it('an empty catalogue, an offering without a form, a procedure that has ended, a calendar that ends', async () => {
    const day = (text: string) => () => new Date(`${text}T02:00:00Z`);
    const view = await databaseCatalogue(gateway.db).view();
    const plain: typeof view = {
      ...view,
      agencies: view.agencies,
      procedures: view.procedures,
      agency: (id) => view.agency(id),
      procedure: (code) => view.procedure(code),
      offerings: (id) => view.offerings(id),
      offering: (id, code) => view.offering(id, code),
      form: (code, version) => view.form(code, version),
    };
    const seen = (changes: Partial<typeof view>, text = '2026-11-25') =>
      checkCatalogue({ catalogue: { view: async () => ({ ...plain, ...changes }) } }, day(text)).then(ills);
    expect(await seen({ agencies: [] })).toEqual(['bad: There is no catalogue.']);
    expect(await seen({ form: () => undefined })).toEqual([expect.stringMatching(/^bad: .*without a form: 2\.000635/)]);
    const ended = (code: string) => {
      const procedure = view.procedure(code);
      return procedure && { ...procedure, effectiveTo: '2026-10-01' };
    };
    expect(await seen({ procedure: ended })).toEqual([expect.stringMatching(/^bad: Procedures that have ended/)]);
    expect(await seen({}, '2027-11-01')).toEqual(['warn: The calendar of days off ends on 2027-12-31.']);
    expect(await seen({}, '2028-01-02')).toEqual(['bad: The calendar of days off ends on 2027-12-31.']);
  });

  it('data that grew old, a sync that was left half way, and words that nobody sees', async () => {
    const { db } = gateway;
    const catalogue = databaseCatalogue(db);
    const seen = (text: string) => checkUpkeep({ db, catalogue }, () => new Date(`${text}T02:00:00Z`)).then(ills);
    const asOf = (await catalogue.view()).procedures.map(({ source }) => source.asOf).sort();
    expect(await seen(asOf[0] ?? '')).toEqual([]);
    expect(await seen('2027-06-01')).toEqual([
      expect.stringMatching(/^warn: Data of 1\d\d procedures on offer is older than 30 days, the oldest of 2026-/),
    ]);
    const run = { source: 'https://portal.example', run_id: randomUUID(), cursor: 'x', pages: 7, duplicates: 0 };
    await db
      .insertInto('catalogue_syncs')
      .values({ ...run, total: null, finished_at: null, started_at: new Date('2026-11-20T18:00:00Z') })
      .execute();
    const words = { agency_id: pilotAgency, procedure_code: '9.999999', record: JSON.stringify({ title: 'Gì đó' }) };
    await db.insertInto('procedure_words').values(words).execute();
    expect(await seen(asOf[0] ?? '')).toEqual([
      'warn: The sync from https://portal.example that began on 2026-11-21 is not done: pages read 7.',
      `warn: Words for procedures that the agency does not offer: 9.999999 × ${pilotAgency}.`,
    ]);
    await db.updateTable('catalogue_syncs').set({ finished_at: new Date() }).execute();
    await db.deleteFrom('procedure_words').where('procedure_code', '=', '9.999999').execute();
    expect(await seen(asOf[0] ?? '')).toEqual([]);
  });

  it('embed files that are missing, changed, or not there at all', async () => {
    const copy = join(await newFolder(), 'v1');
    await cp(fileURLToPath(new URL('../../../embed/dist/v1', import.meta.url)), copy, { recursive: true });
    expect(ills(await checkEmbed({ embedDir: copy }))).toEqual([]);
    const chunk = (await readdir(copy)).find((name) => name.startsWith('c-')) ?? '';
    await writeFile(join(copy, 'motcua.js'), 'x');
    await rm(join(copy, chunk));
    expect(ills(await checkEmbed({ embedDir: copy }))).toEqual([
      expect.stringMatching(/motcua\.js.*c-|c-.*motcua\.js/),
    ]);
    await rm(join(copy, 'sri.json'));
    expect(ills(await checkEmbed({ embedDir: copy }))).toEqual([expect.stringContaining('has no sri.json')]);
    expect(ills(await checkEmbed({ embedDir: undefined }))).toEqual(['bad: The files of /embed/v1/ are missing.']);
  });
});

describe('the doctor sees of the address', () => {
  const listening = async (server: ReturnType<typeof createServer> | ReturnType<typeof createHttpServer>) => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, port: (server.address() as AddressInfo).port };
  };
  const host = '127.0.0.1';

  it('a port that another program has, and one that is free', async () => {
    const { server, port } = await listening(
      createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nhello', () => socket.destroy())),
    );
    const publicUrl = undefined;
    expect(ills(await checkAddress({ host, port, publicUrl }))[0]).toMatch(/^bad: .*cannot be used \(EADDRINUSE\)/);
    await new Promise((resolve) => server.close(resolve));
    expect(ills(await checkAddress({ host, port, publicUrl }))[0]).toMatch(/^warn: No gateway is running on/);
  });

  it('a public address that is missing or not https', async () => {
    expect(ills(await checkAddress({ host, port: 0, publicUrl: undefined }))[1]).toBe(
      'warn: MOTCUA_PUBLIC_URL is not set.',
    );
    const open = { host: '0.0.0.0', port: 0, publicUrl: undefined };
    expect(ills(await checkAddress(open))[1]).toBe('bad: MOTCUA_PUBLIC_URL is not set.');
    expect(ills(await checkAddress({ host, port: 0, publicUrl: 'http://xa.example' }))[1]).toMatch(/^bad: .*not https/);
  });

  it('a proxy that leads elsewhere, or changes headers, and one that does neither', async () => {
    const direct = await listening(createHttpServer(getRequestListener(gateway.app.fetch)));
    const meddling = await listening(
      createHttpServer(
        getRequestListener(async (request) => {
          const reply = await gateway.app.fetch(request);
          const headers = new Headers(reply.headers);
          headers.set('Content-Security-Policy', "default-src 'self'");
          return new Response(reply.body, { status: reply.status, headers });
        }),
      ),
    );
    const elsewhere = await listening(createHttpServer((_, response) => response.end('{"status":"up"}')));
    const at = async (port: number) =>
      ills(await checkAddress({ host, port: direct.port, publicUrl: `http://127.0.0.1:${port}` }));
    expect(await at(direct.port)).toEqual([]);
    expect(await at(meddling.port)).toEqual([
      expect.stringMatching(/^bad: .*changes headers: content-security-policy/),
    ]);
    expect(await at(elsewhere.port)).toEqual([expect.stringMatching(/^bad: .*does not lead to this gateway/)]);
    for (const { server } of [direct, meddling, elsewhere]) server.close();
  });
});
