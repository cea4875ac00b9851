import { open } from 'node:fs/promises';
import { BilingualError } from '../../serve/bilingual-error.js';
import { jsonFaultAt } from './json-fault.js';

/** Bytes; about 2,000 full records of the national portal. A larger file is to be split. */
export const largestFile = 64 * 1024 * 1024;

/** What `motcua catalogue import` ends with where nothing of a file could be read. */
export const nothingReadExit = 3;

const unreadable = (vi: string, en: string): BilingualError =>
  new BilingualError(vi, en, { exitCode: nothingReadExit });

/** Reads a file of JSON in UTF-8; says where and why one cannot be read. @throws {BilingualError} */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = decoded(await bytesOf(path), path);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw brokenJson(text, path);
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(
      `Không mở được tệp ${path} (${error.code}).`,
      `The file ${path} cannot be opened (${error.code}).`,
    );
  });
  try {
    const { size } = await file.stat();
    if (size > largestFile) {
      throw unreadable(
        `Tệp ${path} nặng ${megabytes(size)}, quá ${megabytes(largestFile)}. Hãy chia danh sách thành nhiều tệp rồi nạp từng tệp.`,
        `The file ${path} has ${megabytes(size)}, more than ${megabytes(largestFile)}. Split the list into several files and import one after the other.`,
      );
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

function decoded(bytes: Buffer, path: string): string {
  if (bytes.length === 0) throw unreadable(`Tệp ${path} trống.`, `The file ${path} is empty.`);
  const [first, second] = bytes;
  // Text in UTF-16 has a zero in every pair of its plain letters; JSON begins with one.
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0)
    throw wrongEncoding(path, 'UTF-16', 'UTF-16');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOf(bytes.subarray(0, firstWrongByte(bytes)).toString('latin1'));
    throw wrongEncoding(
      path,
      `một bảng mã cũ như Windows-1258, TCVN3 hay Latin-1 (từ dòng ${line.line})`,
      `an old encoding such as Windows-1258, TCVN3 or Latin-1 (from line ${line.line})`,
    );
  }
}

const wrongEncoding = (path: string, vi: string, en: string): BilingualError =>
  unreadable(
    `Tệp ${path} không phải UTF-8 mà là ${vi}. Hãy lưu lại tệp ở bảng mã UTF-8.`,
    `The file ${path} is not UTF-8 but ${en}. Save it again in UTF-8.`,
  );

/** By halves: a stream decoder keeps what may still become a letter, so a prefix is wrong only where it is. */
function firstWrongByte(bytes: Buffer): number {
  let [right, wrong] = [0, bytes.length];
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      right = middle;
    } catch {
      wrong = middle;
    }
  }
  return right;
}

function brokenJson(text: string, path: string): BilingualError {
  const position = jsonFaultAt(text);
  const { line, column } = lineOf(text.slice(0, position));
  const lastCode = [...text.slice(0, position).matchAll(/"code"\s*:\s*"(\d\.\d{6}[^"]*)"/g)].at(-1)?.[1];
  const [afterVi, afterEn] = lastCode ? [`, sau thủ tục ${lastCode}`, `, after procedure ${lastCode}`] : ['', ''];
  return position === text.length
    ? unreadable(
        `Tệp ${path} bị cắt ngang ở dòng ${line}, cột ${column}${afterVi}. Hãy lấy lại trọn tệp.`,
        `The file ${path} is cut off at line ${line}, column ${column}${afterEn}. Fetch the whole file again.`,
      )
    : unreadable(
        `Tệp ${path} không phải JSON đúng: lỗi ở dòng ${line}, cột ${column}${afterVi}.`,
        `The file ${path} is not valid JSON: line ${line}, column ${column}${afterEn}.`,
      );
}

function lineOf(before: string): { line: number; column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
