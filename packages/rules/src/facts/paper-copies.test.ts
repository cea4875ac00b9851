import type { ProcedureDocument } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { copyWords, paperCopies } from './paper-copies.js';

const paper = (given: Partial<ProcedureDocument>) => ({ originals: 0, copies: 0, duty: 'submit' as const, ...given });

describe('how many of a paper are needed', () => {
  it('is said of originals and copies apart, and of neither nothing', () => {
    expect(paperCopies(paper({ originals: 1, copies: 2 }))).toEqual(['1 bản chính', '2 bản sao']);
    expect(paperCopies(paper({}))).toEqual([]);
  });

  it('says whether copies are certified only where the record does', () => {
    const of = (copyKind: ProcedureDocument['copyKind']) =>
      paperCopies(paper({ copies: 1, ...(copyKind && { copyKind }) }));
    expect(of('certified')).toEqual(['1 bản sao có chứng thực']);
    expect(of('plain')).toEqual(['1 bản sao không cần chứng thực']);
    expect(of('either')).toEqual(['1 bản sao có chứng thực, hoặc bản sao kèm bản chính để đối chiếu']);
    expect(of(undefined)).toEqual(['1 bản sao']);
  });

  it('keeps the original of a card with its owner: by post a certified copy stands for it', () => {
    const card = paper({ originals: 1, duty: 'show', copyKind: 'certified' });
    expect(paperCopies(card, 'POSTAL')).toEqual(['1 bản sao có chứng thực']);
    expect(paperCopies(card, 'DIRECT')).toEqual(['1 bản chính']);
    expect(paperCopies(paper({ originals: 1, duty: 'show' }), 'POSTAL')).toEqual(['1 bản chính']);
    expect(paperCopies({ ...card, duty: 'submit' }, 'POSTAL')).toEqual(['1 bản chính']);
  });

  it('is not said of a form that is filled in on the net, where there is no paper to count', () => {
    expect(paperCopies(paper({ originals: 1, copies: 1, channels: ['ONLINE'] }))).toEqual([]);
    expect(paperCopies(paper({ originals: 1, channels: ['ONLINE', 'POSTAL'] }))).toEqual(['1 bản chính']);
    expect(paperCopies(paper({ copies: 1, copyKind: 'certified', channels: ['ONLINE'] }))).toEqual([
      '1 bản sao có chứng thực',
    ]);
  });

  it('is said in another language with its words', () => {
    const english = { ...copyWords, originals: (count: number) => `${count} original` };
    expect(paperCopies(paper({ originals: 1 }), undefined, english)).toEqual(['1 original']);
  });
});
