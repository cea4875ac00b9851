import type { Bytes } from './bytes.js';

/** Writes bytes as base64url without padding (RFC 4648 §5). */
export function toBase64Url(bytes: Uint8Array | ArrayBuffer): string {
  let text = '';
  // Byte by byte: spreading a large array into fromCharCode overflows the stack.
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads base64url without padding; each byte string has exactly one spelling.
 * @throws {TypeError} on other characters, padding, or a spelling that `toBase64Url` would not give. */
export function fromBase64Url(text: string): Bytes {
  if (/^[\w-]*$/.test(text) && text.length % 4 !== 1) {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
    // The last group may hold bits that stand for no byte; they have to be 0.
    if (toBase64Url(bytes.subarray(bytes.length - (bytes.length % 3))) === text.slice(text.length - (text.length % 4)))
      return bytes;
  }
  throw new TypeError('not base64url');
}
