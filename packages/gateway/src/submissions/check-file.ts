import type { FieldProblem, SubmittedFile } from '@motcua/openapi';
import { openFile, sha256Base64Url, sniffMediaType } from '@motcua/rules';
import sharp from 'sharp';
import { judgePdf } from './pdf/judge-pdf.js';

/** Pixels an image may have; more would need too much memory to show it. */
export const maxPixels = 40_000_000;

const words = {
  'file-missing': 'Tệp này chưa tới nơi. Đính lại tệp rồi gửi lại.',
  'file-hash': 'Tệp này bị thay đổi trên đường gửi. Đính lại tệp rồi gửi lại.',
  'file-size': 'Ảnh này quá lớn. Chụp lại với cỡ ảnh nhỏ hơn.',
  'file-type': 'Không mở được tệp này. Chụp ảnh giấy tờ, hoặc lưu lại thành PDF thường rồi đính lại.',
  'file-complex': 'Tệp PDF này quá phức tạp nên không kiểm tra hết được. Chụp ảnh từng trang giấy tờ rồi đính lại.',
} as const;
type FileFault = keyof typeof words;

/** The problem of one file, pointed to by its place among the content's files. */
export const fileProblem = (position: number, fault: FileFault): FieldProblem => ({
  pointer: `/files/${position}`,
  // For a client it is one of the types that are not taken; only the words tell what is the matter.
  rule: fault === 'file-complex' ? 'file-type' : fault,
  message: words[fault],
});

export interface SealedFile {
  readonly file: SubmittedFile;
  readonly submissionId: string;
  readonly contentKey: CryptoKey;
  /** As uploaded. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What is wrong with a file that arrived whole; undefined if it is what its sender says it is, and harmless to open. */
export async function faultOf({ file, submissionId, contentKey, sealed }: SealedFile): Promise<FileFault | undefined> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await openFile(contentKey, submissionId, file.fileId, sealed);
  } catch {
    return 'file-hash';
  }
  if (bytes.length !== file.size) return 'file-size';
  if ((await sha256Base64Url(bytes)) !== file.sha256) return 'file-hash';
  if (sniffMediaType(bytes) !== file.mediaType) return 'file-type';
  return file.mediaType === 'application/pdf' ? faultOfPdf(bytes) : brokenImage(bytes);
}

async function faultOfPdf(bytes: Uint8Array): Promise<FileFault | undefined> {
  const verdict = await judgePdf(bytes);
  if (verdict === 'too-complex') return 'file-complex';
  return verdict === 'active' ? 'file-type' : undefined;
}

/** Reads only the head of an image. Better that its owner hears of it now than an officer next week. */
async function brokenImage(bytes: Uint8Array): Promise<FileFault | undefined> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return width * height > maxPixels ? 'file-size' : undefined;
  } catch {
    return 'file-type';
  }
}
