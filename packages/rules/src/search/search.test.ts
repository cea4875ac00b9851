import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from './create-search-index.js';
import { fold } from './fold.js';
import { highlight } from './highlight.js';
import type { ProcedureText } from './search-index.js';

const folder = new URL('../../../gateway/catalogue/procedures/', import.meta.url);
const catalogue: ProcedureText[] = readdirSync(folder).map((name) =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
);
const codesIn = (items: readonly ProcedureText[]) => {
  const index = createSearchIndex(items);
  return (query: string) => index.search(query).items.map(({ code }) => code);
};
const codesFor = codesIn(catalogue);

describe('folding', () => {
  it('drops marks, case and the bar of đ', () => {
    expect(fold('Trích Lục ĐĂNG KÝ'.normalize('NFC'))).toBe('trich luc dang ky');
    expect(fold('Trích Lục ĐĂNG KÝ'.normalize('NFD'))).toBe('trich luc dang ky');
    expect(fold('hoà')).toBe(fold('hòa'));
  });
});

describe('the search', () => {
  it.each([
    ['trich luc khai sinh', '2.000635'],
    ['trích lục khai sinh', '2.000635'],
    ['TRICH LUC  KHAI SINH ', '2.000635'],
    ['tôi muốn xin trích lục khai sinh cho mẹ', '2.000635'],
    ['ban sao khai sinh', '2.000635'],
    ['mất giấy khai sinh', '2.000635'],
    ['trích l', '2.000635'],
    ['làm giấy khai sinh cho con', '1.001193'],
    ['khai tử', '1.000656'],
    ['ket hon', '1.000894'],
    ['dang ky tam tru cho nguoi thue nha', '1.004194'],
    ['sao y', '2.000815'],
    ['từ chối thừa kế', '2.001016'],
  ])('finds for “%s” first %s', (query, code) => {
    expect(codesFor(query)[0]).toBe(code);
  });

  it('finds the same with marks in any spelling', () => {
    expect(codesFor('trích lục khai sinh'.normalize('NFD'))).toEqual(codesFor('trich luc khai sinh'));
  });

  it.each(['asdf qwer', 'xem bóng đá', '', '   ', '???', '123456'])('finds nothing for “%s”', (query) => {
    expect(codesFor(query)).toEqual([]);
  });

  it('finds a procedure by its code, or the beginning of it', () => {
    expect(codesFor('2.000635')).toEqual(['2.000635']);
    expect(codesFor('mã thủ tục 2.00063')).toEqual(['2.000635']);
    expect(codesFor('9.999999')).toEqual([]);
  });

  it('lets typed marks decide between words that fold alike', () => {
    const item = (code: string, plainName: string): ProcedureText => ({
      code,
      name: plainName,
      plainName,
      synonyms: [],
      field: '',
    });
    const items = [item('a', 'Cấp thẻ hoa'), item('b', 'Cấp thẻ hòa')];
    expect(codesIn(items)('thẻ hoà')).toEqual(['b', 'a']);
    expect(codesIn(items)('the hoa')).toEqual(['a', 'b']);
  });

  it('gives the same order in whatever order the catalogue is kept: a browser keeps it by name', () => {
    for (const query of ['giấy', 'khai sinh', 'chứng thực', 'đăng ký', '1.00'])
      expect(codesIn([...catalogue].reverse())(query), query).toEqual(codesFor(query));
  });

  const typedText = fc.string({ unit: fc.constantFrom(...'khaisintrluc \u0301\u0302đ🙂.(*\ud83d'), maxLength: 40 });

  it('takes whatever is typed, and gives only what is in the catalogue, each once', () => {
    fc.assert(
      fc.property(typedText, (query) => {
        const found = codesFor(query);
        expect(new Set(found).size).toBe(found.length);
        expect(catalogue.map(({ code }) => code)).toEqual(expect.arrayContaining(found));
      }),
    );
  });
});

describe('highlighting', () => {
  const marked = (text: string, query: string) =>
    highlight(text, query).map(({ start, end }) => text.slice(start, end));

  it('marks the words asked for, neighbours as one stretch', () => {
    const name = 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh';
    expect(marked(name, 'trich luc khai sinh')).toEqual(['Trích lục', 'khai sinh']);
    expect(marked(name.normalize('NFD'), 'trich luc')).toEqual(['Trích lục'.normalize('NFD')]);
  });

  it('marks a word whose beginning is being typed, but not once a space follows', () => {
    expect(marked('Đăng ký kết hôn', 'kê')).toEqual(['kết']);
    expect(marked('Đăng ký kết hôn', 'kê ')).toEqual([]);
  });

  it('marks nothing for nothing', () => {
    expect(marked('Đăng ký kết hôn', ' ')).toEqual([]);
  });
});
