import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueSnapshot, ProcedureDetail, ProcedureList } from '@motcua/openapi';
import { decodeSnapshot } from '@motcua/rules';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadWords } from '../../serve/load-words.js';
import { copyCatalogue } from '../../testing/catalogue-folder.js';
import { otherAgency, pilotAgency, startTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { readCatalogueFiles } from '../catalogue-files.js';
import { importCatalogue } from '../import-catalogue.js';
import { isWrittenFileError } from '../written-file/written-file-error.js';
import { readWordsFile } from './read-words-file.js';

let gateway: TestGateway;
let folder: string;
const birth = '1.001193';
const death = '1.000656';

beforeAll(async () => {
  gateway = await startTestGateway();
  folder = await mkdtemp(join(tmpdir(), 'motcua-words-'));
  // The other agency offers what the pilot commune does.
  const { offerings } = await readCatalogueFiles((await copy()).path);
  const theirs = offerings.filter(({ agencyId }) => agencyId === pilotAgency);
  const same = theirs.map((offering) => ({ ...offering, agencyId: otherAgency }));
  await importCatalogue(gateway.db, { agencies: [], procedures: [], forms: [], offerings: same });
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => gateway.db.deleteFrom('procedure_words').execute().then());

const copy = async () => {
  const shipped = await copyCatalogue();
  afterAll(() => shipped.remove());
  return shipped;
};

async function load(text: string, agencyId?: string, isDry = false): Promise<string[]> {
  const path = join(folder, 'loi.yaml');
  await writeFile(path, text);
  const said: string[] = [];
  await loadWords(gateway.db, await readWordsFile(path, agencyId), { isDry, say: (line) => said.push(line) });
  return said;
}
const faultsOf = (text: string, agencyId?: string) =>
  load(text, agencyId).then(
    () => [],
    (error: unknown) => {
      if (isWrittenFileError(error)) return error.faults;
      throw error;
    },
  );

const ask = async <T>(address: string) => (await (await gateway.app.request(address)).json()) as T;
const detailOf = (code: string, agency = pilotAgency) =>
  ask<ProcedureDetail>(`/v1/procedures/${code}?agency=${agency}`);
const found = async (q: string, agency = pilotAgency) =>
  (await ask<ProcedureList>(`/v1/procedures?${new URLSearchParams({ q, agency })}`)).items.map(({ code }) => code);

const words = `procedures:
  ${birth}:
    title: Khai sinh cho bé
    synonyms: [oe oe chào đời]
    notes: [Mang theo giấy chứng sinh]
`;

describe('words that an agency wrote', () => {
  it('stand beside the procedure on its own page, and on nobody else’s', async () => {
    expect((await detailOf(birth)).words).toBeNull();
    await load(words, pilotAgency);
    const detail = await detailOf(birth);
    expect(detail.words).toEqual({
      title: 'Khai sinh cho bé',
      synonyms: ['oe oe chào đời'],
      notes: ['Mang theo giấy chứng sinh'],
    });
    expect(detail.procedure.plainName).toBe('Làm giấy khai sinh cho con');
    expect((await detailOf(birth, otherAgency)).words).toBeNull();
    expect((await ask<ProcedureDetail>(`/v1/procedures/${birth}`)).words).toBeNull();
  });

  it('lead its people to the procedure, and those of another agency nowhere', async () => {
    expect(await found('oe oe chao doi')).not.toContain(birth);
    await load(words, pilotAgency);
    expect((await found('oe oe chao doi'))[0]).toBe(birth);
    expect(await found('oe oe chao doi', otherAgency)).not.toContain(birth);
    expect((await found('Làm giấy khai sinh cho con'))[0]).toBe(birth);
  });

  it('are what its lists, its snapshot and its pages call the procedure', async () => {
    await load(words, pilotAgency);
    const snapshot = await ask<CatalogueSnapshot>(`/v1/catalogue/snapshot?agency=${pilotAgency}`);
    const { procedures } = decodeSnapshot(snapshot);
    expect(procedures.find(({ code }) => code === birth)?.plainName).toBe('Khai sinh cho bé');
    for (const address of ['/tim', `/thu-tuc/${birth}`, `/nop/${birth}`]) {
      const pageOf = async (agency: string) => (await gateway.app.request(`${address}?xa=${agency}`)).text();
      expect(await pageOf(pilotAgency), address).toContain('>Khai sinh cho bé<');
      expect(await pageOf(otherAgency), address).not.toContain('Khai sinh cho bé');
    }
    const { combines } = await detailOf('3.000722');
    expect(combines.find(({ code }) => code === birth)?.plainName).toBe('Khai sinh cho bé');
  });

  it('are seen at once by who has an older copy', async () => {
    const address = `/v1/procedures/${birth}?agency=${pilotAgency}`;
    const etag = (await gateway.app.request(address)).headers.get('ETag') ?? '';
    const again = () => gateway.app.request(address, { headers: { 'If-None-Match': etag } });
    expect((await again()).status).toBe(304);
    await load(words, pilotAgency);
    expect((await again()).status).toBe(200);
  });
});

describe('an import of words', () => {
  it('puts the file in the place of all the agency had, and says what became of it', async () => {
    await load(`${words}  ${death}:\n    summary: Trong 15 ngày.\n`, pilotAgency);
    await load(words, otherAgency);
    const changed = words.replace('cho bé', 'cho em bé').replace(/ {4}notes.*\n/, '');
    expect(await load(`${changed}  2.000635:\n    summary: Bản sao.\n`, pilotAgency)).toEqual([
      `Đã nạp lời của ${pilotAgency} / The words of ${pilotAgency} were imported`,
      '  mới / added: 1 (2.000635)',
      `  thay đổi / changed: 1 (${birth})`,
      `  bỏ đi / removed: 1 (${death})`,
    ]);
    expect((await detailOf(birth)).words).toEqual({ title: 'Khai sinh cho em bé', synonyms: ['oe oe chào đời'] });
    expect((await detailOf(death)).words).toBeNull();
    expect((await detailOf(birth, otherAgency)).words).toMatchObject({ title: 'Khai sinh cho bé' });
  });

  it('twice changes nothing, not even what browsers keep', async () => {
    await load(words, pilotAgency);
    const before = (await gateway.catalogue.view()).revision;
    expect((await load(words, pilotAgency)).slice(1)).toEqual([
      '  mới / added: 0',
      '  thay đổi / changed: 0',
      '  bỏ đi / removed: 0',
    ]);
    expect((await gateway.catalogue.view()).revision).toBe(before);
  });

  it('for a trial says the same and stores nothing', async () => {
    const said = await load(words, pilotAgency, true);
    expect(said).toEqual([expect.stringMatching('chưa ghi gì'), `  mới / added: 1 (${birth})`, ...said.slice(2)]);
    expect((await detailOf(birth)).words).toBeNull();
  });

  it('with one fault stores nothing of it', async () => {
    await load(words, pilotAgency);
    const wrong = `agency: ${pilotAgency}\n${words.replace('cho bé', 'khác')}  1.001139:\n    summary: Nhầm mã.\n`;
    expect(await faultsOf(wrong)).toEqual([
      expect.stringMatching(/line 7, procedures\.1\.001139: .*; gần nhất là 1\.001193/),
    ]);
    expect((await detailOf(birth)).words).toMatchObject({ title: 'Khai sinh cho bé' });
  });

  it('for nobody, or for whom nobody knows, is refused', async () => {
    expect(await faultsOf(words)).toEqual([expect.stringMatching('line 1: thiếu cơ quan')]);
    expect(await faultsOf(words, 'xa-khach')).toEqual([expect.stringMatching(`is it ${otherAgency}`)]);
  });

  it('of what is no YAML file is refused with what to do', async () => {
    await expect(readWordsFile(join(folder, 'loi.xlsx'), undefined)).rejects.toThrow('.yaml hoặc .yml');
    await expect(readWordsFile(join(folder, 'khong-co.yaml'), undefined)).rejects.toThrow('không có tệp này');
    const path = join(folder, 'cu.yaml');
    await writeFile(path, Uint8Array.of(0x58, 0xe3, 0x20));
    await expect(readWordsFile(path, undefined)).rejects.toThrow('không phải UTF-8');
  });
});

describe('a catalogue folder', () => {
  it('brings the words of its agencies, each from a file of its name', async () => {
    const shipped = await copy();
    const files = await readCatalogueFiles(shipped.path);
    expect(await importCatalogue(gateway.db, files)).toMatchObject({ words: 3 });
    expect((await detailOf(birth)).words?.summary).toContain('60 ngày');
    expect(await importCatalogue(gateway.db, files)).toMatchObject({ words: 0 });
  });

  it('with a fault in them is refused, with file and line', async () => {
    const shipped = await copy();
    await mkdir(join(shipped.path, 'catalogue/words'), { recursive: true });
    await writeFile(join(shipped.path, 'catalogue/words/xa-la.yaml'), words);
    await writeFile(join(shipped.path, `catalogue/words/${pilotAgency}.yaml`), `agency: ${otherAgency}\n${words}`);
    await expect(readCatalogueFiles(shipped.path)).rejects.toMatchObject({
      faults: [
        expect.stringMatching(`^catalogue/words/${pilotAgency}.yaml: dòng 1, mục agency`),
        expect.stringMatching('^catalogue/words/xa-la.yaml: .*chưa có cơ quan xa-la'),
      ],
    });
  });
});
