import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../create-client.js';

const baseUrl = 'https://gateway.example.vn';
const key = 'AAAAAAAAAAAAAAAAAAAAAA';
const KIB = 1024;

/** A tus server of one upload, in memory. */
function tusServer(
  answer: { part?: (offset: number, size: number) => Promise<Response | undefined> | undefined } = {},
) {
  const parts: { offset: number; size: number }[] = [];
  const requests: Request[] = [];
  let stored = new Uint8Array();
  const fetch = async (input: RequestInfo | URL) => {
    const request = input as Request;
    requests.push(request.clone());
    if (request.method === 'POST') return new Response(null, { status: 201, headers: { Location: '/v1/uploads/u1' } });
    if (request.method === 'HEAD')
      return new Response(null, { headers: { 'Upload-Offset': String(stored.length) }, status: 200 });
    const offset = Number(request.headers.get('Upload-Offset'));
    const body = new Uint8Array(await request.arrayBuffer());
    parts.push({ offset, size: body.length });
    const other = await answer.part?.(offset, body.length);
    if (other) return other;
    stored = Uint8Array.from([...stored.subarray(0, offset), ...body]);
    return new Response(null, { status: 204, headers: { 'Upload-Offset': String(stored.length) } });
  };
  return { client: createClient({ baseUrl, fetch }), parts, requests, stored: () => stored };
}

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, i) => i % 251);

afterEach(() => vi.useRealTimers());

describe('an upload', () => {
  it('is begun with its length and whose file it is, under the submission key', async () => {
    const { client, requests } = tusServer();
    const upload = { submissionId: 's1', fileId: 'f1', mediaType: 'image/jpeg', size: 1228 } as const;
    expect(await client.uploads.create(upload, { key })).toBe('u1');
    const headers = Object.fromEntries(requests[0]?.headers ?? []);
    expect(headers).toMatchObject({
      'tus-resumable': '1.0.0',
      'upload-length': '1228',
      'upload-metadata': `submissionId ${btoa('s1')},fileId ${btoa('f1')},mediaType ${btoa('image/jpeg')}`,
      'motcua-submission-key': key,
    });
  });

  it('arrives whole and in order, and its progress grows to its length', async () => {
    const { client, parts, stored } = tusServer();
    const bytes = bytesOf(700 * KIB);
    const progress: number[] = [];
    await client.uploads.send('u1', bytes.buffer, { key, onProgress: (sent) => progress.push(sent) });
    expect(Buffer.compare(stored(), bytes)).toBe(0);
    expect(progress.at(-1)).toBe(bytes.length);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(parts.map(({ size }) => size / KIB)).toEqual([64, 128, 256, 252]);
  });

  it('goes on from where it stopped', async () => {
    let broken = true;
    const { client, stored } = tusServer({
      part: (offset) => (broken && offset > 0 ? Promise.reject(new TypeError('fetch failed')) : undefined),
    });
    const bytes = bytesOf(200 * KIB);
    await expect(client.uploads.send('u1', bytes.buffer, { key })).rejects.toMatchObject({ reason: 'network' });
    broken = false;
    const offset = await client.uploads.offset('u1', { key });
    expect(offset).toBe(64 * KIB);
    await client.uploads.send('u1', bytes.buffer, { key, offset: offset ?? 0 });
    expect(Buffer.compare(stored(), bytes)).toBe(0);
  });

  it('goes in smaller parts over a slow line, and lasts as long as it must', async () => {
    vi.useFakeTimers();
    // 4 KiB a second: every part takes long, none 30 seconds, all together take minutes.
    const { client, parts } = tusServer({
      part: async (_, size) => {
        await vi.advanceTimersByTimeAsync(size / 4);
        return undefined;
      },
    });
    await client.uploads.send('u1', new ArrayBuffer(600 * KIB), { key });
    expect(parts.slice(0, 3).map(({ size }) => size / KIB)).toEqual([64, 32, 32]);
  });

  it('gives up when a part has not arrived after 30 seconds', async () => {
    vi.useFakeTimers();
    const { client } = tusServer({ part: () => new Promise(() => {}) });
    const sending = client.uploads.send('u1', new ArrayBuffer(10), { key }).catch((error) => error);
    await vi.advanceTimersByTimeAsync(30_001);
    expect(await sending).toMatchObject({ name: 'UnreachableError', reason: 'timeout' });
  });

  it('that the gateway does not know has no offset', async () => {
    const fetch = async () => new Response(null, { status: 404 });
    const client = createClient({ baseUrl, fetch });
    expect(await client.uploads.offset('u1', { key })).toBeUndefined();
  });
});
