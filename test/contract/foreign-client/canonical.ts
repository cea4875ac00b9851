import { createHash } from 'node:crypto';

/** Canonical JSON (RFC 8785 over NFC strings), written from the standard and none of our packages. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .map(([name, member]) => [name.normalize('NFC'), member] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)); // `<` compares UTF-16 code units, as the standard asks
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** SHA-256 in base64url without padding. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64url');
