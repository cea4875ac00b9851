import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Procedure, ProcedureDocument } from '@motcua/openapi';
import { canonicalJson, sha256Base64Url } from '@motcua/rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../database/temporary-postgres.js';
import { copyCatalogue } from '../../testing/catalogue-folder.js';
import {
  listedRecord,
  listOf,
  portalFee,
  portalPaper,
  portalRecord,
  portalWay,
} from '../../testing/published-records.js';
import { readCatalogueFiles } from '../catalogue-files.js';
import { databaseCatalogue } from '../database-catalogue.js';
import { importCatalogue } from '../import-catalogue.js';
import { importFile } from './import-file.js';
import { importReport } from './import-report.js';

let postgres: TemporaryPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  await sql`truncate agencies, procedures, offerings, forms cascade`.execute(postgres.db);
  folder = await mkdtemp(join(tmpdir(), 'motcua-import-'));
  return () => rm(folder, { recursive: true });
});

async function imported(file: unknown, asOf = '2026-10-15') {
  const path = join(folder, 'tep.json');
  await writeFile(path, JSON.stringify(file));
  return importFile(postgres.db, path, { asOf });
}
const stored = async (code: string): Promise<Procedure> => {
  const found = (await databaseCatalogue(postgres.db).view()).procedure(code);
  if (!found) throw new Error(`${code} is not stored`);
  return found;
};
/** Puts what people wrote into the stored record, as a folder of the operator's would. */
async function write(code: string, edit: (record: Procedure) => void): Promise<void> {
  const record = await stored(code);
  edit(record);
  await postgres.db
    .updateTable('procedures')
    .set({ record: JSON.stringify(record), content_hash: await hashOf(record) })
    .where('procedure_code', '=', code)
    .where('version', '=', record.version)
    .execute();
}
const hashOf = ({ version: _, ...record }: Procedure) =>
  sha256Base64Url(new TextEncoder().encode(canonicalJson(record)));
const papersOf = ({ documents }: Procedure) => (documents.status === 'verified' ? documents.value : []);
const feeOf = ({ channels }: Procedure) => (channels.status === 'verified' ? channels.value[0]?.fee : undefined);
const timeOf = ({ channels }: Procedure) => (channels.status === 'verified' ? channels.value[0]?.time : undefined);
const bees = '1.900001';

