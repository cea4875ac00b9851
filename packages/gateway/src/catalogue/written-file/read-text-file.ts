import { readFile, stat } from 'node:fs/promises';
import { lineOf } from './line-of.js';

const mebibyte = 1024 * 1024;

/**
 * Reads a file that somebody wrote by hand.
 * @param fail makes the error of what is wrong with it, Vietnamese / English
 */
export async function readTextFile(
  path: string,
  { mostMegabytes, fail }: { readonly mostMegabytes: number; readonly fail: (fault: string) => Error },
): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw fail('không có tệp này / there is no such file');
  if (found.size > mostMegabytes * mebibyte)
    throw fail(`lớn hơn ${mostMegabytes} MB / is larger than ${mostMegabytes} MB`);
  const text = await readFile(path).then(decoded);
  if (text === undefined) {
    throw fail(
      'không phải UTF-8; lưu lại với mã "CSV UTF-8" hoặc "UTF-8" / is not UTF-8; save it again as "CSV UTF-8" or "UTF-8"',
    );
  }
  // No database keeps one.
  const zero = text.indexOf('\0');
  if (zero < 0) return text;
  throw fail(`${lineOf(text.slice(0, zero).split('\n').length)}: có chữ bị vỡ / holds a broken letter`);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
