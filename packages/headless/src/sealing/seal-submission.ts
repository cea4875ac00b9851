import type {
  GatewayKeys,
  MediaType,
  SealedSubmission,
  SubmissionContent,
  SubmissionSecrets,
  SubmittedFile,
} from '@motcua/openapi';
import {
  type Bytes,
  canonicalBytes,
  contentHash,
  envelopeKeyAlgorithm,
  importContentKey,
  importEnvelopeKey,
  sealEnvelope,
  sealFile,
  sealSecrets,
  sha256Base64Url,
  toBase64Url,
} from '@motcua/rules';
import type { Surroundings } from '../surroundings.js';

/** A file that goes with a submission. Its bytes are read when its turn comes, one file at a time. */
export interface FileToSeal {
  readonly fileId: string;
  readonly documentId: string;
  readonly mediaType: MediaType;
  read(): Promise<Bytes>;
}

export interface SealRequest extends Pick<Surroundings, 'now' | 'random'> {
  /** What is sealed; files, salt and time are filled in here. */
  readonly content: Omit<SubmissionContent, 'files' | 'salt' | 'sealedAt'>;
  readonly files: readonly FileToSeal[];
  /** Sealed beside the content; the same ones each time this submission is sealed. */
  readonly secrets: SubmissionSecrets;
  readonly envelopeKey: GatewayKeys['envelope'];
  /** Takes each sealed file, to be uploaded as it is. */
  keep(fileId: string, sealed: Bytes): Promise<void>;
}

/** Seals a submission to the gateway's key (ECDH P-256, HKDF, AES-256-GCM): from here on nobody but the gateway reads
 * it, this machine included. Answers must be those of shown fields only (`keepVisible`). Sealing the same answers twice
 * gives two different packages; only one of them may ever be sent. */
export async function sealSubmission(request: SealRequest): Promise<Omit<SealedSubmission, 'uploads'>> {
  const { random, secrets, envelopeKey } = request;
  const { submissionId, agencyId, procedureCode, formVersion } = request.content;
  const contentKey = await importContentKey(random(32));

  const files: SubmittedFile[] = [];
  for (const { fileId, documentId, mediaType, read } of request.files) {
    const bytes = await read();
    files.push({ fileId, documentId, sha256: await sha256Base64Url(bytes), size: bytes.length, mediaType });
    await request.keep(fileId, await sealFile({ contentKey, submissionId, fileId, iv: random(12), bytes }));
  }

  const content: SubmissionContent = {
    ...request.content,
    files,
    salt: toBase64Url(random(16)),
    sealedAt: new Date(request.now()).toISOString(),
  };
  const envelope = await sealEnvelope({
    submissionId,
    content: canonicalBytes(content),
    contentKey,
    contentIv: random(12),
    keyIv: random(12),
    gatewayKey: await importEnvelopeKey(envelopeKey.jwk),
    keyId: envelopeKey.keyId,
    ephemeral: await crypto.subtle.generateKey(envelopeKeyAlgorithm, true, ['deriveBits']),
  });
  return {
    submissionId,
    agencyId,
    procedureCode,
    formVersion,
    contentHash: await contentHash(content),
    envelope,
    sealedSecrets: await sealSecrets({ contentKey, submissionId, iv: random(12), secrets }),
  };
}
