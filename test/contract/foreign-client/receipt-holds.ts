import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import type { PublicKey, Receipt } from '@motcua/openapi';
import { canonical } from './canonical.js';

/** Whether one of the gateway's published keys signed this receipt as it stands. */
export function receiptHolds(receipt: Receipt, keys: readonly PublicKey[]): boolean {
  const key = keys.find(({ keyId }) => keyId === receipt.keyId);
  if (!key) return false;
  const { signature, ...signed } = receipt;
  return verify(
    'sha256',
    Buffer.from(canonical(signed), 'utf8'),
    { key: createPublicKey({ key: { ...key.jwk } as JsonWebKey, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}
