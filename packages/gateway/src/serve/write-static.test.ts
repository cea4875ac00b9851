import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyCatalogue } from '../testing/catalogue-folder.js';
import { type StaticFolder, staticFolder } from '../testing/static-folder.js';
import { runCommand } from './run-command.js';

let folder: StaticFolder;
beforeAll(async () => {
  folder = await staticFolder();
});
afterAll(() => folder.remove());

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  const keep = (line: string) => void said.push(line);
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

/** On a machine where nothing was set up: no data folder, no database. */
const run = (...flags: string[]) => {
  const dataDir = join(folder.path, 'no-data');
  return runCommand(['static', '--embed', folder.order.embedDir, ...flags], { MOTCUA_DATA: dataDir });
};
const out = () => join(folder.path, `out-${said.length}-${Math.random()}`);

describe('motcua static', () => {
  it('writes the sample without a database, and says in both languages what it did', async () => {
    const to = out();
    expect(await run('--agency', 'thong-nhat-lang-son', '--out', to)).toBe(0);
    expect(said.join('\n')).toMatch(/dùng danh mục mẫu\. .*the sample catalogue is used/);
    expect(said.join('\n')).toMatch(/Đã ghi .* tệp.*Wrote \d+ files/);
    expect(said.join('\n')).toMatch(/Trang thủ tục nặng nhất: thu-tuc\/[\d.]+\.html, \d+ byte/);
    expect(existsSync(join(folder.path, 'no-data'))).toBe(false);
    expect(await readFile(join(to, 'index.html'), 'utf8')).toMatch('xã Thống Nhất');
  });

  it('writes a catalogue of one’s own, with its own words', async () => {
    const own = await copyCatalogue();
    await own.changeProcedure('2.000635', (record) => Object.assign(record, { plainName: 'Xin trích lục ở đây' }));
    const to = out();
    expect(await run('--agency', 'thong-nhat-lang-son', '--out', to, '--catalogue', own.path, '--compress')).toBe(0);
    await own.remove();
    expect(await readFile(join(to, 'thu-tuc/2.000635.html'), 'utf8')).toMatch('<h1>Xin trích lục ở đây</h1>');
    expect(existsSync(join(to, 'index.html.br'))).toBe(true);
  });

  it('names the places there are where there is none of that name, and writes nothing', async () => {
    const to = out();
    expect(await run('--agency', 'xa-la', '--out', to)).toBe(1);
    expect(said.join('\n')).toMatch(/Không có cơ quan xa-la.*có: .*thong-nhat-lang-son[\s\S]*no agency xa-la/);
    expect(existsSync(to)).toBe(false);
  });
});
