import type { Bytes } from '../canonical/bytes.js';

/** Bytes of the IV that stands before each ciphertext. */
export const ivLength = 12;
/** What sealing adds to a part: IV and tag. */
export const sealedOverhead = ivLength + 16;

/** AES-256-GCM as it is stored and sent: IV, then ciphertext and tag. An IV is used once with a key, never again. */
export async function sealBytes(key: CryptoKey, iv: Bytes, additional: Bytes, plain: BufferSource): Promise<Bytes> {
  if (iv.length !== ivLength) throw new RangeError('an IV has 12 bytes');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: additional }, key, plain);
  const whole = new Uint8Array(ivLength + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), ivLength);
  return whole;
}

/** Opens what `sealBytes` made. Rejects when key, place or a single bit is wrong. */
export async function openBytes(key: CryptoKey, additional: Bytes, sealed: Bytes): Promise<Bytes> {
  const iv = sealed.subarray(0, ivLength);
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: additional },
    key,
    sealed.subarray(ivLength),
  );
  return new Uint8Array(plain);
}
