const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Writes the last `length` × 5 bits of the bytes in Crockford base32, five bits a character (no I, L, O, U).
 * @throws {RangeError} when there are fewer bits than that. */
export function crockford(bytes: Uint8Array, length: number): string {
  if (bytes.length * 8 < length * 5) throw new RangeError('too few bytes for that many characters');
  let text = '';
  for (let end = bytes.length * 8; text.length < length; end -= 5) {
    const at = (end - 1) >> 3;
    const pair = ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
    text = alphabet[(pair >> ((bytes.length * 8 - end) & 7)) & 31] + text;
  }
  return text;
}

/** Reads what a person typed or read aloud as Crockford characters: upper case, O is 0, I and L are 1, and spaces,
 * hyphens and dots between groups fall away. What is no Crockford character stays and simply matches nothing. */
export const readCrockford = (text: string): string =>
  text
    .normalize()
    .toUpperCase()
    .replace(/[\s.\-\u2010-\u2015]+/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
