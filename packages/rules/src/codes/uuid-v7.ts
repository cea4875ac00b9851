/** Makes a UUIDv7 (RFC 9562 §5.7).
 * @param now milliseconds since 1970.
 * @param random at least 10 random bytes. */
export function uuidV7({ now, random }: { readonly now: number; readonly random: Uint8Array }): string {
  if (random.length < 10) throw new RangeError('a UUIDv7 needs 10 random bytes');
  const time = now.toString(16).padStart(12, '0');
  const tail = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[Number.parseInt(tail.charAt(4), 16) & 3];
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${tail.slice(1, 4)}-${variant}${tail.slice(5, 8)}-${tail.slice(8, 20)}`;
}
