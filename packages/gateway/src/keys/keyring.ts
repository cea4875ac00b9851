import { createHash, createHmac } from 'node:crypto';
import type { GatewayKeys, Receipt } from '@motcua/openapi';
import { receiptBytes, receiptSignature, toBase64Url } from '@motcua/rules';

export interface KeyringParts {
  readonly publicKeys: GatewayKeys;
  /** By keyId; every envelope key whose private half lies here, retired ones too. */
  readonly envelopeKeys: ReadonlyMap<string, CryptoKey>;
  readonly signing: { readonly keyId: string; readonly key: CryptoKey };
  readonly pepper: Buffer;
}

/** What the gateway can do with its private keys; the keys themselves cannot be read back. */
export class Keyring {
  /** As `GET /v1/keys` answers. */
  readonly publicKeys: GatewayKeys;
  readonly #parts: KeyringParts;

  /** Made by `openKeyring`. */
  constructor(parts: KeyringParts) {
    this.publicKeys = parts.publicKeys;
    this.#parts = parts;
  }

  /** Opens what was sealed to this key; undefined for a key that was never ours, or whose file is gone. */
  envelopeKey(keyId: string): CryptoKey | undefined {
    return this.#parts.envelopeKeys.get(keyId);
  }

  async signReceipt(unsigned: Omit<Receipt, 'keyId' | 'signature'>): Promise<Receipt> {
    const { keyId, key } = this.#parts.signing;
    const receipt = { ...unsigned, keyId };
    const signature = await crypto.subtle.sign(receiptSignature, key, receiptBytes(receipt));
    return { ...receipt, signature: toBase64Url(signature) };
  }

  /**
   * HMAC-SHA256 of a normalised tracking secret, under a secret of the data folder: 40 bits are few enough to try out
   * against a plain hash, should the database leak alone.
   */
  trackingSecretHash(submissionId: string, secret: string): Buffer {
    return createHmac('sha256', this.#parts.pepper).update(`${submissionId}|${secret}`).digest();
  }
}

/** SHA-256 of a submission key; its 128 random bits need no more than that. */
export const submissionKeyHash = (key: string): Buffer => createHash('sha256').update(key).digest();
