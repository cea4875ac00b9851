import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedFiles } from './embed-files.js';
import { hostedWorker } from './hosted-worker.js';
import { safeSegments, staticMount } from './static-mount.js';

let folder: string;
const app = new Hono();
const script = `export const words = ${JSON.stringify('Nộp hồ sơ '.repeat(400))};`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-static-'));
  await mkdir(join(folder, 'site/tin'), { recursive: true });
  await mkdir(join(folder, 'desk'));
  await mkdir(join(folder, 'embed'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), '<h1>Xã</h1>');
  await writeFile(join(folder, 'site/tin/index.html'), '<h1>Tin</h1>');
  await writeFile(join(folder, 'site/.env'), 'secret');
  await writeFile(join(folder, 'site/cán bộ.css'), 'p{}');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  await writeFile(join(folder, 'desk/index.html'), '<h1>Bàn</h1>');
  await writeFile(join(folder, 'embed/motcua.js'), script);
  await writeFile(join(folder, 'embed/wizard-3f9a1c0e.js'), script);
  await writeFile(join(folder, 'embed/motcua-sw.js'), '1;');
  app.onError((_error, c) => c.text('', 404));
  app.route('/embed/v1', embedFiles(join(folder, 'embed')));
  app.route('/', hostedWorker(join(folder, 'embed')));
  app.route('/', staticMount({ prefix: '/can-bo', folder: join(folder, 'desk') }));
  app.route('/', staticMount({ prefix: '/', folder: join(folder, 'site') }));
});
afterAll(() => rm(folder, { recursive: true }));

const text = async (path: string) => (await app.request(path)).text();

describe('a folder', () => {
  it('gives its page, its files by any name, and the page of a folder inside', async () => {
    expect(await text('/')).toBe('<h1>Xã</h1>');
    expect(await text('/tin/')).toBe('<h1>Tin</h1>');
    expect(await text('/can-bo/')).toBe('<h1>Bàn</h1>');
    const css = await app.request(`/${encodeURIComponent('cán bộ.css')}`);
    expect([css.status, css.headers.get('Content-Type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('sends a person on who left out the slash, so that relative links hold', async () => {
    expect((await app.request('/can-bo')).headers.get('Location')).toBe('/can-bo/');
    expect((await app.request('/tin')).headers.get('Location')).toBe('/tin/');
  });

  it.each([
    '/.env',
    '/link.txt',
    '/..%2fsecret.txt',
    '/tin/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/tin/%5c..%5csecret.txt',
    '/secret.txt%00.html',
    '//secret.txt',
    '/%E0%A4',
    '/can-bo/../.env',
    '/can-bo/..%2fsite/.env',
    '/can-bo-khac/',
  ])('gives nothing else away: %s', async (path) => {
    const reply = await app.request(path);
    expect(reply.status).toBe(404);
    expect(await reply.text()).not.toMatch('secret');
  });

  it('lets no part of a path climb, hide or hold a separator', () => {
    for (const path of ['/../x', '/a/./b', '/a\\b', '/a%2Fb', '/.git/config', '/a//b', '/a%00'])
      expect(safeSegments(path), path).toBeUndefined();
    expect(safeSegments('/a/b.css')).toEqual(['a', 'b.css']);
  });

  it('is asked for changes each time, and says when there are none', async () => {
    const first = await app.request('/');
    expect(first.headers.get('Cache-Control')).toBe('no-cache');
    const again = await app.request('/', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it("lets its pages run scripts from files only, in nobody else's frame", async () => {
    const policy = (await app.request('/')).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch("default-src 'self'");
    expect(policy).toMatch("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe-eval/);
  });
});

describe('the embed', () => {
  it('may be loaded by a page of any origin', async () => {
    const { headers } = await app.request('/embed/v1/motcua.js');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  });

  it('keeps chunks for a year and asks for the loader again soon', async () => {
    expect((await app.request('/embed/v1/wizard-3f9a1c0e.js')).headers.get('Cache-Control')).toMatch(
      /31536000, immutable/,
    );
    const loader = await app.request('/embed/v1/motcua.js');
    expect(loader.headers.get('Cache-Control')).toMatch(/max-age=300\b/);
    const again = await app.request('/embed/v1/motcua.js', {
      headers: { 'If-None-Match': loader.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('goes out compressed as far as it can be, whole for whoever cannot read that', async () => {
    const br = await app.request('/embed/v1/motcua.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(br.headers.get('Content-Encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(script);
    expect(await text('/embed/v1/motcua.js')).toBe(script);
  });

  it('has no files but its own', async () => {
    for (const path of ['/embed/v1/', '/embed/v1/../secret.txt', '/embed/v1/khong-co.js'])
      expect((await app.request(path)).status, path).toBe(404);
  });
});

describe("the worker of the gateway's own pages", () => {
  it('may ask this origin alone, runs nothing but itself, and is asked for changes each time', async () => {
    const { headers } = await app.request('/motcua-sw.js');
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'");
    expect(headers.get('Cache-Control')).toBe('no-cache');
    expect(await text('/motcua-sw.js')).toMatch(/^self\.motcua=\{"pages":\["tim","thu-tuc","nop",.*\n1;$/);
    const again = await app.request('/motcua-sw.js', { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('is not there where the folder holds none', async () => {
    const without = new Hono().onError((_error, c) => c.text('', 404)).route('/', hostedWorker(join(folder, 'site')));
    expect((await without.request('/motcua-sw.js')).status).toBe(404);
  });
});
