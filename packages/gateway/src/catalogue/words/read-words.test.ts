import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { agencyOf, strangeWords } from './agency-words.js';
import { readWords } from './read-words.js';

const file = `agency: xa-mau
procedures:
  "1.001193":
    title: Khai sinh cho bé
    summary: Làm trong 60 ngày kể từ ngày sinh.
    synonyms:
      - mần khai sinh
      - giấy đẻ
    notes: [Mang theo bản chính]
    recordings:
      - language: Tày
        url: https://xa-mau.example/khai-sinh.mp3
  1.001190:
    summary: >
      Câu dài
      viết hai dòng.
`;

const faultsOf = (text: string) => readWords(text).faults.join('\n');

describe('a file of words', () => {
  it('is read whole, and a code without quotes is no number', () => {
    const { agencyId, procedures, faults } = readWords(file);
    expect([agencyId, faults]).toEqual(['xa-mau', []]);
    expect(Object.fromEntries(procedures)).toEqual({
      '1.001193': {
        title: 'Khai sinh cho bé',
        summary: 'Làm trong 60 ngày kể từ ngày sinh.',
        synonyms: ['mần khai sinh', 'giấy đẻ'],
        notes: ['Mang theo bản chính'],
        recordings: [{ language: 'Tày', url: 'https://xa-mau.example/khai-sinh.mp3' }],
      },
      '1.001190': { summary: 'Câu dài viết hai dòng.' },
    });
  });

  it('may copy what the guide shows', async () => {
    const guide = await readFile(new URL('../../../../../docs/gateway.md', import.meta.url), 'utf8');
    const shown = /```yaml\n(agency: .*?)```/s.exec(guide)?.[1] ?? '';
    const { agencyId, procedures, faults } = readWords(shown);
    expect([agencyId, [...procedures.keys()], faults]).toEqual(['xa-mau', ['1.001193'], []]);
    expect(Object.keys(procedures.get('1.001193') ?? {})).toEqual([
      'title',
      'summary',
      'synonyms',
      'notes',
      'recordings',
    ]);
  });

  it('may come from a machine that writes marks apart, and puts its own mark in front', () => {
    const { procedures, faults } = readWords(`\ufeff${file.normalize('NFD')}`);
    expect(faults).toEqual([]);
    expect(procedures.get('1.001193')?.title).toBe('Khai sinh cho bé');
  });

  it('may say what looks like a number or a truth', () => {
    const { procedures, faults } = readWords(file.replace('giấy đẻ', '115').replace('Khai sinh cho bé', 'yes'));
    expect([faults, procedures.get('1.001193')]).toMatchObject([
      [],
      { title: 'yes', synonyms: ['mần khai sinh', '115'] },
    ]);
  });

  it.each<[string, string, string]>([
    ['no YAML', 'xin chào', 'line 1: tệp cần mục "procedures:"'],
    ['nothing', '', 'line 1: tệp cần mục "procedures:"'],
    ['no procedure', 'agency: xa-mau\nprocedures:\n', 'line 2, procedures: cần ít nhất một mã thủ tục'],
    [
      'a misspelt member of the file',
      file.replace('procedures:', 'procedure:'),
      'line 2, procedure: không có mục này, có phải "procedures"?',
    ],
    [
      'a misspelt member of words',
      file.replace('synonyms:', 'synonym:'),
      'line 6, procedures.1.001193.synonym: không có mục này, có phải "synonyms"?',
    ],
    [
      'a strange member',
      file.replace('title:', 'fee:'),
      'line 4, procedures.1.001193.fee: không có mục này; các mục là title, summary',
    ],
    [
      'a strange member of a recording',
      file.replace('language:', 'lang:'),
      'line 11, procedures.1.001193.recordings.0.lang: không có mục này',
    ],
    [
      'a code that is none',
      file.replace('"1.001193"', '1.0011'),
      'line 3, procedures.1.0011: mã "1.0011" không đúng dạng 1.001193',
    ],
    [
      'a code twice, once with quotes',
      file.replace('1.001190', '1.001193'),
      'line 13: không đọc được / cannot be read (mục này có hai lần',
    ],
    [
      'a member twice',
      file.replace('summary: Làm', 'title: Làm'),
      'line 5: không đọc được / cannot be read (mục này có hai lần',
    ],
    [
      'a synonym twice',
      file.replace('giấy đẻ', 'Mần khai sinh'),
      'line 8, procedures.1.001193.synonyms.1: "Mần khai sinh" có hai lần',
    ],
    [
      'one line instead of a list',
      file.replace(/synonyms:\n.*\n.*\n/, 'synonyms: giấy đẻ\n'),
      'line 6, procedures.1.001193.synonyms: phải là danh sách',
    ],
    [
      'a list instead of a line',
      file.replace('Khai sinh cho bé', '[Khai sinh, cho bé]'),
      'line 4, procedures.1.001193.title: phải là chữ',
    ],
    [
      'members instead of a line',
      file.replace('[Mang theo bản chính]', '[{ Mang theo: bản chính }]'),
      'line 9, procedures.1.001193.notes.0: phải là chữ',
    ],
    [
      'a line instead of members',
      'procedures:\n  1.001193: Khai sinh\n',
      'line 2, procedures.1.001193: phải có các mục con',
    ],
    [
      'a title too long',
      file.replace('cho bé', 'cho bé '.repeat(20)),
      'line 4, procedures.1.001193.title: dài quá 120 ký tự',
    ],
    [
      'too many notes',
      file.replace('[Mang theo bản chính]', `[${Array.from({ length: 21 }, (_, at) => `ý ${at}`)}]`),
      'line 9, procedures.1.001193.notes: nhiều quá 20 dòng',
    ],
    [
      'an empty title',
      file.replace('title: Khai sinh cho bé', 'title:'),
      'line 4, procedures.1.001193.title: để trống',
    ],
    [
      'a title that is "nothing"',
      file.replace('title: Khai sinh cho bé', 'title: ~'),
      'line 4, procedures.1.001193.title: để trống',
    ],
    ['a procedure without words', 'procedures:\n  1.001193:\n', 'line 2, procedures.1.001193: để trống'],
    ['a procedure with no members', 'procedures:\n  1.001193: {}\n', 'line 2, procedures.1.001193: để trống'],
    ['an empty list', file.replace('[Mang theo bản chính]', '[]'), 'line 9, procedures.1.001193.notes: để trống'],
    [
      'a recording without a language',
      file.replace('language: Tày\n        url', 'url'),
      'line 11, procedures.1.001193.recordings.0.language: thiếu',
    ],
    [
      'a recording on no web',
      file.replace('https://', 'C:/'),
      'line 12, procedures.1.001193.recordings.0.url: phải là địa chỉ trang',
    ],
    [
      'a tab in front',
      file.replace('    title', '\ttitle'),
      'line 4: không đọc được / cannot be read (thụt đầu dòng bằng dấu cách, không dùng phím Tab',
    ],
    ['a tab within', file.replace('cho bé', 'cho\tbé'), 'line 4, procedures.1.001193.title: có ký tự ẩn (Tab)'],
    [
      'a control character',
      file.replace('cho bé', 'cho \u0007bé'),
      'line 4, procedures.1.001193.title: có ký tự ẩn (U+0007)',
    ],
    [
      'letters that turn the line',
      file.replace('giấy đẻ', 'giấy \u202eđẻ'),
      'line 8, procedures.1.001193.synonyms.1: có ký tự ẩn (U+202E)',
    ],
    [
      'a colon in a sentence',
      file.replace('Khai sinh cho bé', 'Lưu ý: khai sinh'),
      'line 4: không đọc được / cannot be read (câu có dấu hai chấm',
    ],
    ['two files in one', `${file}---\n${file}`, 'line 17: không đọc được / cannot be read (bỏ dòng ---'],
    ['an open quote', file.replace('Khai sinh cho bé', '"Khai sinh cho bé'), 'line 4: không đọc được'],
    [
      'a star in front',
      file.replace('Khai sinh cho bé', '*khai sinh'),
      'line 4: không đọc được / cannot be read (chữ có dấu * ở đầu',
    ],
    [
      'a mark that YAML takes for a type',
      file.replace('Khai sinh cho bé', '!gấp khai sinh'),
      'line 4: không đọc được / cannot be read (chữ có dấu ! ở đầu',
    ],
    ['a list for the agency', file.replace('xa-mau', '[xa-mau]'), 'line 1, agency: phải là mã cơ quan'],
  ])('with faults is refused, with the line of %#: %s', (_what, text, fault) => {
    expect(text).not.toBe(file);
    expect(faultsOf(text)).toContain(fault);
  });

  it('tells all of its faults at once, each with its line, in two languages', () => {
    const { faults } = readWords(
      file
        .replace('title:', 'titel:')
        .replace('giấy đẻ', 'mần khai sinh')
        .replace('[Mang', '[[Mang')
        .replace('chính]', 'chính]]'),
    );
    expect(faults.map((fault) => /line (\d+)/.exec(fault)?.[1])).toEqual(['4', '9']);
    for (const fault of faults) expect(fault).toMatch(/^dòng \d+.* \/ line \d+.* \/ /);
  });

  it('names its agency also where it cannot be read: only what is wrong is told', () => {
    const { agencyId, faults } = readWords(file.replace('Khai sinh cho bé', 'Khai sinh: cho bé'));
    expect([agencyId, faults.length]).toEqual(['xa-mau', 1]);
  });

  it('does not swell: what refers to itself is refused', () => {
    expect(faultsOf('procedures: &a { "1.001193": *a }')).toContain('*a: chữ có dấu *');
  });
});

