import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, compressed } from './compression.js';

const long = { words: 'Cấp bản sao trích lục hộ tịch '.repeat(100) };
const app = new Hono();
app.use(compressed());
app.get('/long', (c) => c.json(long));
app.get('/short', (c) => c.json({ status: 'ok' }));
app.get('/picture', (c) => c.body(new Uint8Array(5_000), 200, { 'Content-Type': 'image/jpeg' }));
app.get('/events', (c) => streamSSE(c, (stream) => stream.writeSSE({ data: 'x'.repeat(2_000) })));

const ask = (path: string, encoding: string) => app.request(path, { headers: { 'Accept-Encoding': encoding } });

describe('a long reply', () => {
  it('goes out as brotli where the browser takes it, else as gzip, else plain', async () => {
    const br = await ask('/long', 'gzip, deflate, br');
    expect(br.headers.get('Content-Encoding')).toBe('br');
    expect(JSON.parse(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString())).toEqual(long);
    const gzip = await ask('/long', 'gzip;q=0.5, br;q=0');
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
    expect(JSON.parse(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString())).toEqual(long);
    expect(await (await ask('/long', 'identity')).json()).toEqual(long);
  });

  it('tells caches that it differs by encoding', async () => {
    expect((await ask('/long', 'br')).headers.get('Vary')).toBe('Accept-Encoding');
    expect((await ask('/long', 'identity')).headers.get('Vary')).toBe('Accept-Encoding');
  });
});

it.each(['/short', '/picture', '/events'])('leaves %s as it is', async (path) => {
  const reply = await ask(path, 'br, gzip');
  expect(reply.headers.has('Content-Encoding')).toBe(false);
  expect((await reply.arrayBuffer()).byteLength).toBeGreaterThan(10);
});

it('never compresses for a client that does not say it can', () => {
  expect(chooseEncoding(undefined)).toBeUndefined();
  expect(chooseEncoding('*;q=0')).toBeUndefined();
  expect(chooseEncoding('*')).toBe('br');
});
