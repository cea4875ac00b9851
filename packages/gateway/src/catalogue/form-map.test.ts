import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FormDefinition } from '@motcua/openapi';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { isCatalogueFilesError, readCatalogueFiles } from './catalogue-files.js';
import type { FormMap } from './form-map.js';

const sample = fileURLToPath(new URL('../..', import.meta.url));
const name = 'forms/2.000635.map.yaml';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-map-'));
  for (const part of ['catalogue', 'forms']) await cp(join(sample, part), join(folder, part), { recursive: true });
  return () => rm(folder, { recursive: true });
});

const faultsOf = (): Promise<string> =>
  readCatalogueFiles(folder).then(
    () => '',
    (error: unknown) => {
      if (isCatalogueFilesError(error)) return error.faults.join('\n');
      throw error;
    },
  );

/** Members that may be changed, added and taken away. */
type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]?: Loose<T[Key]> }
    : T;
type LooseMap = Loose<FormMap> & Required<Pick<Loose<FormMap>, 'items' | 'papers' | 'own' | 'sources'>>;

async function changeMap(edit: (map: LooseMap) => void): Promise<void> {
  const map = parse(await readFile(join(folder, name), 'utf8')) as LooseMap;
  edit(map);
  await writeFile(join(folder, name), stringify(map, { aliasDuplicateObjects: false }));
}

const itemOf = (map: LooseMap, answer: string) => {
  const item = map.items.find(({ answers }) => answers?.[0] === answer);
  if (!item) throw new Error(`no item is answered by ${answer}`);
  return item;
};

describe('a map beside a form', () => {
  it('that fits its form, like the shipped ones, is no hindrance', async () => {
    expect(await faultsOf()).toBe('');
  });

  it('may be missing', async () => {
    await rm(join(folder, name));
    expect(await faultsOf()).toBe('');
  });

  it('has to name every question of the form', async () => {
    await changeMap((map) => map.items.splice(map.items.indexOf(itemOf(map, 'record.year')), 1));
    expect(await faultsOf()).toBe(`${name}: record.year: chưa nói vì sao hỏi / nothing says why the form asks this`);
  });

  it('may give a question of our own a reason of its own', async () => {
    await changeMap((map) => {
      map.items.splice(map.items.indexOf(itemOf(map, 'record.year')), 1);
      map.own.push({ answer: 'record.year', reason: 'Giúp tìm nhanh trong sổ.' });
    });
    expect(await faultsOf()).toBe('');
  });

  it('cannot outlive a question that the form gave up', async () => {
    const path = join(folder, 'forms/2.000635.v1.json');
    const form = JSON.parse(await readFile(path, 'utf8')) as FormDefinition;
    for (const { groups } of form.steps)
      for (const { fields } of groups)
        for (const field of fields)
          if (field.path === 'record.year') Object.assign(field, { path: 'record.registered' });
    await writeFile(path, JSON.stringify(form));
    const faults = await faultsOf();
    expect(faults).toMatch(`${name}: “Ngày đăng ký”: biểu mẫu không hỏi / the form does not ask record.year`);
    expect(faults).toMatch(`${name}: record.registered: chưa nói vì sao hỏi`);
  });

  it.each<[string, string, (map: LooseMap) => void]>([
    ['says a field twice', 'occurs twice', (map) => map.items.push({ ...itemOf(map, 'record.place') })],
    [
      'calls a question its own that an item needs',
      'record.place: đã có mục cần đến',
      (map) => map.own.push({ answer: 'record.place', reason: 'Không cần.' }),
    ],
    [
      'gives a question of its own twice',
      'occurs twice',
      (map) => {
        map.items.splice(map.items.indexOf(itemOf(map, 'record.year')), 1);
        for (const reason of ['Một lý do.', 'Hai lý do.']) map.own.push({ answer: 'record.year', reason });
      },
    ],
    [
      'has neither an answer nor a reason',
      'needs either an answer or a reason',
      (map) => delete itemOf(map, 'record.place').answers,
    ],
    [
      'has both an answer and a reason',
      'items/14: cần câu trả lời hoặc lý do',
      (map) => Object.assign(itemOf(map, 'request.certificate'), { reason: 'Không hỏi.' }),
    ],
    ['does not say where a field comes from', "'source'", (map) => delete itemOf(map, 'record.place').source],
    ['does not say whether somebody saw it', "'verified'", (map) => delete itemOf(map, 'record.place').verified],
    [
      'names a source that it does not explain',
      '“Nơi đã đăng ký”: nguồn chưa khai / unknown source bao-chi',
      (map) => Object.assign(itemOf(map, 'record.place'), { source: 'bao-chi' }),
    ],
    [
      'explains a source that nothing comes from',
      'unused source bao-chi',
      (map) => Object.assign(map.sources, { 'bao-chi': 'Một bài báo (ví dụ)' }),
    ],
    [
      'has a member that means nothing',
      'must NOT have additional properties (answer)',
      (map) => Object.assign(itemOf(map, 'record.place'), { answer: 'record.place' }),
    ],
    [
      'names a paper that the procedure does not have',
      'the procedure has no paper so-ho-khau',
      (map) => map.papers.push({ paper: 'so-ho-khau', reason: 'Đã bỏ từ năm 2023.' }),
    ],
    ['forgets a paper of the procedure', 'nothing is said of the paper giay-to-cu-tru', (map) => map.papers.pop()],
    [
      'says that a question collects a paper which it does not',
      'documents.authorisation: không thu giấy tờ này / does not collect the paper to-khai',
      (map) => {
        map.papers[0] = { paper: 'to-khai', answer: 'documents.authorisation' };
      },
    ],
    [
      'is of a version that there is not',
      'there is no form 2.000635 v7',
      (map) => Object.assign(map, { formVersion: '7' }),
    ],
  ])('is refused when it %s', async (_what, words, edit) => {
    await changeMap(edit);
    const faults = await faultsOf();
    expect(faults).toContain(words);
    for (const line of faults.split('\n')) expect(line.startsWith(name)).toBe(true);
  });

  it('is refused under the name of another procedure', async () => {
    await writeFile(join(folder, 'forms/2.000636.map.yaml'), await readFile(join(folder, name), 'utf8'));
    expect(await faultsOf()).toMatch('forms/2.000636.map.yaml: tên tệp phải theo mã thủ tục');
  });

  it.each([
    ['is torn off', 'items:\n  - { item: Kính gửi'],
    ['says one thing twice', 'own: []\nown: []\n'],
    ['swells when it is read', `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: [${'*b,'.repeat(9)}*b]\n`],
  ])('is refused when its text %s', async (_what, text) => {
    await writeFile(join(folder, name), text);
    expect(await faultsOf()).toMatch(`${name}: không đọc được / cannot be read`);
  });
});

describe('a form whose paper', () => {
  it('is gone from the procedure is refused by form and map', async () => {
    const path = join(folder, 'forms/1.001193.v1.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"giay-chung-sinh"', '"giay-chung-sinh-cu"'));
    const faults = await faultsOf();
    expect(faults).toMatch('form 1.001193 v1: documents.birth: thủ tục không có giấy tờ này');
    expect(faults).toMatch('forms/1.001193.map.yaml: documents.birth: không thu giấy tờ này');
  });
});
