/** What a citizen of the pilot commune hands in, before it is sealed; names and numbers are examples. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Answers, SubmissionContent, SubmissionSecrets } from '@motcua/openapi';
import { pilotAgency } from '../../support/gateway.js';
import { answersForHerMother, answersForHerself } from './answers.js';
import { sha256 } from './canonical.js';
import type { ToSeal } from './seal.js';

export type Draft = ToSeal;

export interface DraftOptions {
  readonly agencyId?: string;
  readonly procedureCode?: string;
  readonly formVersion?: string;
  readonly answers?: Answers;
  /** Photograph of the authorisation; with it she files for her mother, without for herself. */
  readonly photo?: Uint8Array;
  readonly mediaType?: 'image/jpeg' | 'image/png' | 'application/pdf';
}

export const procedure = '2.000635';

/** A new draft, each call with an id and secrets of its own. */
export function newDraft(options: DraftOptions = {}): Draft {
  const { agencyId = pilotAgency, procedureCode = procedure, formVersion = '1', photo, mediaType } = options;
  const files = photo ? [{ fileId: randomUUID(), bytes: photo }] : [];
  const content: SubmissionContent = {
    submissionId: uuidV7(),
    agencyId,
    procedureCode,
    formVersion,
    answers: options.answers ?? (photo ? answersForHerMother : answersForHerself),
    files: files.map(({ fileId, bytes }) => ({
      fileId,
      documentId: 'van-ban-uy-quyen',
      sha256: sha256(bytes),
      size: bytes.byteLength,
      mediaType: mediaType ?? 'image/jpeg',
    })),
    salt: randomBytes(16).toString('base64url'),
    sealedAt: new Date().toISOString(),
  };
  return { content, secrets: newSecrets(), files };
}

export const newSecrets = (): SubmissionSecrets => ({
  trackingSecret: trackingSecret(),
  submissionKey: randomBytes(16).toString('base64url'),
});

function uuidV7(): string {
  const digits = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) & 3];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `7${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-');
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 40 bits as they stand on the slip. */
const trackingSecret = () => Array.from(randomBytes(8), (byte) => crockford[byte & 31]).join('');
