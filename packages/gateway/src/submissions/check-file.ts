import type { FieldProblem, SubmittedFile } from '@motcua/openapi';
import { openFile, sha256Base64Url, sniffMediaType } from '@motcua/rules';
import sharp from 'sharp';
import { isActivePdf } from './pdf-scan.js';

/** Pixels an image may have; more would need too much memory to show it. */
export const maxPixels = 40_000_000;

const words = {
  'file-missing': 'Tệp này chưa tới nơi. Đính lại tệp rồi gửi lại.',
  'file-hash': 'Tệp này bị thay đổi trên đường gửi. Đính lại tệp rồi gửi lại.',
  'file-size': 'Ảnh này quá lớn. Chụp lại với cỡ ảnh nhỏ hơn.',
  'file-type': 'Không mở được tệp này. Chụp ảnh giấy tờ, hoặc lưu lại thành PDF thường rồi đính lại.',
} as const;
type FileRule = keyof typeof words;

/** The problem of one file, pointed to by its place among the content's files. */
export const fileProblem = (position: number, rule: FileRule): FieldProblem => ({
  pointer: `/files/${position}`,
  rule,
  message: words[rule],
});

export interface SealedFile {
  readonly file: SubmittedFile;
  readonly submissionId: string;
  readonly contentKey: CryptoKey;
  /** As uploaded. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What is wrong with a file that arrived whole; undefined if it is what its sender says it is, and harmless to open. */
export async function ruleBrokenBy({
  file,
  submissionId,
  contentKey,
  sealed,
}: SealedFile): Promise<FileRule | undefined> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await openFile(contentKey, submissionId, file.fileId, sealed);
  } catch {
    return 'file-hash';
  }
  if (bytes.length !== file.size) return 'file-size';
  if ((await sha256Base64Url(bytes)) !== file.sha256) return 'file-hash';
  if (sniffMediaType(bytes) !== file.mediaType) return 'file-type';
  if (file.mediaType === 'application/pdf') return (await isActivePdf(bytes)) ? 'file-type' : undefined;
  return brokenImage(bytes);
}

/** Reads only the head of an image. Better that its owner hears of it now than an officer next week. */
async function brokenImage(bytes: Uint8Array): Promise<FileRule | undefined> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return width * height > maxPixels ? 'file-size' : undefined;
  } catch {
    return 'file-type';
  }
}
