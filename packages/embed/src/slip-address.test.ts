import { describe, expect, it } from 'vitest';
import { readSlip } from './slip-address.js';

describe('the slip in an address', () => {
  it.each([
    ['#HBFN0-W1AF4.A1B2C3D4', 'HBFN0-W1AF4', 'A1B2C3D4'],
    ['#H37.24-261123-0001.A1B2C3D4', 'H37.24-261123-0001', 'A1B2C3D4'],
    ['#HBFN0-W1AF4%2EA1B2C3D4', 'HBFN0-W1AF4', 'A1B2C3D4'],
  ])('is read from %s', (fragment, reference, secret) => {
    expect(readSlip(fragment)).toEqual({ reference, secret });
  });

  it.each(['', '#noi-dung', '#lien-he', '#HBFN0-W1AF4.', '#.A1B2C3D4', '#HBFN0-W1AF4.short', '#%E0%A4%A'])(
    'is not seen in %s, which stays in the address',
    (fragment) => {
      expect(readSlip(fragment)).toBeUndefined();
    },
  );
});
