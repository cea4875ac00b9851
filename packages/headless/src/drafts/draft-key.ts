import { type Bytes, normaliseSecret, toBase64Url, utf8 } from '@motcua/rules';
import type { SecretCheck } from '../storage/records.js';

/** OWASP's figure for PBKDF2-SHA256; about 0.1 s on a PC, once per draft that is opened. */
const iterations = 600_000;

/** The key of one draft, from the code its owner wrote down (50 bits). Not extractable and held in memory only.
 * @param resumeCode as typed; spaces, hyphens, case and look-alikes do not matter
 * @param salt random; the same for several drafts of one machine, so that a code is tried on all for the price of one */
export const deriveDraftKey = async (resumeCode: string, salt: Bytes): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(stretching(salt), await typedKey(resumeCode), { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);

/** What a secret is known by again, without being kept. @param secret as typed, like the code above */
export const secretCheckOf = async (secret: string, salt: Bytes): Promise<SecretCheck> => ({
  salt: salt.buffer,
  hash: await crypto.subtle.deriveBits(stretching(salt), await typedKey(secret), 256),
});

const stretching = (salt: Bytes) => ({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations });

const typedKey = (typed: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', utf8(normaliseSecret(typed)), 'PBKDF2', false, ['deriveKey', 'deriveBits']);

/** Gives the keys that one code makes; each is derived once. */
export function keysOf(resumeCode: string): (salt: Bytes) => Promise<CryptoKey> {
  const keys = new Map<string, Promise<CryptoKey>>();
  return (salt) => {
    const name = toBase64Url(salt);
    const key = keys.get(name) ?? deriveDraftKey(resumeCode, salt);
    keys.set(name, key);
    return key;
  };
}
