import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTemporaryServices, type TemporaryServices } from '../serve/temporary-services.js';
import { createApp } from './app.js';
import { contractOperations } from './contract.js';

const agency = 'thong-nhat-lang-son';
let services: TemporaryServices;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  services = await startTemporaryServices();
  app = createApp(services);
}, 60_000);
afterAll(() => services.stop());

describe('every operation of the contract', () => {
  it('has a route: none answers as an unknown address does', () => {
    const routes = app.routes.map(({ method, path }) => `${method} ${path}`);
    const missing = contractOperations.filter(({ method, path }) => {
      const wanted = path.replaceAll(/\{(\w+)\}/g, ':$1');
      // Hono asks the GET route for HEAD.
      return !routes.includes(`${method === 'HEAD' ? 'GET' : method} ${wanted}`);
    });
    expect(missing.map(({ operationId }) => operationId)).toEqual([]);
  });
});

describe('a page of another origin', () => {
  it('reads the catalogue without asking first, and keeps its copy until something changes', async () => {
    const reply = await app.request(`/v1/catalogue/snapshot?agency=${agency}`);
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(reply.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+/);
    const etag = reply.headers.get('ETag') ?? '';
    const again = await app.request(`/v1/catalogue/snapshot?agency=${agency}`, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('hears how an upload may be made', async () => {
    const reply = await app.request('/v1/uploads', { method: 'OPTIONS' });
    const told = ['Tus-Resumable', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size'];
    expect(told.map((name) => reply.headers.get(name))).toEqual(['1.0.0', '1.0.0', 'creation', '20971548']);
    const elsewhere = await app.request('/v1/submissions', { method: 'OPTIONS' });
    expect(elsewhere.headers.has('Tus-Version')).toBe(false);
  });

  it('may send secrets and uploads after asking once in two hours', async () => {
    const reply = await app.request('/v1/uploads', { method: 'OPTIONS', headers: { Origin: 'https://xa.example' } });
    expect(reply.status).toBe(204);
    expect(reply.headers.get('Access-Control-Max-Age')).toBe('7200');
    for (const name of ['Motcua-Tracking-Secret', 'Motcua-Submission-Key', 'Authorization', 'Upload-Metadata'])
      expect(reply.headers.get('Access-Control-Allow-Headers')).toMatch(name);
  });
});

describe('what is unknown', () => {
  it('is the same 404 everywhere, whatever was asked for', async () => {
    const addresses = [
      '/v1/procedures/9.999999',
      '/v1/procedures/khong-co',
      `/v1/procedures/9.999999/form?agency=${agency}`,
      '/v1/procedures?agency=khong-co',
      '/v1/procedures/2.000635?agency=khong-co',
      '/v1/procedures/2.000635/form?version=999',
      '/v1/agencies/khong-co',
      '/v1/agencies/KHÔNG%20CÓ',
      '/v1/procedures?agency=ABC',
      '/v1/procedures/2.000635?agency=ABC',
      '/v1/catalogue/snapshot?agency=ABC',
      '/v1/catalogue/snapshot?agency=khong-co',
      '/v1/dossiers/H37.24-261123-0001',
      '/v1/submissions/019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4',
      '/v1/khong-co',
    ];
    const bodies = await Promise.all(
      addresses.map(async (address) => {
        const reply = await app.request(address);
        expect(reply.status, address).toBe(404);
        return reply.text();
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  it('is a page for a person who followed a link', async () => {
    const reply = await app.request('/khong-co', { headers: { Accept: 'text/html,*/*' } });
    expect(reply.status).toBe(404);
    expect(await reply.text()).toMatch('<h1>Không tìm thấy trang này</h1>');
  });
});

describe('personal replies', () => {
  it('are never kept by a browser or proxy, problems neither', async () => {
    for (const address of ['/v1/dossiers/H37.24-261123-0001', '/v1/desk/dossiers', '/healthz'])
      expect((await app.request(address)).headers.get('Cache-Control'), address).toBe('no-store');
  });

  it('have small headers: a status poll stays below 600 bytes', async () => {
    const reply = await app.request('/v1/dossiers/H37.24-261123-0001');
    const bytes = [...reply.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
    // Status line and what Node adds: Date, Connection, Keep-Alive.
    expect(bytes + 115).toBeLessThanOrEqual(300);
  });
});

describe('too much', () => {
  it('in a body is refused, announced or not', async () => {
    const body = JSON.stringify({ q: 'x'.repeat(1024 * 1024) });
    const headers = { 'Content-Type': 'application/json' };
    const announced = await app.request('/v1/submissions', {
      method: 'POST',
      body,
      headers: { ...headers, 'Content-Length': String(body.length) },
    });
    const streamed = await app.request('/v1/submissions', {
      method: 'POST',
      body: new Blob([body]).stream(),
      headers,
      duplex: 'half',
    } as RequestInit);
    expect([announced.status, streamed.status]).toEqual([413, 413]);
    expect((await announced.json()).code).toBe('body-too-large');
  });
});

describe('what is done at the counter so far', () => {
  it('says so, however much is sent along', async () => {
    const body = JSON.stringify({ q: 'x'.repeat(1024 * 1024) });
    const reply = await app.request('/v1/dossiers/H37.24-261123-0001/rating', { method: 'POST', body });
    expect(reply.status).toBe(501);
  });
});

describe('whoever has to prove who they are', () => {
  it('is told by what', async () => {
    const challenges = await Promise.all([
      app.request('/v1/desk/dossiers'),
      app.request('/v1/uploads', { method: 'POST' }),
      app.request('/v1/dossiers/H37.24-261123-0001'),
    ]);
    expect(challenges.map((reply) => [reply.status, reply.headers.get('WWW-Authenticate')])).toEqual([
      [401, 'Bearer'],
      [401, 'Motcua-Submission-Key'],
      [404, null],
    ]);
  });
});

describe('the log', () => {
  it('names routes, never addresses, codes or what was searched for', async () => {
    await app.request('/v1/dossiers/H37.24-261123-0777', { headers: { 'Motcua-Tracking-Secret': 'K7M2P9QX' } });
    await app.request('/v1/procedures?q=nguyen+thi+sau');
    await app.request('/nop-phi/7K2P9-QXD4M');
    const logged = services.logged();
    expect(logged).toMatch('"route":"/v1/dossiers/:ref"');
    expect(logged).not.toMatch(/-0777|K7M2P9QX|nguyen|7K2P9/);
  });
});

describe('an unexpected error', () => {
  it('tells the citizen nothing of its cause, and the log nothing of her data', async () => {
    const broken = createApp({
      ...services,
      catalogue: { view: () => Promise.reject(new Error('duplicate key value: Nguyễn Thị Sáu')) },
    });
    const reply = await broken.request('/v1/agencies');
    expect(reply.status).toBe(500);
    expect(await reply.json()).toMatchObject({ code: 'internal', title: 'Hệ thống gặp lỗi' });
    expect(services.logged()).toMatch('unexpected error');
    expect(services.logged()).not.toMatch('Nguyễn');
  });
});

describe('with the database down', () => {
  it('every read says when to come back, and the health check says no', async () => {
    await services.postgres.server.stopImmediately();
    for (const address of ['/healthz', '/v1/procedures', `/v1/catalogue/snapshot?agency=${agency}`, '/v1/agencies']) {
      const reply = await app.request(address);
      expect(reply.status, address).toBe(503);
      expect(reply.headers.get('Retry-After'), address).toBe('5');
      expect((await reply.json()).detail).toBe('Không mất gì cả. Xin thử lại sau ít phút.');
    }
    expect((await app.request('/khong-co', { headers: { Accept: 'text/html' } })).status).toBe(404);
  });
});
