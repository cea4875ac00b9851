import type { FeeFact, FeeStatus } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { feeFor } from './fee-for.js';
import { formatMoney } from './format-money.js';

const source = { name: 'TT 281/2016/TT-BTC', asOf: '2026-11-01' };
const verified = (
  amount: number,
  per: 'copy' | 'page' | 'document' | 'dossier',
  feeStatus: FeeStatus = 'fixed',
): FeeFact => ({
  status: 'verified',
  feeStatus,
  value: { amount, currency: 'VND', per },
  source,
});
const unknown = { state: 'unknown', amount: null };

describe('the fee', () => {
  it('is 16.000 đ for two copies at 8.000 đ', () => {
    expect(feeFor(verified(8000, 'copy'), 2)).toEqual({ state: 'due', amount: 16_000 });
  });

  it('is charged once per dossier, however many copies', () => {
    expect(feeFor(verified(30_000, 'dossier'), 5)).toEqual({ state: 'due', amount: 30_000 });
    expect(feeFor(verified(30_000, 'dossier'))).toEqual({ state: 'due', amount: 30_000 });
  });

  it('is not known before the pages, or the papers that are certified, are counted', () => {
    expect(feeFor(verified(2000, 'page'), 2)).toEqual(unknown);
    expect(feeFor(verified(50_000, 'document'), 2)).toEqual(unknown);
  });

  it.each([undefined, 0, -1, 1.5, Number.NaN])('is not known per copy for %s copies', (copies) => {
    expect(feeFor(verified(8000, 'copy'), copies)).toEqual(unknown);
  });

  it('is nothing only where a source says free', () => {
    expect(feeFor(verified(0, 'dossier', 'free'))).toEqual({ state: 'none', amount: 0 });
  });

  it.each<FeeStatus>(['listed_zero', 'fixed', 'by_province', 'by_province_indicative', 'by_regulation', 'unknown'])(
    'is never read as free from a zero with the status %s',
    (feeStatus) => {
      expect(feeFor(verified(0, 'dossier', feeStatus))).toEqual(unknown);
    },
  );

  it('is not known where the source contradicts itself or only indicates', () => {
    expect(feeFor(verified(5000, 'dossier', 'free'))).toEqual(unknown);
    expect(feeFor(verified(5000, 'dossier', 'listed_zero'))).toEqual(unknown);
    expect(feeFor(verified(5000, 'dossier', 'by_province_indicative'))).toEqual(unknown);
  });

  it.each(['not_published', 'unknown'] as const)(
    'is not known where the fact is %s, even with the status free',
    (status) => {
      expect(feeFor({ status, feeStatus: 'free' }, 1)).toEqual(unknown);
    },
  );
});

describe('money', () => {
  it('has dots for thousands, a no-break space and the sign people know', () => {
    expect([0, 500, 8000, 16_000, 1_234_567].map(formatMoney)).toEqual([
      '0\u00a0đ',
      '500\u00a0đ',
      '8.000\u00a0đ',
      '16.000\u00a0đ',
      '1.234.567\u00a0đ',
    ]);
  });
});
