import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../database/temporary-postgres.js';
import { loadAgencies } from '../../serve/load-agencies.js';
import { isWrittenFileError } from '../written-file/written-file-error.js';
import { readAgencyFile } from './read-agency-file.js';

let folder: string;
let postgres: TemporaryPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-agencies-'));
  postgres = await startTemporaryPostgres();
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const read = async (name: string, content: string | Uint8Array) => readAgencyFile(await file(name, content));

const faultsOf = (name: string, content: string | Uint8Array): Promise<readonly string[]> =>
  read(name, content).then(
    () => [],
    (error: unknown) => {
      if (isWrittenFileError(error)) return error.faults;
      throw error;
    },
  );

const yaml = `- agencyId: xa-mau
  code: H37.90
  name: Ủy ban nhân dân xã Mẫu
  shortName: xã Mẫu
  province: tỉnh Lạng Sơn
  provinceCode: "20"
  wardCode: "06577"
  validFrom: "2025-07-01"
  receptionPlace:
    name: Trung tâm Phục vụ hành chính công xã Mẫu
    address: Thôn Mẫu (ví dụ)
    hours: Thứ Hai đến thứ Sáu (ví dụ)
    phone: 0205 3xxx xxx
    isExample: true
`;
const second = yaml.replace('xa-mau', 'xa-thu-hai').replace('H37.90', 'H37.91');

const columns = [
  ...['agencyId', 'code', 'name', 'shortName', 'province', 'provinceCode', 'wardCode', 'validFrom'],
  ...['receptionPlace.name', 'receptionPlace.address', 'receptionPlace.hours', 'receptionPlace.phone'],
  ...['receptionPlace.isExample', 'counterPayments'],
];
const row = (id: string, code: string) => [
  ...[id, code, 'Ủy ban nhân dân xã Mẫu', 'xã Mẫu', 'tỉnh Lạng Sơn', '20', '06577', '2025-07-01'],
  ...['Trung tâm Phục vụ hành chính công xã Mẫu', 'Thôn Mẫu (ví dụ)', 'Thứ Hai đến thứ Sáu (ví dụ)', '0205 3xxx xxx'],
  ...['có', 'cash|qr'],
];
const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
  [columns, ...rows].map((cells) => cells.join(delimiter)).join('\r\n');

