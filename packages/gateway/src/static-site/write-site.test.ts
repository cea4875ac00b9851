import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBilingualError } from '../serve/bilingual-error.js';
import { withCompressed } from './compressed-files.js';
import { readManifest } from './site-manifest.js';
import { writeSite } from './write-site.js';

let home: string;
let out: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'motcua-out-'));
  out = join(home, 'xa');
});
afterEach(() => rm(home, { recursive: true }));

const about = { agency: 'thong-nhat-lang-son', day: '2026-11-26', version: 'one' };
const first = new Map([
  ['index.html', '<h1>Xã</h1>'],
  ['thu-tuc/2.000635.html', 'một'],
  ['thu-tuc/1.001193.html', 'hai'],
  ['nop/2.000635.html', 'nộp'],
  ['motcua-sw.js', '1'],
]);
const put = (path: string, text: string) => writeFile(join(out, path), text);
const read = (path: string) => readFile(join(out, path), 'utf8');
const filesIn = async () =>
  (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (isBilingualError(error) ? error.message : `${error}`),
  );

describe('a folder that is written', () => {
  it('is made where there was none, and says what is in it', async () => {
    expect(await writeSite(out, first, about)).toEqual({ changed: 5, removed: 0 });
    expect(await filesIn()).toEqual([...first.keys(), 'version.json'].sort());
    expect(await readManifest(out)).toEqual({
      madeBy: 'motcua static',
      format: 1,
      ...about,
      files: [...first.keys()].sort(),
    });
  });

  it('loses what is no longer made, with the folders that become empty, and nothing of others', async () => {
    await writeSite(out, first, about);
    await put('CNAME', 'xa.example');
    await mkdir(join(out, '.git'));
    await put('.git/HEAD', 'ref');
    const next = new Map([...first].filter(([path]) => !/1\.001193|^nop/.test(path)));
    expect(await writeSite(out, next, about)).toEqual({ changed: 0, removed: 2 });
    expect(await filesIn()).toEqual(['.git/HEAD', 'CNAME', ...next.keys(), 'version.json'].sort());
    expect(await readdir(out)).not.toContain('nop');
  });

  it('leaves alone what did not change, so that browsers and mirrors need not fetch it again', async () => {
    await writeSite(out, first, about);
    const long = new Date('2020-01-01');
    await utimes(join(out, 'index.html'), long, long);
    await writeSite(out, new Map([...first, ['motcua-sw.js', '2']]), about);
    expect((await stat(join(out, 'index.html'))).mtime).toEqual(long);
    expect(await read('motcua-sw.js')).toBe('2');
  });

  it('that is not ours is refused, and nothing in it is touched', async () => {
    await mkdir(out);
    await put('index.html', 'của người khác');
    expect(await refusalOf(writeSite(out, first, about))).toMatch(/không do lệnh này tạo[\s\S]*did not write/);
    await put('version.json', '{"version":"1.2.3"}');
    expect(await refusalOf(writeSite(out, first, about))).toMatch('không do lệnh này tạo');
    expect(await filesIn()).toEqual(['index.html', 'version.json']);
    expect(await read('index.html')).toBe('của người khác');
  });

  it('may be a new repository, which holds hidden files only', async () => {
    await mkdir(join(out, '.git'), { recursive: true });
    expect(await refusalOf(writeSite(out, first, about))).toBeUndefined();
  });

  it('does not take the place of a file that somebody put beside ours', async () => {
    await writeSite(out, first, about);
    await put('gioi-thieu.html', 'của xã');
    const next = new Map([...first, ['gioi-thieu.html', 'của lệnh']]);
    expect(await refusalOf(writeSite(out, next, about))).toMatch('gioi-thieu.html');
    expect(await read('gioi-thieu.html')).toBe('của xã');
  });

  it('is no path to anywhere else, whatever its list says', async () => {
    await writeSite(out, first, about);
    await writeFile(join(home, 'secret.txt'), 'secret');
    for (const path of ['../secret.txt', '/etc/hosts', 'a/../../secret.txt', '..\\secret.txt']) {
      const manifest = { madeBy: 'motcua static', format: 1, ...about, files: [path] };
      await put('version.json', JSON.stringify(manifest));
      expect(await refusalOf(writeSite(out, first, about)), path).toMatch('không do lệnh này tạo');
    }
    expect(await readFile(join(home, 'secret.txt'), 'utf8')).toBe('secret');
  });

  it('writes and removes nothing through a link within it, and nothing hidden', async () => {
    const away = join(home, 'away');
    await mkdir(away);
    await writeFile(join(away, '2.000635.html'), 'của chỗ khác');
    await mkdir(out);
    await symlink(away, join(out, 'thu-tuc'));
    await put(
      'version.json',
      JSON.stringify({ madeBy: 'motcua static', format: 1, ...about, files: [...first.keys()] }),
    );
    expect(await refusalOf(writeSite(out, first, about))).toMatch('thu-tuc in ');
    expect(await refusalOf(writeSite(out, new Map([['motcua-sw.js', '1']]), about))).toMatch('thu-tuc in ');
    expect(await readFile(join(away, '2.000635.html'), 'utf8')).toBe('của chỗ khác');
    await put('version.json', JSON.stringify({ madeBy: 'motcua static', format: 1, ...about, files: ['.git/config'] }));
    expect(await refusalOf(writeSite(out, first, about))).toMatch('không do lệnh này tạo');
  });

  it('in which a folder has the name of a file says so, and stays as it is', async () => {
    await writeSite(out, first, about);
    await rm(join(out, 'index.html'));
    await mkdir(join(out, 'index.html'));
    expect(await refusalOf(writeSite(out, first, about))).toMatch('index.html in ');
    expect(await read('motcua-sw.js')).toBe('1');
  });

  it('is a file: says so', async () => {
    await writeFile(out, '');
    expect(await refusalOf(writeSite(out, first, about))).toMatch('không phải là thư mục ghi được');
  });

  it('in which a writing was broken off is brought to its end by the next', async () => {
    await writeSite(out, first, about);
    const next = new Map([
      ['index.html', '<h1>Mới</h1>'],
      ['trang.css', 'p{}'],
      ['motcua-sw.js', '2'],
    ]);
    // As it lies there when the power fails in the middle: both lists in one, some files new, a workshop left behind.
    await put('version.json', JSON.stringify({ ...(await readManifest(out)), files: [...first.keys(), 'trang.css'] }));
    await put('trang.css', 'p{}');
    await mkdir(join(out, '.motcua-left'));
    await put('.motcua-left/0', 'half');
    await writeSite(out, next, { ...about, version: 'two' });
    expect(await filesIn()).toEqual([...next.keys(), 'version.json'].sort());
    expect((await readManifest(out))?.version).toBe('two');
  });
});

describe('files for hosts that send what is compressed already', () => {
  it('lie beside those that gain by it, the same each time', async () => {
    const long = 'Nộp hồ sơ '.repeat(400);
    const files = new Map([
      ['index.html', long],
      ['motcua-sw.js', '1'],
      ['anh.png', long],
    ]);
    const all = await withCompressed(files);
    expect([...all.keys()].sort()).toEqual(['anh.png', 'index.html', 'index.html.br', 'index.html.gz', 'motcua-sw.js']);
    expect([...(await withCompressed(files))]).toEqual([...all]);
  });
});
