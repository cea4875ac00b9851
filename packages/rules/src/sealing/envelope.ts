import type { Envelope } from '@motcua/openapi';
import { fromBase64Url, toBase64Url } from '../canonical/base64url.js';
import { type Bytes, utf8 } from '../canonical/bytes.js';
import { additionalData } from './additional-data.js';
import { envelopeKeyAlgorithm, importContentKey } from './keys.js';
import { openBytes, sealBytes } from './sealed-bytes.js';

/** What sealing takes. Everything random comes from the caller and is used for this one submission only. */
export interface SealingParts {
  readonly submissionId: string;
  /** Canonical content. */
  readonly content: Bytes;
  /** AES-256-GCM, extractable. */
  readonly contentKey: CryptoKey;
  /** 12 bytes each. */
  readonly contentIv: Bytes;
  readonly keyIv: Bytes;
  /** The gateway's public envelope key and its name. */
  readonly gatewayKey: CryptoKey;
  readonly keyId: string;
  /** ECDH P-256, made for this envelope. */
  readonly ephemeral: CryptoKeyPair;
}

/** Seals the content to the gateway's key: ECDH P-256 with an ephemeral pair, HKDF-SHA256, AES-256-GCM. */
export async function sealEnvelope(parts: SealingParts): Promise<Envelope> {
  const { submissionId, content, contentKey, contentIv, keyIv, gatewayKey, keyId, ephemeral } = parts;
  const rawKey = await crypto.subtle.exportKey('raw', contentKey);
  const wrapping = await wrappingKey(ephemeral.privateKey, gatewayKey, submissionId);
  const sealed = (key: CryptoKey, iv: Bytes, part: 'key' | 'content', plain: BufferSource) =>
    sealBytes(key, iv, additionalData(submissionId, part), plain).then(toBase64Url);
  return {
    algorithm: 'ECDH-P256+HKDF-SHA256+A256GCM',
    keyId,
    ephemeralKey: toBase64Url(await crypto.subtle.exportKey('raw', ephemeral.publicKey)),
    wrappedKey: await sealed(wrapping, keyIv, 'key', rawKey),
    ciphertext: await sealed(contentKey, contentIv, 'content', content),
  };
}

/** Opens an envelope with the gateway's private key (ECDH P-256, usage `deriveBits`); the content key then opens the
 * files. Rejects, with no more than an OperationError, DataError or TypeError, when anything in it is wrong. */
export async function openEnvelope({
  envelope,
  submissionId,
  privateKey,
}: {
  readonly envelope: Envelope;
  readonly submissionId: string;
  readonly privateKey: CryptoKey;
}): Promise<{ readonly content: Bytes; readonly contentKey: CryptoKey }> {
  const ephemeral = fromBase64Url(envelope.ephemeralKey);
  // OpenSSL also takes compressed and hybrid points: the same key in other bytes.
  if (ephemeral.length !== 65 || ephemeral[0] !== 4) throw new TypeError('an ephemeral key is an uncompressed point');
  const publicKey = await crypto.subtle.importKey('raw', ephemeral, envelopeKeyAlgorithm, true, []);
  const wrapping = await wrappingKey(privateKey, publicKey, submissionId);
  const rawKey = await openBytes(wrapping, additionalData(submissionId, 'key'), fromBase64Url(envelope.wrappedKey));
  // A key of 16 bytes would be taken as AES-128.
  if (rawKey.length !== 32) throw new TypeError('a content key has 32 bytes');
  const contentKey = await importContentKey(rawKey);
  const ciphertext = fromBase64Url(envelope.ciphertext);
  return { content: await openBytes(contentKey, additionalData(submissionId, 'content'), ciphertext), contentKey };
}

async function wrappingKey(privateKey: CryptoKey, publicKey: CryptoKey, submissionId: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(submissionId), info: utf8('motcua/1 envelope') },
    await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
