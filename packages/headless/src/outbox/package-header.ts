import type { MediaType } from '@motcua/openapi';
import { fileRules, sealedOverhead } from '@motcua/rules';
import type { SealedPackage } from '../storage/records.js';

/** `motcua-package/1`: magic, length of the header (4 bytes, big-endian), header, then the sealed bytes of each file in
 * the header's order. */
export const magic = 'MOTCUA1\n';
export const format = 'motcua-package/1';

/** Largest header that is read; an envelope has 700,000 characters at most. */
export const maxHeaderBytes = 2 * 1024 * 1024;

/** What stands before the files, as canonical JSON. */
export interface PackageHeader {
  readonly format: typeof format;
  readonly submission: SealedPackage['submission'];
  readonly submissionKey: string;
  readonly files: readonly PackageFileEntry[];
  /** SHA-256 of the header without this member: a flipped byte is told here, not by a refusal of the gateway. */
  readonly check: string;
}

export interface PackageFileEntry {
  readonly fileId: string;
  readonly mediaType: MediaType;
  /** Sealed length in bytes. */
  readonly size: number;
  /** Of the sealed bytes. */
  readonly sha256: string;
}

type Parts = Readonly<Record<string, unknown>>;

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const sha256 = /^[\w-]{43}$/;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const hasTexts = (value: unknown, names: readonly string[]): value is Parts =>
  isParts(value) &&
  Object.keys(value).length === names.length &&
  names.every((name) => typeof value[name] === 'string');
const fits = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);

function isFile(value: unknown): value is PackageFileEntry {
  if (!isParts(value)) return false;
  const { fileId, mediaType, size, sha256: hash } = value;
  return (
    fits(fileId, uuid) &&
    (fileRules.mediaTypes as readonly unknown[]).includes(mediaType) &&
    Number.isInteger(size) &&
    (size as number) > sealedOverhead &&
    (size as number) <= fileRules.maxBytes + sealedOverhead &&
    fits(hash, sha256)
  );
}

/** Of this version, and safe to put into an address. */
export function isHeader(value: unknown): value is PackageHeader {
  if (!isParts(value)) return false;
  const { submission, submissionKey, files, check } = value;
  if (!isParts(submission) || !Array.isArray(files) || files.length > 40) return false;
  const { envelope, ...texts } = submission;
  return (
    hasTexts(texts, ['submissionId', 'agencyId', 'procedureCode', 'formVersion', 'contentHash', 'sealedSecrets']) &&
    fits(texts.submissionId, uuid) &&
    fits(texts.contentHash, sha256) &&
    hasTexts(envelope, ['algorithm', 'keyId', 'ephemeralKey', 'wrappedKey', 'ciphertext']) &&
    fits(submissionKey, /^[\w-]{22}$/) &&
    fits(check, sha256) &&
    files.every(isFile) &&
    new Set(files.map(({ fileId }) => fileId)).size === files.length
  );
}
