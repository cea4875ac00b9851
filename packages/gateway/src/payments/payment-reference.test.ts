import { describe, expect, it } from 'vitest';
import { newPaymentReference, purposeOf, referencesIn } from './payment-reference.js';
import { vietQr } from './vietqr.js';

describe("a payment's reference", () => {
  it.each([
    ['as it was given', 'MC7K2P9QXD4M'],
    ['in the words of a bank', 'MBVCB.123456.MC7K2P9QXD4M.CT tu 0123 toi 1234567890123'],
    ['without spaces around it', 'CKMC7K2P9QXD4MGD123'],
    ['broken by a bank', 'MC7K2P 9QXD4M'],
    ['in lower case', 'mc7k2p9qxd4m nop le phi'],
  ])('is found %s', (_, purpose) => {
    expect(referencesIn(purpose)).toContain('7K2P9QXD4M');
  });

  it('is found when a person typed O for 0 and l for 1', () => {
    expect(referencesIn('MCo1l0000000')).toContain('0110000000');
  });

  it('is not found where there is none', () => {
    for (const purpose of ['', 'Chuyen tien', 'MC', 'MC7K2P9QXD4', 'MC!!!!!!!!!!'])
      expect(referencesIn(purpose)).toEqual([]);
  });

  it('is new each time and fits into a transfer text', () => {
    const references = Array.from({ length: 500 }, newPaymentReference);
    expect(new Set(references).size).toBe(500);
    for (const reference of references) expect(purposeOf(reference)).toMatch(/^MC[\dA-HJKMNP-TV-Z]{10}$/);
  });
});

const account = {
  bankName: 'Agribank',
  bankBin: '970405',
  accountNumber: '1234567890123',
  accountName: 'UBND XA THONG NHAT (VI DU)',
};

describe('the VietQR of a payment', () => {
  it('names account, exact amount and purpose, and checks itself', () => {
    const { payload, ...method } = vietQr(account, 16_000, 'MC7K2P9QXD4M');
    expect(method).toEqual({ type: 'vietqr', ...account, purpose: 'MC7K2P9QXD4M' });
    // The same string, made by hand from the EMVCo tags.
    expect(payload).toBe(
      '00020101021238570010A000000727012700069704050113' +
        '12345678901230208QRIBFTTA53037045405160005802VN62160812MC7K2P9QXD4M6304A4AD',
    );
  });
});