describe('words and the agency they are for', () => {
  const known = { agencies: ['xa-mau', 'xa-hai'], offered: () => new Set(['1.001193', '1.001190']) };

  it('are told what the agency does not offer, with the nearest code', () => {
    const written = readWords(file.replace('1.001193', '1.001139').replace('1.001190', '9.999999'));
    expect(strangeWords('xa-mau', written, known)).toEqual([
      expect.stringMatching(/^dòng 3.* \/ line 3.*1\.001139: cơ quan không có thủ tục này .*the nearest is 1\.001193$/),
      expect.stringMatching(/line 13.*9\.999999: cơ quan không có thủ tục này \/ the agency does not offer it$/),
    ]);
  });

  it('are told that nobody knows the agency, and whom it may mean', () => {
    expect(strangeWords('xa-mua', readWords(file), known)).toEqual([
      expect.stringMatching(/line 1, agency: chưa có cơ quan xa-mua.*is it xa-mau\?$/),
    ]);
  });

  it('belong to the one the file names, or the command; both have to agree', () => {
    const unnamed = readWords(file.replace('agency: xa-mau\n', ''));
    expect(agencyOf(readWords(file), undefined)).toEqual({ agencyId: 'xa-mau' });
    expect(agencyOf(unnamed, 'xa-hai')).toEqual({ agencyId: 'xa-hai' });
    expect(agencyOf(readWords(file), 'xa-hai')).toMatchObject({ fault: expect.stringContaining('tệp của xa-mau') });
    expect(agencyOf(unnamed, undefined)).toMatchObject({ fault: expect.stringContaining('thiếu cơ quan') });
  });
});
