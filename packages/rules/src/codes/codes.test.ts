import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crockford } from './crockford.js';
import { formatDossierCode, isDossierCode } from './dossier-code.js';
import { groupCode } from './group-code.js';
import { normaliseSecret } from './normalise-secret.js';
import { readReference } from './read-reference.js';
import { submissionCodeOf } from './submission-code.js';
import { uuidV7 } from './uuid-v7.js';

const randomOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('Crockford characters', () => {
  it('are the last bits of the bytes, five each', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(randomOf(7), fc.integer({ min: 0, max: 11 }), (bytes, length) => {
        const text = crockford(bytes, length);
        const whole = bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
        const read = [...text].reduce((number, char) => (number << 5n) | BigInt(alphabet.indexOf(char)), 0n);
        expect(text).toHaveLength(length);
        expect(read).toBe(whole & ((1n << BigInt(length * 5)) - 1n));
      }),
    );
  });

  it('are not made from fewer bits than they show', () => {
    expect(() => crockford(new Uint8Array(4), 8)).toThrow(RangeError);
    expect(crockford(new Uint8Array(5), 8)).toBe('00000000');
  });

  it('are read as a hurried person writes them', () => {
    expect(normaliseSecret(' 7k2p-9qxd ')).toBe('7K2P9QXD');
    expect(normaliseSecret('oIl0 1234')).toBe('01101234');
    expect(groupCode('7K2P9QXD')).toBe('7K2P-9QXD');
  });
});

describe('the id of a submission', () => {
  it('is a UUIDv7 with the time in front and the random bits behind', () => {
    const random = Uint8Array.from([0xab, 0xcd, 0xff, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07]);
    // The time of the example in RFC 9562, appendix A.6.
    expect(uuidV7({ now: 0x017f22e279b0, random })).toBe('017f22e2-79b0-7bcd-bf01-020304050607');
  });

  it('has the form the contract asks for, whatever the dice say, and sorts by time', () => {
    const moment = fc.integer({ min: 0, max: 2 ** 45 });
    fc.assert(
      fc.property(moment, moment, randomOf(10), randomOf(10), (a, b, diceA, diceB) => {
        const first = uuidV7({ now: a, random: diceA });
        expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        if (a < b) expect(first < uuidV7({ now: b, random: diceB })).toBe(true);
      }),
    );
  });

  it('is never made with too little randomness', () => {
    expect(() => uuidV7({ now: 0, random: new Uint8Array(9) })).toThrow(RangeError);
  });

  it('gives its mã nộp, as in the contract’s example', () => {
    expect(submissionCodeOf('019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4')).toBe('HBFN0-W1AF4');
    expect(submissionCodeOf('019AAFC0-5C80-7A21-9C3E-2B7D41C0A9E4')).toBe('HBFN0-W1AF4');
    expect(() => submissionCodeOf('HBFN0-W1AF4')).toThrow(RangeError);
  });
});

describe('the dossier code', () => {
  it('is written from agency, day and number', () => {
    expect(formatDossierCode({ agencyCode: 'H37.24', day: '2026-11-23', sequence: 1 })).toBe('H37.24-261123-0001');
    expect(formatDossierCode({ agencyCode: 'H37.24', day: '2026-11-23', sequence: 12345 })).toBe('H37.24-261123-12345');
  });

  it.each([
    { agencyCode: 'H37', day: '2026-11-23', sequence: 1 },
    { agencyCode: 'H37.24', day: '23/11/2026', sequence: 1 },
    { agencyCode: 'H37.24', day: '2026-11-23', sequence: 0 },
    { agencyCode: 'H37.24', day: '2026-11-23', sequence: 1.5 },
    { agencyCode: 'H37.24', day: '2026-11-23', sequence: 10_000_000 },
  ])('is not made up from %o', (parts) => {
    expect(() => formatDossierCode(parts)).toThrow(RangeError);
  });

  it.each(['H15.50.05.13-261008-0975', '000.00.12.H62-201105-0004', 'G09.20-20260609-0092637'])(
    'is recognised as real ones are printed: %s',
    (code) => {
      expect(isDossierCode(code)).toBe(true);
      expect(readReference(code)).toEqual({ kind: 'dossier', code });
    },
  );
});

describe('what a person types into the tracker', () => {
  it.each(['7K2P9-QXD4M', '7k2p9qxd4m', ' 7K2P9 QXD4M ', '7k2p9–qxd4m', '7K2P9.QXD4M'])('is a mã nộp: %s', (text) => {
    expect(readReference(text)).toEqual({ kind: 'submission', code: '7K2P9-QXD4M' });
  });

  it('is a mã nộp with letters that look like digits', () => {
    expect(readReference('hbfno-wiafl')).toEqual({ kind: 'submission', code: 'HBFN0-W1AF1' });
  });

  it.each([
    'H37.24-261123-0001',
    'h37.24-261123-0001',
    'H37.24 261123 0001',
    'H37. 24 – 261123 – 0001',
    'H37.24-261123-OOOl',
    'H37.24-26ll23-0001',
  ])('is a dossier code: %s', (text) => {
    expect(readReference(text)).toEqual({ kind: 'dossier', code: 'H37.24-261123-0001' });
  });

  it.each(['', '7K2P9', '7K2P9-QXD4U', '0912345678 90', 'H37-261123-0001', 'trích lục'])('is neither: %s', (text) => {
    expect(readReference(text)).toBeUndefined();
  });

  it('reads back every mã nộp there can be', () => {
    fc.assert(
      fc.property(randomOf(10), (random) => {
        const code = submissionCodeOf(uuidV7({ now: 0, random }));
        expect(readReference(code.toLowerCase().replace('-', ' '))).toEqual({ kind: 'submission', code });
      }),
    );
  });
});
