import type { FeeFact, FeeStatus } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { feeWords, timeWords } from './say-facts.js';

const source = { name: 'Thông tư 281/2016/TT-BTC', asOf: '2026-07-15' };
const fee = (
  amount: number,
  feeStatus: FeeStatus = 'fixed',
  per: 'copy' | 'page' | 'document' | 'dossier' = 'copy',
): FeeFact => ({
  status: 'verified',
  feeStatus,
  value: { amount, currency: 'VND', per },
  source,
});
const spaced = (words: string) => words.replaceAll('\u00a0', ' ');

describe('a fee is said', () => {
  it.each<[string, FeeFact]>([
    ['8.000 đ một bản', fee(8000)],
    ['50.000 đ một hồ sơ (mức tham khảo, do tỉnh quy định)', fee(50_000, 'by_province_indicative', 'dossier')],
    ['50.000 đ một văn bản', fee(50_000, 'fixed', 'document')],
    ['Không phải nộp tiền', fee(0, 'free')],
    ['Chưa có thông tin, hỏi công chức', fee(0, 'listed_zero')],
    ['Chưa có thông tin, hỏi công chức', fee(0, 'fixed')],
    ['Chưa có thông tin, hỏi công chức', { status: 'unknown', feeStatus: 'listed_zero' }],
    ['Chưa công bố, do tỉnh quy định', { status: 'not_published', feeStatus: 'by_province' }],
    ['Chưa công bố', { status: 'not_published', feeStatus: 'unknown' }],
  ])('as “%s”', (words, fact) => {
    expect(spaced(feeWords(fact))).toBe(words);
  });
});

describe('a fact with a note', () => {
  it('is never said without it, known or not', () => {
    const perPage = { ...fee(2000, 'fixed', 'page'), note: 'từ trang 3: 1.000 đ một trang, tối đa 200.000 đ một bản' };
    expect(spaced(feeWords(perPage))).toBe(
      '2.000 đ một trang; từ trang 3: 1.000 đ một trang, tối đa 200.000 đ một bản',
    );
    const byList = {
      status: 'unknown',
      feeStatus: 'fixed',
      note: 'đăng ký theo danh sách: 10.000 đ một người',
    } as const;
    expect(feeWords(byList)).toBe('Chưa có thông tin, hỏi công chức; đăng ký theo danh sách: 10.000 đ một người');
    const late = 'nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo';
    expect(timeWords({ status: 'verified', value: { unit: 'SAME_DAY', amount: 0 }, source, note: late })).toBe(
      `Trong ngày làm việc; ${late}`,
    );
    expect(timeWords({ status: 'not_published', note: 'tùy hồ sơ' })).toBe('Chưa công bố; tùy hồ sơ');
  });
});

describe('a time is said', () => {
  it('in the unit it was published in', () => {
    expect(timeWords({ status: 'verified', value: { unit: 'SAME_DAY', amount: 0 }, source })).toBe(
      'Trong ngày làm việc',
    );
    expect(timeWords({ status: 'verified', value: { unit: 'WORKING_DAY', amount: 5 }, source })).toBe(
      '5 ngày làm việc',
    );
  });

  it('as not known where nobody knows', () => {
    expect(timeWords({ status: 'not_published' })).toBe('Chưa công bố');
    expect(timeWords({ status: 'unknown' })).toBe('Chưa có thông tin, hỏi công chức');
  });
});
