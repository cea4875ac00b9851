/** Receipts that hold: signed with the private half of the key that the contract's example of `getKeys` publishes. */
import type { GatewayKeys, Receipt } from '@motcua/openapi';
import { exampleOf } from '../contract/examples.js';

/** Public for ever, and good for examples only; the same as in the contract's tests. */
const privateHalf = 'A-O45n5HTUA9e7VlOUeULLHDDmEemT4_-MEC-jg8vmU';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

export async function signedReceipt(unsigned: Omit<Receipt, 'kind' | 'keyId' | 'signature'>): Promise<Receipt> {
  const [published] = exampleOf<GatewayKeys>('keys').receipts;
  if (!published) throw new Error('The example of getKeys publishes no key for receipts.');
  const receipt = { kind: 'submission-receipt', ...unsigned, keyId: published.keyId } as const;
  const key = await crypto.subtle.importKey('jwk', { ...published.jwk, d: privateHalf }, algorithm, false, ['sign']);
  // Canonical JSON of an object that holds nothing but plain strings.
  const canonical = JSON.stringify(receipt, Object.keys(receipt).sort());
  const signature = await crypto.subtle.sign(
    { ...algorithm, hash: 'SHA-256' },
    key,
    new TextEncoder().encode(canonical),
  );
  return { ...receipt, signature: base64url(new Uint8Array(signature)) };
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Mã nộp: the last 50 bits of the submissionId in Crockford base32. */
export function submissionCodeFor(submissionId: string): string {
  let rest = BigInt(`0x${submissionId.replaceAll('-', '')}`);
  let code = '';
  for (; code.length < 10; rest >>= 5n) code = alphabet.charAt(Number(rest & 31n)) + code;
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
