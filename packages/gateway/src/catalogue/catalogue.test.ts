import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agency, FormDefinition, Offering } from '@motcua/openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTemporaryPostgres, type TemporaryPostgres } from '../database/temporary-postgres.js';
import { type CatalogueFolder, copyCatalogue } from '../testing/catalogue-folder.js';
import { isCatalogueFilesError, readCatalogueFiles } from './catalogue-files.js';
import { databaseCatalogue } from './database-catalogue.js';
import { FormVersionSettledError, importCatalogue } from './import-catalogue.js';

const nothing = { agencies: 0, procedures: 0, offerings: 0, forms: 0, words: 0 };
let postgres: TemporaryPostgres;
let folder: CatalogueFolder;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
}, 60_000);
afterAll(() => postgres.stop());

beforeEach(async () => {
  await sql`truncate agencies, procedures, offerings, forms cascade`.execute(postgres.db);
  folder = await copyCatalogue();
  return () => folder.remove();
});

const importFolder = async () => importCatalogue(postgres.db, await readCatalogueFiles(folder.path));

const change = <T>(file: string, edit: (value: T) => void): Promise<void> => folder.change(file, edit);
const extract = '2.000635';

const faultsOf = (): Promise<readonly string[]> =>
  readCatalogueFiles(folder.path).then(
    () => [],
    (error: unknown) => {
      if (isCatalogueFilesError(error)) return error.faults;
      throw error;
    },
  );

describe('an import', () => {
  it('run twice changes nothing the second time', async () => {
    await importFolder();
    expect(await importFolder()).toEqual(nothing);
  });

  it('raises the version of a procedure that changed, of no other, and keeps the old one for its dossiers', async () => {
    await importFolder();
    await folder.changeProcedure(extract, ({ synonyms }) => void synonyms.push('giấy khai sinh bị mất'));
    expect(await importFolder()).toEqual({ ...nothing, procedures: 1 });
    const rows = await postgres.db
      .selectFrom('procedures')
      .select(['procedure_code', 'version', 'record'])
      .orderBy('version')
      .execute();
    const versions = rows.filter((row) => row.procedure_code === '2.000635');
    expect(versions.map((row) => row.record.version)).toEqual([1, 2]);
    expect(rows.filter((row) => row.version > 1)).toHaveLength(1);
  });

  it('sees no change in another order of members, and one in another order of a list', async () => {
    await importFolder();
    await folder.changeProcedure(extract, (record) => {
      const members = Object.entries(record).reverse();
      for (const [name] of members) delete (record as Partial<typeof record>)[name as keyof typeof record];
      Object.assign(record, Object.fromEntries(members));
    });
    expect(await importFolder()).toEqual(nothing);
    await folder.changeProcedure(extract, ({ subjects }) => void subjects.reverse());
    expect((await importFolder()).procedures).toBe(1);
  });

  it('leaves the steps that were read of a procedure where the folder has none', async () => {
    const setSteps = (steps: string[] | undefined) =>
      folder.changeProcedure(extract, (record) => {
        if (steps) record.steps = steps;
        else delete record.steps;
      });
    await setSteps(['Bước 1: Nộp hồ sơ.']);
    await importFolder();
    await setSteps(undefined);
    expect(await importFolder()).toEqual(nothing);
    await setSteps(['Bước 1: Nộp ở xã.']);
    expect((await importFolder()).procedures).toBe(1);
  });

  it('is seen by a running gateway at the next question', async () => {
    await importFolder();
    const catalogue = databaseCatalogue(postgres.db);
    const before = await catalogue.view();
    expect(await catalogue.view()).toBe(before);
    await change<Offering[]>('catalogue/offerings.json', ([first]) =>
      Object.assign(first ?? {}, { validTo: '2027-01-01' }),
    );
    await importFolder();
    const after = await catalogue.view();
    expect(after.revision).not.toBe(before.revision);
    expect(after.offering('thong-nhat-lang-son', '2.000635')?.validTo).toBe('2027-01-01');
  });

  it('of one procedure reads no other anew, nor what is worked out of them; a change by hand counts as well', async () => {
    await importFolder();
    const catalogue = databaseCatalogue(postgres.db);
    const before = await catalogue.view();
    await folder.changeProcedure(extract, ({ synonyms }) => void synonyms.push('giấy khai sinh bị mất'));
    await importFolder();
    const after = await catalogue.view();
    const changed = after.procedures.filter((one) => before.procedure(one.code) !== one);
    expect(changed.map(({ code, version }) => `${code} ${version}`)).toEqual([`${extract} 2`]);
    expect(after.procedures.map(({ code }) => code)).toEqual(before.procedures.map(({ code }) => code));
    await sql`update procedures set record = jsonb_set(record, '{plainName}', '"Xin trích lục"')
      where procedure_code = ${extract} and version = 2`.execute(postgres.db);
    expect((await catalogue.view()).procedure(extract)?.plainName).toBe('Xin trích lục');
    await sql`delete from procedures where procedure_code = ${extract} and version = 2`.execute(postgres.db);
    expect((await catalogue.view()).procedure(extract)?.version).toBe(1);
  });

  it('may mend a form nobody filed by, and refuses to change one that somebody did', async () => {
    await importFolder();
    const rename = (title: string) =>
      change<FormDefinition>('forms/2.000635.v1.json', (form) => Object.assign(form, { title }));
    await rename('Xin bản sao giấy khai sinh');
    expect((await importFolder()).forms).toBe(1);
    await postgres.db
      .insertInto('submissions')
      .values({
        submission_id: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4',
        submission_code: '7K2P9-QXD4M',
        agency_id: 'thong-nhat-lang-son',
        procedure_code: '2.000635',
        form_version: '1',
        content_hash: 'x',
        tracking_secret_hash: Buffer.alloc(32),
        submission_key_hash: Buffer.alloc(32),
        envelope: '{}',
        receipt: '{}',
      })
      .execute();
    await rename('Xin bản sao');
    await expect(importFolder()).rejects.toThrow(FormVersionSettledError);
    expect((await databaseCatalogue(postgres.db).view()).form('2.000635')?.title).toBe('Xin bản sao giấy khai sinh');
  });

  it('of four at once gives each version once', async () => {
    const codes = await folder.codes();
    for (const code of codes)
      await folder.changeProcedure(code, ({ legalBasis }) => void legalBasis.push('1/2027/NĐ-CP'));
    const files = await readCatalogueFiles(folder.path);
    const done = await Promise.all([1, 2, 3, 4].map(() => importCatalogue(postgres.db, files)));
    expect(done.map(({ procedures }) => procedures).sort((a, b) => a - b)).toEqual([0, 0, 0, codes.length]);
  });
});

