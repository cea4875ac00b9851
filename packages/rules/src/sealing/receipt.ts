import type { PublicKey, Receipt } from '@motcua/openapi';
import { fromBase64Url } from '../canonical/base64url.js';
import type { Bytes } from '../canonical/bytes.js';
import { canonicalBytes } from '../canonical/canonical-json.js';
import { submissionCodeOf } from '../codes/submission-code.js';
import { importReceiptKey } from './keys.js';

/** How a receipt's bytes are signed and verified. */
export const receiptSignature = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The bytes a receipt's signature is over: the canonical form of all its members but the signature. */
export function receiptBytes(receipt: Omit<Receipt, 'signature'> & { readonly signature?: string }): Bytes {
  const { signature: _, ...signed } = receipt;
  return canonicalBytes(signed);
}

/** What was sent, and hence what a receipt must be for. */
export interface ExpectedReceipt {
  readonly submissionId: string;
  readonly contentHash: string;
}

/** Whether the gateway signed this receipt with one of its keys and, where `expected` is given, for this very
 * submission. A true receipt of another submission proves nothing. Never rejects: what cannot be verified is false. */
export async function verifyReceipt(
  receipt: Receipt,
  keys: readonly PublicKey[],
  expected?: ExpectedReceipt,
): Promise<boolean> {
  try {
    const key = keys.find(({ keyId }) => keyId === receipt.keyId);
    const isMeant =
      receipt.kind === 'submission-receipt' &&
      receipt.submissionCode === submissionCodeOf(receipt.submissionId) &&
      (!expected || (receipt.submissionId === expected.submissionId && receipt.contentHash === expected.contentHash));
    if (!key || !isMeant) return false;
    const signature = fromBase64Url(receipt.signature);
    return await crypto.subtle.verify(
      receiptSignature,
      await importReceiptKey(key.jwk),
      signature,
      receiptBytes(receipt),
    );
  } catch {
    return false;
  }
}
