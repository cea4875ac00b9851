import { randomBytes } from 'node:crypto';
import { crockford, normaliseSecret } from '@motcua/rules';

/** Characters of a reference: 50 bits in Crockford base32. */
const length = 10;

/** Stands before each reference, so that it is found in whatever a bank writes around it. */
const prefix = 'MC';

/** Makes what tells one payment's transfer from all others. */
export const newPaymentReference = (): string => crockford(randomBytes(8), length);

/** Transfer text: ASCII, 12 characters, e.g. `MC7K2P9QXD4M`. */
export const purposeOf = (reference: string): string => `${prefix}${reference}`;

/**
 * Every reference a transfer text may carry. Banks put their own words around it, break it by spaces or dots, and a
 * person who types it writes O for 0; which of the candidates is one of ours only the payments can tell.
 */
export function referencesIn(purpose: string): string[] {
  const text = purpose
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^\dA-Z]/g, '');
  const found = new Set<string>();
  for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
    const candidate = normaliseSecret(text.slice(at + prefix.length, at + prefix.length + length));
    if (/^[\dA-HJKMNP-TV-Z]{10}$/.test(candidate)) found.add(candidate);
  }
  return [...found];
}
