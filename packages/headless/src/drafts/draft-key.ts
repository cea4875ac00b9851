import { type Bytes, normaliseSecret, utf8 } from '@motcua/rules';

/** OWASP's figure for PBKDF2-SHA256; about 0.1 s on a PC, once per draft that is opened. */
const iterations = 600_000;

/** The key of one draft, from the code its owner wrote down (50 bits). Not extractable and held in memory only.
 * @param resumeCode as typed; spaces, hyphens, case and look-alikes do not matter
 * @param salt random, one per draft */
export async function deriveDraftKey(resumeCode: string, salt: Bytes): Promise<CryptoKey> {
  const code = await crypto.subtle.importKey('raw', utf8(normaliseSecret(resumeCode)), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    code,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
