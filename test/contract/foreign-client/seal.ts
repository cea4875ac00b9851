/** Sealing from the contract's words alone, with Node's own cryptography: where the gateway opens what this made, a
 * client in any language can be written. */
import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { PublicKey, SealedSubmission, SubmissionContent, SubmissionSecrets } from '@motcua/openapi';
import { canonical, sha256 } from './canonical.js';

export interface FileToSeal {
  readonly fileId: string;
  readonly bytes: Uint8Array;
}

/** What a client has in clear. */
export interface ToSeal {
  readonly content: SubmissionContent;
  readonly secrets: SubmissionSecrets;
  readonly files: readonly FileToSeal[];
}

export interface Sealed {
  /** What is posted, once the uploads are named in it. */
  readonly submission: Omit<SealedSubmission, 'uploads'>;
  /** Sealed bytes by fileId: IV, ciphertext, tag. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Encrypts content, secrets and files to the gateway's public key. */
export function seal({ content, secrets, files }: ToSeal, key: PublicKey): Sealed {
  const { submissionId, agencyId, procedureCode, formVersion } = content;
  const contentKey = randomBytes(32);
  const clear = Buffer.from(canonical(content), 'utf8');
  const ephemeral = createECDH('prime256v1');
  ephemeral.generateKeys();
  const shared = ephemeral.computeSecret(pointOf(key));
  const wrappingKey = Buffer.from(hkdfSync('sha256', shared, submissionId, 'motcua/1 envelope', 32));
  const bound = (part: string) => `motcua/1|${submissionId}|${part}`;
  return {
    submission: {
      submissionId,
      agencyId,
      procedureCode,
      formVersion,
      contentHash: sha256(clear),
      envelope: {
        algorithm: 'ECDH-P256+HKDF-SHA256+A256GCM',
        keyId: key.keyId,
        ephemeralKey: ephemeral.getPublicKey('base64url', 'uncompressed'),
        wrappedKey: encrypt(wrappingKey, contentKey, bound('key')).toString('base64url'),
        ciphertext: encrypt(contentKey, clear, bound('content')).toString('base64url'),
      },
      sealedSecrets: encrypt(contentKey, Buffer.from(JSON.stringify(secrets), 'utf8'), bound('secrets')).toString(
        'base64url',
      ),
    },
    files: new Map(files.map(({ fileId, bytes }) => [fileId, encrypt(contentKey, bytes, bound(`file|${fileId}`))])),
  };
}

/** AES-256-GCM: IV (12 bytes), ciphertext, tag (16 bytes). */
function encrypt(key: Uint8Array, clear: Uint8Array, additionalData: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(additionalData, 'utf8'));
  return Buffer.concat([iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** A public key's uncompressed point, 65 bytes. */
const pointOf = ({ jwk }: PublicKey) =>
  Buffer.concat([Buffer.of(4), Buffer.from(jwk.x, 'base64url'), Buffer.from(jwk.y, 'base64url')]);
