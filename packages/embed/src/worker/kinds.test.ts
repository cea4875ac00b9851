import { describe, expect, it } from 'vitest';
import { mayBeKept } from './keepable.js';
import { pageKey, publicAt, wantedOf } from './kinds.js';
import { placesOf } from './places.js';
import { chunkName } from './testing/worker-world.js';

const gateway = 'https://cong.example';
const query = `api=${encodeURIComponent(gateway)}&embed=${encodeURIComponent(`${gateway}/embed/v1/`)}`;
const places = placesOf('https://xa.example/', `https://xa.example/motcua-sw.js?${query}`);
const chunk = chunkName('core');

const request = (url: string, edit: { method?: string; headers?: Record<string, string>; mode?: string } = {}) => ({
  method: edit.method ?? 'GET',
  url,
  mode: (edit.mode ?? 'cors') as RequestMode,
  cache: 'default' as RequestCache,
  headers: new Headers(edit.headers),
});
const kindOf = (...asked: Parameters<typeof request>) => wantedOf(request(...asked), places)?.kind;

describe('what may be kept', () => {
  it.each([
    [`${gateway}/embed/v1/motcua.js`, 'file'],
    [`${gateway}/embed/v1/${chunk}`, 'file'],
    [`${gateway}/v1/procedures/2.000635?agency=thong-nhat-lang-son`, 'data'],
    [`${gateway}/v1/procedures/2.000635/form?agency=thong-nhat-lang-son`, 'data'],
    [`${gateway}/v1/procedures/2.000635/form?agency=thong-nhat-lang-son&version=2`, 'data'],
    [`${gateway}/v1/agencies/thong-nhat-lang-son`, 'data'],
    [`${gateway}/v1/keys`, 'data'],
    [`${gateway}/v1/catalogue/snapshot?agency=thong-nhat-lang-son`, 'list'],
    ['https://xa.example/giao-dien/trang.css?ver=6.1', 'asset'],
  ])('is %s', (url, kind) => {
    expect(kindOf(url)).toBe(kind);
  });

  it.each([
    `${gateway}/v1/submissions/0190b5f0`,
    `${gateway}/v1/uploads/0190b5f0`,
    `${gateway}/v1/dossiers/H37.24-261123-0001`,
    `${gateway}/v1/dossiers/H37.24-261123-0001/events`,
    `${gateway}/v1/payments/1`,
    `${gateway}/v1/desk/dossiers`,
    `${gateway}/v1/procedures?q=nguyen+van+a`,
    `${gateway}/v1/procedures/2.000635?agency=a&name=b`,
    `${gateway}/v1/procedures/../dossiers/1?agency=a`,
    `${gateway}/healthz`,
    `${gateway}/embed/v1/c-short.js`,
    `${gateway}/embed/v1/../../v1/dossiers/motcua.js`,
    'https://khac.example/v1/keys',
    'https://cong.example.khac.example/v1/keys',
    'https://xa.example/anh.php?id=7',
    'https://xa.example/anh.png?user=7',
  ])('is not %s', (url) => {
    expect(kindOf(url)).toBeUndefined();
  });

  it('is nothing that is sent, or that carries a secret, a key or a token', () => {
    const form = `${gateway}/v1/procedures/2.000635/form?agency=a`;
    expect(kindOf(form)).toBe('data');
    for (const name of ['Authorization', 'Motcua-Tracking-Secret', 'Motcua-Submission-Key', 'Tus-Resumable', 'Range'])
      expect(kindOf(form, { headers: { [name]: 'x' } }), name).toBeUndefined();
    for (const method of ['POST', 'PATCH', 'HEAD']) expect(kindOf(form, { method }), method).toBeUndefined();
  });

  it('is a page under an address that names nobody', () => {
    const page = (path: string) => pageKey(`https://xa.example${path}`, places);
    expect(page('/tra-cuu.html?ho-so=H37.24-261123-0001#7K2P9-QXD4M.A1B2C3D4')).toBe('https://xa.example/tra-cuu.html');
    expect(page('/nop/2.000635?xa=thong-nhat-lang-son&utm_source=zalo')).toBe(
      'https://xa.example/nop/2.000635?xa=thong-nhat-lang-son',
    );
    expect(page('/thu-tuc.html?thu-tuc=2.000635')).toBe('https://xa.example/thu-tuc.html');
    for (const path of ['/nop-phi/7K2P9-QXD4M', '/?token=1', '/ho-so?id=1', '/?xa=%3Cscript%3E'])
      expect(page(path), path).toBeUndefined();
    expect(pageKey('https://khac.example/', places)).toBeUndefined();
  });

  it('of a folder is what stands in its files, but the lists that pages keep themselves', () => {
    const folder = placesOf(
      'https://xa.example/tt/',
      'https://xa.example/tt/motcua-sw.js?files=https://xa.example/tt/',
    );
    const at = (path: string) => publicAt(`https://xa.example/tt/motcua/${path}`, folder)?.kind;
    expect(['agencies/a.json', 'a/procedures/2.000635.json', 'a/procedures/2.000635/form.json'].map(at)).toEqual([
      'data',
      'data',
      'data',
    ]);
    expect(['a/catalogue/snapshot.json', 'a/catalogue/details.json', '../x.json'].map(at)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a reply', () => {
  const reply = (status: number, headers: Record<string, string> = {}, edit: object = {}) =>
    ({ status, type: 'cors', headers: new Headers(headers), ...edit }) as Response;

  it('is kept only where it is whole, readable and the same for everybody', () => {
    expect(mayBeKept(reply(200, { 'Cache-Control': 'public, max-age=300', Vary: 'Accept-Encoding' }))).toBe(true);
    for (const status of [201, 206, 301, 404, 500]) expect(mayBeKept(reply(status)), `${status}`).toBe(false);
    for (const cache of ['no-store', 'private, max-age=60', 'No-Store'])
      expect(mayBeKept(reply(200, { 'Cache-Control': cache })), cache).toBe(false);
    for (const vary of ['*', 'Cookie', 'Accept, Authorization'])
      expect(mayBeKept(reply(200, { Vary: vary })), vary).toBe(false);
    for (const type of ['opaque', 'opaqueredirect', 'error'])
      expect(mayBeKept(reply(200, {}, { type })), type).toBe(false);
  });
});