describe('one offering of many procedures', () => {
  it('is one for each of them, with its code in the address; a wrong code is named', async () => {
    const address = 'https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}';
    await change<Record<string, unknown>[]>('catalogue/offerings.json', (all) => {
      const { procedureCode: _, ...first } = all[0] ?? {};
      all.splice(0, all.length, {
        ...first,
        handoffUrl: address,
        procedureCodes: ['2.000635', '1.001193', '1.000656', '1.004222'],
      });
      Object.assign(all[0] ?? {}, { mode: 'handoff', systemOfRecord: null });
    });
    const { offerings } = await readCatalogueFiles(folder.path);
    expect(offerings.map(({ procedureCode, handoffUrl }) => [procedureCode, handoffUrl.split('=')[1]])).toEqual([
      ['2.000635', '2.000635'],
      ['1.001193', '1.001193'],
      ['1.000656', '1.000656'],
      ['1.004222', '1.004222'],
    ]);
    await change<Record<string, unknown>[]>('catalogue/offerings.json', ([first]) =>
      Object.assign(first ?? {}, { procedureCodes: ['2.000635', 'x'] }),
    );
    expect((await faultsOf()).join('\n')).toMatch('catalogue/offerings.json[0] x/procedureCode');
  });
});

describe('a folder with faults', () => {
  it('is refused with all of them at once, each with its place', async () => {
    await change<Offering[]>('catalogue/offerings.json', (all) => Object.assign(all[0] ?? {}, { mode: 'both' }));
    await folder.changeProcedure(extract, (record) => void Object.assign(record, { version: 3 }));
    const faults = await faultsOf();
    expect(faults).toHaveLength(2);
    expect(faults.join('\n')).toMatch('catalogue/offerings.json[0]/mode');
    expect(faults.join('\n')).toMatch('catalogue/procedures/2.000635.json/version');
  });

  it.each<[string, string, (offering: Record<string, unknown>) => void]>([
    [
      'receives directly without a system that may receive',
      'system of record',
      (o) => Object.assign(o, { systemOfRecord: null }),
    ],
    ['receives by a system we do not know', 'system of record', (o) => Object.assign(o, { systemOfRecord: 'igate' })],
    ['is of a procedure we do not know', 'unknown procedure', (o) => Object.assign(o, { procedureCode: '9.999999' })],
    ['is of an agency we do not know', 'unknown agency', (o) => Object.assign(o, { agencyId: 'khong-co' })],
    [
      'ends before it begins',
      'ends before it begins',
      (o) => Object.assign(o, { validFrom: '2026-07-01', validTo: '2026-06-30' }),
    ],
    [
      'leads to something that is no web address',
      'offerings.json[0]/handoffUrl',
      (o) => Object.assign(o, { handoffUrl: 'javascript:alert(1)' }),
    ],
    [
      'names one channel twice',
      'channel ONLINE',
      (o) => {
        const terms = {
          channel: 'ONLINE',
          time: { status: 'unknown' },
          fee: { status: 'unknown', feeStatus: 'unknown' },
        };
        const source = { name: 'Nghị quyết của tỉnh (ví dụ)', asOf: '2026-11-01' };
        Object.assign(o, { channels: { status: 'verified', value: [terms, terms], source } });
      },
    ],
  ])('is refused when an offering %s', async (_what, words, edit) => {
    await change<Record<string, unknown>[]>('catalogue/offerings.json', ([first]) => first && edit(first));
    expect((await faultsOf()).join('\n')).toMatch(words);
  });

  it.each(['H37', 'h37.24', 'H37.24.', 'H37.LANGSON'])(
    'is refused when an agency has the code %s, with which no dossier code begins',
    async (code) => {
      await change<Agency[]>('catalogue/agencies.json', ([first]) => Object.assign(first ?? {}, { code }));
      expect((await faultsOf()).join('\n')).toMatch('catalogue/agencies.json[0]/code');
    },
  );

  it('is refused when a fact claims an empty list, or was read at something that is no web address', async () => {
    await folder.changeProcedure('2.000635', ({ channels }) => void Object.assign(channels, { value: [] }));
    await folder.changeProcedure('1.001193', ({ documents }) => void Object.assign(documents, { value: [] }));
    await folder.changeProcedure(
      '1.000656',
      ({ source }) => void Object.assign(source, { url: 'ftp://dichvucong.gov.vn/' }),
    );
    const faults = (await faultsOf()).join('\n');
    for (const place of ['2.000635.json/channels', '1.001193.json/documents', '1.000656.json/source/url'])
      expect(faults).toMatch(`catalogue/procedures/${place}`);
  });

  it('is refused when a file of a procedure bears the name of another one, or there is none at all', async () => {
    const other = '{"code":"1.001193"}';
    await writeFile(join(folder.path, 'catalogue/procedures/9.999999.json'), other);
    expect((await faultsOf()).join('\n')).toMatch('catalogue/procedures/9.999999.json: tên tệp phải là mã');
    await rm(join(folder.path, 'catalogue/procedures'), { recursive: true });
    expect((await faultsOf()).join('\n')).toMatch('catalogue/procedures: không có tệp nào');
  });

  it('is taken in when a source says nothing of channels and papers', async () => {
    await folder.changeProcedure('2.001016', (record) => {
      Object.assign(record, { channels: { status: 'not_published' }, documents: { status: 'unknown' } });
    });
    expect(await faultsOf()).toEqual([]);
  });

  it('is taken in with the mark that some editors put in front of a file', async () => {
    const path = join(folder.path, 'catalogue/agencies.json');
    await writeFile(path, `\ufeff${await readFile(path, 'utf8')}`);
    expect(await faultsOf()).toEqual([]);
  });

  it('is refused when a form asks for a paper that the procedure does not have', async () => {
    await folder.changeProcedure(extract, ({ documents }) => {
      if (documents.status === 'verified')
        documents.value = documents.value.filter((one) => one.documentId !== 'van-ban-uy-quyen');
    });
    expect((await faultsOf()).join('\n')).toMatch('van-ban-uy-quyen');
  });

  it('is refused when a form itself makes no sense', async () => {
    await change<FormDefinition>('forms/2.000635.v1.json', (form) => {
      const field = form.steps[0]?.groups[0]?.fields[1];
      Object.assign(field ?? {}, { showWhen: { eq: { path: 'khong.co', value: 'x' } } });
    });
    expect((await faultsOf()).join('\n')).toMatch('form 2.000635 v1');
  });
});
