import type { Channel, ProcedureDocument } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { paperCounts, papersByCase } from './papers-by-case.js';
import { papersFor } from './papers-for.js';

const paper = (documentId: string, theCase?: string, given: Partial<ProcedureDocument> = {}): ProcedureDocument => ({
  documentId,
  name: documentId,
  plainName: documentId,
  duty: 'submit',
  originals: 1,
  copies: 0,
  ...(theCase === undefined ? {} : { case: theCase }),
  ...given,
});
const papers = [paper('a', 'Ở trọ'), paper('b'), paper('c', 'Ở nhà mình'), paper('d', 'Ở trọ')];
const by = (...channels: Channel[]) => ({ channels });
const forms = [
  paper('to-khai', undefined, by('DIRECT', 'POSTAL')),
  paper('to-khai-dien-tu', undefined, by('ONLINE')),
  paper('giay-chung-sinh'),
  paper('can-cuoc', undefined, { duty: 'show', ...by('DIRECT', 'POSTAL') }),
  paper('can-cuoc-khi-nhan', undefined, { duty: 'collect' }),
];
const idsOf = (some: readonly ProcedureDocument[]) => some.map(({ documentId }) => documentId);

describe('the papers of a procedure', () => {
  it('stand by the case that asks for them, those for everybody apart', () => {
    const { always, cases } = papersByCase(papers);
    expect(idsOf(always)).toEqual(['b']);
    expect(cases.map(({ name, papers: some }) => [name, idsOf(some)])).toEqual([
      ['Ở trọ', ['a', 'd']],
      ['Ở nhà mình', ['c']],
    ]);
  });

  it('stand once where every case asks for them in the same words, and stay where one says otherwise', () => {
    const form = (id: string, theCase: string, given = {}) =>
      paper(id, theCase, { name: 'Đơn', plainName: 'Đơn', ...given });
    const { always, cases } = papersByCase([
      form('don', 'Nhà ở'),
      form('don-2', 'Chùa'),
      form('so-do', 'Nhà ở', { name: 'Sổ đỏ' }),
      form('so-do-2', 'Chùa', { name: 'Sổ đỏ', copies: 1 }),
      paper('y-kien', 'Chùa'),
    ]);
    expect(idsOf(always)).toEqual(['don']);
    expect(cases.map(({ papers: some }) => idsOf(some))).toEqual([['so-do'], ['so-do-2', 'y-kien']]);
    expect(papersByCase([form('don', 'Nhà ở')]).always).toEqual([]);
  });

  it('are those of one case and of everybody, once somebody says which is hers', () => {
    expect(idsOf(papersFor(papers, { case: 'Ở trọ' }))).toEqual(['a', 'b', 'd']);
    expect(idsOf(papersFor(papers, {}))).toEqual(['a', 'b', 'c', 'd']);
    expect(idsOf(papersFor(papers, { case: 'Ở nhà mình', channel: 'POSTAL' }))).toEqual(['b', 'c']);
  });

  it('are those of one way of filing: who files on the net needs no printed form and shows no card', () => {
    expect(idsOf(papersFor(forms, { channel: 'ONLINE' }))).toEqual([
      'to-khai-dien-tu',
      'giay-chung-sinh',
      'can-cuoc-khi-nhan',
    ]);
    expect(idsOf(papersFor(forms, { channel: 'POSTAL' }))).toContain('to-khai');
  });

  it('are counted as one person needs them, never those of all cases together', () => {
    expect(paperCounts(papers)).toEqual({ least: 2, most: 3 });
    expect(paperCounts([paper('a'), paper('b')])).toEqual({ least: 2, most: 2 });
    expect(paperCounts([])).toEqual({ least: 0, most: 0 });
  });

  it('are counted from those that everybody needs to those that some need, too', () => {
    const some = (id: string, theCase?: string) => paper(id, theCase, { condition: 'Chỉ khi nhờ người khác' });
    expect(paperCounts([paper('a'), some('b'), some('c')])).toEqual({ least: 1, most: 3 });
    expect(paperCounts([some('a'), some('b')])).toEqual({ least: 1, most: 2 });
    expect(paperCounts([paper('a', 'Ở trọ'), some('b', 'Ở trọ'), some('c', 'Mồ côi')])).toEqual({ least: 1, most: 2 });
  });

  it('are counted in one way of filing, without what is only brought along to fetch the result', () => {
    expect(paperCounts(forms)).toEqual({ least: 2, most: 3 });
    expect(paperCounts(forms, ['DIRECT'])).toEqual({ least: 3, most: 3 });
    expect(paperCounts(forms, ['ONLINE'])).toEqual({ least: 2, most: 2 });
    expect(paperCounts([...forms, paper('x', 'Mồ côi')], ['DIRECT', 'ONLINE'])).toEqual({ least: 3, most: 4 });
  });
});