describe('a commune that writes down who it is', () => {
  it('is read from YAML, and what it left out has a default', async () => {
    const [agency] = await read('mot.yaml', yaml.replace('  provinceCode: "20"\n', ''));
    expect(agency).toMatchObject({
      agencyId: 'xa-mau',
      codeIsExample: false,
      provinceCode: '20',
      competentAgency: 'Ủy ban nhân dân xã Mẫu',
      counterPayments: ['cash'],
      resultWays: ['counter'],
      collectionAccount: null,
      supportPlaces: [],
      receptionPlace: { isExample: true },
    });
  });

  it.each([
    ['commas', ',', ''],
    ['semicolons, as Vietnamese spreadsheets do', ';', ''],
    ['tabs and a byte order mark', '\t', '\uFEFF'],
  ])('is read from a table with %s, and is the same', async (_with, delimiter, mark) => {
    const [fromYaml] = await read('mot.yaml', yaml);
    const [fromTable] = await read('mot.csv', mark + csv([row('xa-mau', 'H37.90')], delimiter));
    expect(fromTable).toEqual({ ...fromYaml, counterPayments: ['cash', 'qr'] });
  });

  it('may have empty rows and columns around its table, as spreadsheets leave them', async () => {
    const table = csv([row('xa-mau', 'H37.90')]);
    const [comma] = /[,;\t]/.exec(table) ?? [];
    const wide = table.replaceAll(/\r?\n/g, `${comma}${comma}\n`);
    const agencies = await read('a.csv', `${wide}${comma?.repeat(15)}\n${comma?.repeat(15)}\n`);
    expect(agencies).toEqual(await read('a.csv', table));
  });

  it('may copy what the guide shows, which is the least there is to write', async () => {
    const guide = await readFile(new URL('../../../../../docs/gateway.md', import.meta.url), 'utf8');
    const shown = /```csv\n(.*?)```/s.exec(guide)?.[1] ?? '';
    expect(await read('mau.csv', shown)).toMatchObject([{ agencyId: 'xa-mau', shortName: 'xã Mẫu' }]);
    // No cell but the hours has a comma in it, and quotes around that.
    const cells = shown
      .trim()
      .split('\n')
      .map((line) => line.match(/"[^"]*"|[^,]+/g) ?? []);
    const without = (at: number) => cells.map((row) => row.filter((_, index) => index !== at).join(',')).join('\n');
    for (const at of cells[0]?.keys() ?? [])
      expect((await faultsOf('mau.csv', without(at))).join('\n'), `without ${cells[0]?.[at]}`).toContain('thiếu');
  });

  it('is in the catalogue afterwards; the same file again changes nothing', async () => {
    const told: string[] = [];
    const agencies = await read('hai.yaml', yaml + second);
    const load = () => loadAgencies(postgres.db, agencies, { onProgress: (line) => told.push(line) });
    await load();
    await load();
    expect(told).toEqual([expect.stringMatching('2 cơ quan mới'), expect.stringMatching('0 cơ quan mới')]);
    const rows = await postgres.db.selectFrom('agencies').select('agency_id').orderBy('agency_id').execute();
    expect(rows.map(({ agency_id }) => agency_id)).toEqual(['xa-mau', 'xa-thu-hai']);
  });
});

describe('a file with faults is refused as a whole, and names the line of', () => {
  it.each<[string, string, string, string]>([
    ['a missing id', 'a.yaml', yaml.replace('- agencyId: xa-mau\n ', '-'), 'line 1, agencyId: thiếu / is missing'],
    ['a doubled id', 'a.yaml', yaml + yaml, 'line 15, agencyId: xa-mau đã có / stands already: dòng 1,'],
    ['a doubled id', 'a.csv', csv([row('xa-a', 'H37.90'), row('xa-a', 'H37.91')]), 'line 3, agencyId: xa-a đã có'],
    ['a doubled code', 'a.csv', csv([row('xa-a', 'H37.90'), row('xa-b', 'H37.90')]), 'line 3, code: H37.90 đã có'],
    ['a missing id', 'a.csv', csv([row('xa-a', 'H37.90'), row('', 'H37.91')]), 'line 3, agencyId: thiếu'],
    ['a ward code that lost its zero', 'a.yaml', yaml.replace('"06577"', '06577'), 'line 7, wardCode: phải là chữ'],
    ['a misspelt member', 'a.yaml', yaml.replace('shortName', 'shortname'), 'line 4, shortname: không có mục này'],
    ['a misspelt column', 'a.csv', csv([]).replace('wardCode', 'ward'), 'line 1: không có cột "ward"'],
    ['a row that is too short', 'a.csv', csv([row('xa-a', 'H37.90').slice(1)]), 'line 2: có 13 ô, cần 14'],
    ['an open quote', 'a.csv', csv([['"xa-a', ...row('', '').slice(1)]]), 'line 2: không đọc được'],
    [
      'a colour nobody can read',
      'a.yaml',
      `${yaml}  theme: { primary: "#ffd54a", primaryDark: "#ff9c94" }\n`,
      'line 15, theme.primary: màu #ffd54a',
    ],
    [
      'a day written as people write it',
      'a.yaml',
      yaml.replace('2025-07-01', '1/7/2025'),
      'validFrom: ngày phải viết như 2026-11-30 / a day must be written like 2026-11-30',
    ],
    [
      'half an account',
      'a.yaml',
      `${yaml}  collectionAccount: { bankName: Agribank }\n`,
      'line 15, collectionAccount.bankBin: thiếu',
    ],
    [
      'a way to pay that there is not',
      'a.yaml',
      `${yaml}  counterPayments: [gold]\n`,
      'phải là một trong / must be one of: cash, card, qr',
    ],
    [
      'hours that YAML takes for a reference',
      'a.yaml',
      yaml.replace(/hours: .*/, 'hours: *sang'),
      'line 12: *sang: chữ có',
    ],
    ['a reference within itself', 'a.yaml', `${yaml}  theme: &mau [*mau]\n`, 'line 15: *mau: chữ có'],
    [
      'a zero between letters',
      'a.csv',
      csv([row('xa-a', 'H37.90')]).replace('Trung', 'Tr\0ung'),
      'line 2: có chữ bị vỡ',
    ],
    ['YAML that is none', 'a.yaml', `${yaml}  name: hai lần\n`, 'line 15: không đọc được'],
    ['something that is no list', 'a.yaml', 'xin chào\n', 'line 1: cần một danh sách cơ quan'],
  ])('%s (%#)', async (_what, name, content, fault) => {
    expect((await faultsOf(name, content)).join('\n')).toContain(fault);
  });

  it('all of its faults at once', async () => {
    const faults = await faultsOf(
      'a.yaml',
      yaml.replace('H37.90', 'h37').replace('"20"', '"2"') + second.replace('xa-thu-hai', 'Xã Hai'),
    );
    expect(faults).toHaveLength(3);
    expect(faults.map((fault) => /line (\d+)/.exec(fault)?.[1])).toEqual(['2', '6', '15']);
  });
});

describe('what is no such file', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['one of another kind', 'a.xlsx', 'PK', '.csv, .yaml hoặc .yml'],
    ['one in an old Vietnamese encoding', 'a.csv', Uint8Array.of(0x58, 0xe3, 0x20, 0x4d, 0xc3), 'không phải UTF-8'],
    ['one in UTF-16', 'a.csv', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 'không phải UTF-8'],
    ['an empty one', 'a.csv', '', 'tệp trống'],
    ['a table without rows', 'a.csv', csv([]), 'không có cơ quan nào'],
  ])('is refused with what to do: %s', async (_what, name, content, fault) => {
    expect((await faultsOf(name, content)).join('\n')).toContain(fault);
  });

  it('is refused when it is not there', async () => {
    await expect(readAgencyFile(join(folder, 'khong-co.csv'))).rejects.toThrow('không có tệp này');
  });
});
