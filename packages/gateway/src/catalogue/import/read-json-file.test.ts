import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isBilingualError } from '../../serve/bilingual-error.js';
import { listedRecord, listOf } from '../../testing/published-records.js';
import { readJsonFile } from './read-json-file.js';

let file: string;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-file-'));
  file = join(folder, 'tep.json');
  return () => rm(folder, { recursive: true });
});

const text = JSON.stringify(listOf(listedRecord(), listedRecord({ code: '1.900003' })), null, 1);
/** What is said of a file with this content. */
async function saidOf(content: string | Buffer): Promise<string> {
  await writeFile(file, content);
  return told();
}
const told = (): Promise<string> =>
  readJsonFile(file).then(
    () => 'read',
    (error: unknown) => {
      if (isBilingualError(error) && error.exitCode === 3) return error.message;
      throw error;
    },
  );

describe('a file', () => {
  it('is read in UTF-8, with or without its mark', async () => {
    expect(await saidOf(text)).toBe('read');
    expect(await saidOf(`\ufeff${text}`)).toBe('read');
  });

  it('that was cut off says where, and after which procedure', async () => {
    const said = await saidOf(text.slice(0, text.lastIndexOf('"Văn hóa"') + 4));
    expect(said).toMatch(/bị cắt ngang ở dòng \d+, cột \d+, sau thủ tục 1\.900003/);
    expect(said).toMatch(/cut off at line \d+, column \d+, after procedure 1\.900003/);
    expect(await saidOf(text.slice(0, -1))).toMatch('bị cắt ngang');
  });

  it('that is not JSON says where', async () => {
    const line = text.split('\n').findIndex((one) => one.includes('1.900003')) + 1;
    expect(await saidOf(text.replace('"1.900003",', '"1.900003";'))).toMatch(`lỗi ở dòng ${line}, cột`);
    expect(await saidOf('<!doctype html>')).toMatch('không phải JSON đúng: lỗi ở dòng 1, cột 1');
  });

  it('in UTF-16 says so, with or without its mark, in either order of bytes', async () => {
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    const mark = Buffer.from([0xff, 0xfe]);
    for (const bytes of [little, big, Buffer.concat([mark, little])])
      expect(await saidOf(bytes)).toMatch('không phải UTF-8 mà là UTF-16');
  });

  it('in an old encoding says so, and from which line on', async () => {
    const line = text.split('\n').findIndex((one) => /[^\x20-\x7e]/.test(one)) + 1;
    const said = await saidOf(Buffer.from(text, 'latin1'));
    expect(said).toMatch(`Windows-1258, TCVN3 hay Latin-1 (từ dòng ${line})`);
    expect(said).toMatch('Save it again in UTF-8.');
  });

  it('of 100 MB is refused at once, with what to do', async () => {
    await writeFile(file, '[');
    await truncate(file, 100 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await told()).toMatch('nặng 100,0 MB, quá 64,0 MB. Hãy chia danh sách thành nhiều tệp');
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024);
  });

  it('that is empty or not there says so', async () => {
    expect(await saidOf('')).toMatch('trống');
    await rm(file);
    expect(await told()).toMatch('Không mở được tệp');
  });
});
