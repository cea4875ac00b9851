import { describe, expect, it } from 'vitest';
import { dossierFee } from './dossier.words.js';

const spaced = (words: string) => words.replaceAll('\u00a0', ' ');

describe('the fee of a dossier', () => {
  it.each<[string, Parameters<typeof dossierFee>[0]]>([
    ['16.000 đ, chưa nộp', { state: 'due', amount: 16_000, feeStatus: 'fixed' }],
    ['16.000 đ, đã nộp', { state: 'paid', amount: 16_000, feeStatus: 'fixed' }],
    ['Không phải nộp tiền', { state: 'none', amount: 0, feeStatus: 'free' }],
    ['Chưa có thông tin, hỏi công chức', { state: 'unknown', amount: null, feeStatus: 'listed_zero' }],
    ['Chưa công bố, do tỉnh quy định', { state: 'unknown', amount: null, feeStatus: 'by_province' }],
  ])('is said as “%s”', (words, fact) => {
    expect(spaced(dossierFee(fact))).toBe(words);
  });
});
