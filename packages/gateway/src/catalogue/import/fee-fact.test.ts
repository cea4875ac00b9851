import { describe, expect, it } from 'vitest';
import {
  listedRecord,
  listedWay,
  listOf,
  portalFee,
  portalRecord,
  portalWay,
} from '../../testing/published-records.js';
import { convertRecords } from './convert-records.js';
import { findRecords } from './find-records.js';

/** Of the first way of filing. */
function feeIn(file: unknown) {
  const { records } = convertRecords(findRecords(file, '2026-10-15') ?? []);
  const channels = records[0]?.record.channels;
  return channels?.status === 'verified' ? channels.value[0]?.fee : undefined;
}
const portalFeeOf = (...fees: unknown[]) => feeIn(portalRecord({ executionMethods: [portalWay('DIRECT', { fees })] }));
const listedFee = (fee: Record<string, unknown>, note: string | null = null) =>
  feeIn(listOf(listedRecord({ channels: [listedWay('DIRECT', { fee: { currency: 'VND', ...fee }, note })] })));

describe('a fee of the national portal', () => {
  it.each([
    ['', { status: 'unknown', feeStatus: 'listed_zero' }],
    ['Do HĐND cấp tỉnh quyết định', { status: 'not_published', feeStatus: 'by_province' }],
    ['Theo quy định tại Thông tư 85/2019/TT-BTC', { status: 'not_published', feeStatus: 'by_regulation' }],
    ['Miễn lệ phí đối với người thuộc hộ nghèo', { status: 'unknown', feeStatus: 'listed_zero' }],
    ['Không thu lệ phí.', { status: 'verified', feeStatus: 'free' }],
    ['Miễn lệ phí. Phí bản sao thì thu riêng', { status: 'verified', feeStatus: 'free' }],
    ['Miễn phí', { status: 'verified', feeStatus: 'free' }],
    ['Miễn lệ phí cho hộ nghèo', { status: 'unknown', feeStatus: 'listed_zero' }],
    ['Không quy định', { status: 'unknown', feeStatus: 'listed_zero' }],
    ['Miễn, giảm lệ phí', { status: 'unknown', feeStatus: 'listed_zero' }],
    ['Miễn giảm cho trẻ em', { status: 'unknown', feeStatus: 'listed_zero' }],
    ['Miễn lệ phí đăng ký đúng hạn', { status: 'unknown', feeStatus: 'listed_zero' }],
    ['Không thu lệ phí trẻ em dưới 6 tuổi', { status: 'unknown', feeStatus: 'listed_zero' }],
  ])('of a zero fee with the words “%s” says no more than they do', (words, fee) => {
    expect(portalFeeOf(portalFee(0, words))).toMatchObject(fee);
  });

  it('that lists no fee at all says nothing of fees', () => {
    expect(portalFeeOf()).toMatchObject({ status: 'not_published', feeStatus: 'unknown' });
  });
});

describe('a fee of a list', () => {
  it.each([
    [{ status: 'fixed', amount: 8000 }, null, { value: { amount: 8000, per: 'dossier' } }],
    [
      { status: 'fixed', amount: 2000 },
      '(/trang)Từ trang 3: 1.000 đồng/trang',
      { value: { per: 'page' }, note: 'có mức khác: 1.000\u00a0đ' },
    ],
    [{ status: 'fixed', amount: 10_000 }, '(/trường hợp)', { value: { per: 'document' } }],
    [{ status: 'fixed', amount: 400_000 }, 'Mức thu: 400.000đ/trường hợp', { value: { per: 'dossier' } }],
    [
      { status: 'fixed', amount: 10_000 },
      'thu 10.000 đồng/người/lần',
      { status: 'unknown', note: '10.000\u00a0đ một người' },
    ],
    [
      { status: 'fixed', amount: 50_000 },
      'Cấp lại: 70.000 đồng. Miễn cho hộ nghèo',
      { note: 'có trường hợp nộp 70.000\u00a0đ; có trường hợp được miễn' },
    ],
    [{ status: 'fixed', amount: 40 }, '40.000 đ một giấy', { status: 'unknown' }],
    [
      { status: 'by_province_indicative', amount: 150_000 },
      null,
      { feeStatus: 'by_province_indicative', value: { amount: 150_000 } },
    ],
    [{ status: 'listed_zero', amount: 0 }, null, { status: 'unknown', feeStatus: 'listed_zero' }],
    [{ status: 'by_regulation', amount: 0 }, 'Theo thông tư', { status: 'not_published' }],
    [
      { status: 'by_regulation', amount: 0 },
      '(Phí cấp bản sao Trích lục (nếu có yêu cầu) theo Thông tư số 281/2016/TT-BTC của Bộ Tài chính.)',
      { status: 'unknown', feeStatus: 'listed_zero' },
    ],
    [{ status: 'unknown', amount: null }, 'Nộp tại Công an xã', { status: 'not_published' }],
    [{ status: 'free', amount: 0 }, 'Miễn lệ phí', { status: 'verified', value: { amount: 0 } }],
    [{ status: 'free', amount: 0 }, '(Không)', { status: 'verified', value: { amount: 0 } }],
    [{ status: 'free', amount: 0 }, '(Không quy định)', { status: 'unknown', feeStatus: 'listed_zero' }],
    [
      { status: 'free', amount: 0 },
      '(Miễn lệ phí cho người thuộc hộ nghèo.)',
      { status: 'unknown', feeStatus: 'listed_zero', note: 'có trường hợp được miễn' },
    ],
  ])('with the fee %j and the words %j says no more', (fee, words, expected) => {
    expect(listedFee(fee, words)).toMatchObject(expected);
  });
});
