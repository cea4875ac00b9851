import type { PublicJwk } from '@motcua/openapi';
import type { Bytes } from '../canonical/bytes.js';

/** How a content key is agreed on; also what `generateKey` takes for the ephemeral pair and the gateway's own. P-256,
 * since Chromium 109 has no X25519. */
export const envelopeKeyAlgorithm = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** How receipts are signed; also what `generateKey` takes for the gateway's receipt key. */
export const receiptKeyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Takes the gateway's public envelope key, as `GET /v1/keys` gives it. */
export const importEnvelopeKey = (jwk: PublicJwk): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', publicPart(jwk), envelopeKeyAlgorithm, true, []);

/** Takes one of the gateway's public receipt keys. */
export const importReceiptKey = (jwk: PublicJwk): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', publicPart(jwk), receiptKeyAlgorithm, true, ['verify']);

/** Takes 32 raw bytes as the AES-256-GCM key of one submission. */
export const importContentKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', true, ['encrypt', 'decrypt']);

// Members such as key_ops or a private d would change what is imported.
const publicPart = ({ kty, crv, x, y }: PublicJwk) => ({ kty, crv, x, y });
