import { type Bytes, utf8 } from './bytes.js';

/** Writes a value as canonical JSON (RFC 8785) over NFC strings, so that equal contents give equal bytes and hashes.
 * Strings and member names are brought to NFC first, then names are sorted by UTF-16 code units; numbers are written as
 * ECMAScript writes them (`-0` as `0`).
 * @throws {TypeError} where JSON would lose something silently: NaN and infinities, `undefined` (also as a member: leave
 *   the member out), lone surrogates, two names that are one in NFC, anything but plain objects, arrays and scalars. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no NaN and no infinity');
    return JSON.stringify(value);
  }
  // Array.from, since map would skip the holes of a sparse array.
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join()}]`;
  if (isPlainObject(value)) {
    const members = Object.entries(value)
      .map(([name, member]) => [name.normalize(), member] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (members.some(([name], i) => name === members[i + 1]?.[0])) throw new TypeError('a member name occurs twice');
    return `{${members.map(([name, member]) => `${quoted(name)}:${canonicalJson(member)}`).join()}}`;
  }
  throw new TypeError(`canonical JSON has no ${typeof value} like this`);
}

/** The canonical form as the UTF-8 bytes that are hashed, signed and sealed. */
export const canonicalBytes = (value: unknown): Bytes => utf8(canonicalJson(value));

function quoted(text: string): string {
  // With the u flag only a surrogate without its pair matches.
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('a string holds half a surrogate pair');
  return JSON.stringify(text.normalize());
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
