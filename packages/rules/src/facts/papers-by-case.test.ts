import type { ProcedureDocument } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { paperCounts, papersByCase } from './papers-by-case.js';

const paper = (documentId: string, theCase?: string): ProcedureDocument => ({
  documentId,
  name: documentId,
  plainName: documentId,
  duty: 'submit',
  originals: 1,
  copies: 0,
  ...(theCase === undefined ? {} : { case: theCase }),
});
const papers = [paper('a', 'Ở trọ'), paper('b'), paper('c', 'Ở nhà mình'), paper('d', 'Ở trọ')];

describe('the papers of a procedure', () => {
  it('stand by the case that asks for them, those for everybody apart', () => {
    const { always, cases } = papersByCase(papers);
    expect(always.map(({ documentId }) => documentId)).toEqual(['b']);
    expect(cases.map(({ name, papers: some }) => [name, some.map(({ documentId }) => documentId)])).toEqual([
      ['Ở trọ', ['a', 'd']],
      ['Ở nhà mình', ['c']],
    ]);
  });

  it('are counted as one person needs them, never those of all cases together', () => {
    expect(paperCounts(papers)).toEqual({ least: 2, most: 3 });
    expect(paperCounts([paper('a'), paper('b')])).toEqual({ least: 2, most: 2 });
    expect(paperCounts([])).toEqual({ least: 0, most: 0 });
  });
});
