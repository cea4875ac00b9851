/** The other direction of `seal.ts`, for the examples' own test: opens what was sealed with the gateway's private key. */
import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import type { SealedSubmission, SubmissionContent, SubmissionSecrets } from '@motcua/openapi';

export interface Opened {
  readonly content: SubmissionContent;
  readonly contentBytes: Uint8Array;
  readonly secrets: SubmissionSecrets;
  /** Opens one sealed file of the same submission. */
  file(fileId: string, sealed: Uint8Array): Uint8Array;
}

/** @param privateKey the scalar `d` of the gateway's key, base64url; throws where anything was changed */
export function open({ submissionId, envelope, sealedSecrets }: SealedSubmission, privateKey: string): Opened {
  const own = createECDH('prime256v1');
  own.setPrivateKey(privateKey, 'base64url');
  const shared = own.computeSecret(envelope.ephemeralKey, 'base64url');
  const wrappingKey = Buffer.from(hkdfSync('sha256', shared, submissionId, 'motcua/1 envelope', 32));
  const bound = (part: string) => `motcua/1|${submissionId}|${part}`;
  const contentKey = decrypt(wrappingKey, Buffer.from(envelope.wrappedKey, 'base64url'), bound('key'));
  const contentBytes = decrypt(contentKey, Buffer.from(envelope.ciphertext, 'base64url'), bound('content'));
  const secretBytes = decrypt(contentKey, Buffer.from(sealedSecrets, 'base64url'), bound('secrets'));
  return {
    content: JSON.parse(new TextDecoder().decode(contentBytes)) as SubmissionContent,
    contentBytes,
    secrets: JSON.parse(new TextDecoder().decode(secretBytes)) as SubmissionSecrets,
    file: (fileId, sealed) => decrypt(contentKey, sealed, bound(`file|${fileId}`)),
  };
}

function decrypt(key: Uint8Array, sealed: Uint8Array, additionalData: string): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(additionalData, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}
