import { canonicalBytes, sha256Base64Url, submissionCodeOf } from '@motcua/rules';
import type { SealedPackage } from '../storage/records.js';
import type { PackageFile } from './outbox.js';
import { OutboxError } from './outbox-error.js';
import { format, magic, type PackageFileEntry } from './package-header.js';

/** Writes a package as one file.
 * @param readBytes sealed bytes of one of its files */
export async function writePackage(
  { submission, submissionKey, files }: SealedPackage,
  readBytes: (fileId: string) => Promise<ArrayBuffer | undefined>,
): Promise<PackageFile> {
  const entries: PackageFileEntry[] = [];
  const contents: Blob[] = [];
  for (const { fileId, mediaType, size } of files) {
    const bytes = await readBytes(fileId);
    // Half a package would be no dossier.
    if (bytes?.byteLength !== size) throw new OutboxError('gone');
    entries.push({ fileId, mediaType, size, sha256: await sha256Base64Url(bytes) });
    contents.push(new Blob([bytes]));
  }
  const content = { format, submission, submissionKey, files: entries };
  const header = canonicalBytes({ ...content, check: await sha256Base64Url(canonicalBytes(content)) });
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, header.length);
  return {
    name: `ho-so-${submissionCodeOf(submission.submissionId)}.motcua`,
    blob: new Blob([magic, length.buffer, header, ...contents], { type: 'application/octet-stream' }),
  };
}