describe('an import of a file', () => {
  it('adds what is new, and run twice changes nothing', async () => {
    const file = [portalRecord(), portalRecord({ code: '1.9' })];
    expect(await imported(file)).toMatchObject({ read: 2, added: [bees], changed: [], skipped: [{ code: '1.9' }] });
    expect(await imported(file)).toMatchObject({ added: [], changed: [], unchanged: 1 });
  });

  it('follows the facts in a new version, and keeps the old one for its dossiers', async () => {
    await imported(portalRecord());
    const dearer = portalRecord({ executionMethods: [portalWay('DIRECT', { fees: [portalFee(30_000)] })] });
    expect(await imported(dearer)).toMatchObject({ changed: [bees] });
    expect(feeOf(await stored(bees))).toMatchObject({ value: { amount: 30_000 } });
    const versions = await postgres.db.selectFrom('procedures').select('version').orderBy('version').execute();
    expect(versions).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('leaves the words to people: names, synonyms, and what they wrote of each paper', async () => {
    await imported(portalRecord());
    await write(bees, (record) => {
      Object.assign(record, { plainName: 'Nuôi ong lấy mật', synonyms: ['nuôi ong'] });
      const words = { documentId: 'to-khai', plainName: 'Tờ khai', duty: 'show', condition: 'Chỉ khi nộp tại quầy' };
      Object.assign(papersOf(record)[0] ?? {}, words);
    });
    const more = portalRecord({
      executionCases: [
        {
          name: 'Giấy tờ phải nộp',
          profileComponents: [portalPaper('TỜ KHAI nuôi ong theo mẫu, ghi rõ số đàn.', { originalQty: 2 })],
        },
      ],
    });
    await imported(more);
    const record = await stored(bees);
    expect(record).toMatchObject({ plainName: 'Nuôi ong lấy mật', synonyms: ['nuôi ong'] });
    expect(papersOf(record)).toMatchObject([
      { documentId: 'to-khai', plainName: 'Tờ khai', duty: 'show', condition: 'Chỉ khi nộp tại quầy', originals: 2 },
    ]);
  });

  it('finds a paper again by its code, whatever became of its text', async () => {
    await imported(portalRecord());
    await write(bees, (record) => Object.assign(papersOf(record)[0] ?? {}, { plainName: 'Tờ khai' }));
    const paper = portalPaper('Đơn khai báo đàn ong', { code: '000.00.00.G10-KQ000001' });
    await imported(portalRecord({ executionCases: [{ name: 'Hồ sơ', profileComponents: [paper] }] }));
    expect(papersOf(await stored(bees)).map(({ plainName }) => plainName)).toEqual(['Tờ khai']);
  });

  it('tells two papers of one text apart by the case they stand under', async () => {
    const cases = ['Trường hợp nuôi ở vườn', 'Trường hợp nuôi ở rừng'].map((name) => ({
      name,
      profileComponents: [portalPaper('Giấy đồng ý')],
    }));
    await imported(portalRecord({ executionCases: cases }));
    await write(bees, (record) => {
      for (const paper of papersOf(record)) Object.assign(paper, { plainName: `Giấy cho ${paper.case}` });
    });
    expect(await imported(portalRecord({ executionCases: [...cases].reverse() }))).toMatchObject({ unchanged: 1 });
  });

  it('keeps a paper that people added, and leaves out a line they found to be none', async () => {
    await imported(portalRecord());
    await write(bees, (record) => {
      const added = {
        documentId: 'anh',
        name: 'Ảnh đàn ong',
        plainName: 'Ảnh',
        duty: 'submit',
        originals: 1,
        copies: 0,
      };
      const [card] = papersOf(record).splice(1, 1, added as ProcedureDocument);
      record.notPapers = [card?.sourceKey ?? ''];
    });
    const before = papersOf(await stored(bees));
    expect(await imported(portalRecord())).toMatchObject({ unchanged: 1 });
    await imported(portalRecord({ executionCases: [{ name: '', profileComponents: [portalPaper('Giấy mới')] }] }));
    const after = papersOf(await stored(bees)).map(({ documentId }) => documentId);
    expect([before.length, after]).toEqual([3, ['anh', 'giay-moi']]);
  });

  it('keeps a list of papers that people wrote whole, instead of naming each paper twice', async () => {
    await imported(portalRecord());
    await write(bees, (record) => {
      for (const paper of papersOf(record)) for (const sign of ['code', 'sourceKey'] as const) delete paper[sign];
    });
    const before = papersOf(await stored(bees));
    await imported(portalRecord({ executionMethods: [portalWay('DIRECT')] }), '2026-10-16');
    expect(papersOf(await stored(bees))).toEqual(before);
  });

  it('takes nothing away by not having it', async () => {
    await imported(portalRecord());
    const before = await stored(bees);
    const poorer = { executionMethods: [], executionCases: [], resultsDetails: [], legalBasisesDetails: [] };
    const poorest = portalRecord({ ...poorer, subjectTypesDetails: null, categoriesDetails: null, isWard: false });
    expect(await imported(poorest)).toMatchObject({ unchanged: 1 });
    expect(await imported([{ code: bees, name: 'Thủ tục đăng ký nuôi ong' }])).toMatchObject({ unchanged: 1 });
    const silent = portalWay('DIRECT', { processingTime: null, fees: [] });
    await imported(portalRecord({ cases: [], executionMethods: [silent, portalWay('ONLINE')] }));
    expect(timeOf(await stored(bees))).toEqual(timeOf(before));
  });

  it('keeps a fact that was read later, or the same day at another source, and the note beside one that is the same', async () => {
    await imported(portalRecord({ executionMethods: [portalWay('DIRECT', { fees: [portalFee(30_000)] })] }));
    const setSource = (name: string, asOf: string) =>
      write(bees, (record) => {
        const fee = feeOf(record);
        if (fee?.status === 'verified') Object.assign(fee, { source: { name, asOf }, note: 'mỗi hộ một lần' });
      });
    const dearer = portalRecord({ executionMethods: [portalWay('DIRECT', { fees: [portalFee(50_000)] })] });
    for (const [name, asOf] of [
      ['Cổng Dịch vụ công quốc gia', '2026-11-01'],
      ['Nghị quyết 7 (ví dụ)', '2026-10-15'],
    ] as const) {
      await setSource(name, asOf);
      await imported(dearer);
      expect(feeOf(await stored(bees))).toMatchObject({ value: { amount: 30_000 }, source: { name, asOf } });
    }
    await setSource('Cổng Dịch vụ công quốc gia', '2026-10-15');
    await imported(
      portalRecord({ executionMethods: [portalWay('DIRECT', { fees: [portalFee(30_000)] })] }),
      '2026-11-20',
    );
    expect(feeOf(await stored(bees))).toMatchObject({ note: 'mỗi hộ một lần', source: { asOf: '2026-11-20' } });
    await imported(dearer, '2026-11-21');
    expect(feeOf(await stored(bees))).toMatchObject({ value: { amount: 50_000 } });
    expect(feeOf(await stored(bees))).not.toHaveProperty('note');
  });

  it('reads its day off the file where nobody names one', async () => {
    const path = join(folder, 'tep.json');
    await writeFile(path, JSON.stringify(portalRecord()));
    await utimes(path, new Date(), new Date('2026-09-30T20:00:00Z'));
    await importFile(postgres.db, path);
    expect((await stored(bees)).source.asOf).toBe('2026-10-01');
  });

  it('skips a record that would leave a form asking for a paper that is gone, and takes in the others', async () => {
    const shipped = await copyCatalogue();
    await importCatalogue(postgres.db, await readCatalogueFiles(shipped.path));
    await shipped.remove();
    const before = await stored('2.000635');
    const papers = [{ name: 'Hồ sơ', profileComponents: [portalPaper('Đơn mới')] }];
    const extract = portalRecord({ code: '2.000635', codeNotation: '2.000635', cases: [], executionCases: papers });
    const outcome = await imported([extract, portalRecord()], '2027-01-01');
    expect(outcome).toMatchObject({ added: [bees], changed: [], skipped: [{ code: '2.000635', where: '[0]' }] });
    expect(outcome.skipped[0]?.reason).toMatch(/hãy sửa biểu mẫu trước.*van-ban-uy-quyen/);
    expect(await stored('2.000635')).toEqual(before);
  });

  it('of two at once gives each version once', async () => {
    const all = await Promise.all([imported(portalRecord()), imported(portalRecord())]);
    expect(all.map(({ added }) => added.length).sort()).toEqual([0, 1]);
  });

  it('is told in lines: how many were read, added, changed, left and skipped, and why', async () => {
    const outcome = await imported(listOf(listedRecord(), listedRecord({ code: '' })));
    expect(importReport(outcome, 0.42)).toEqual([
      'Đã đọc 2 bản ghi trong 0,4 giây / Records read: 2, in 0.4 s',
      '  mới / added: 1 (1.900002)',
      '  thay đổi / changed: 0',
      '  giữ nguyên / unchanged: 0',
      '  bỏ qua / skipped: 1',
      expect.stringMatching(/^ {2}- procedures\[1\]: Thiếu mã thủ tục\. \/ It has no code\.$/),
    ]);
  });

  it('of a file that holds no record says what it takes', async () => {
    for (const file of [{}, [], 'text', { procedures: [] }])
      await expect(imported(file)).rejects.toThrow('không có bản ghi thủ tục nào');
  });
});
