/** The example that files from Node, run as a reader of the documentation runs it. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/browsers.js';
import { type Gateway, startGateway } from '../support/gateway.js';

const photo = fileURLToPath(new URL('../contract/example-files/authorisation.jpg', import.meta.url));

describe('filing from Node', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway({ mounts: {} });
  });
  afterAll(() => gateway?.stop());

  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['examples/node-filing/dist/main.js', ...args], { cwd: repositoryRoot });

  it('prints mã nộp, secret, status and fee, and the officer finds the dossier with its photograph', async () => {
    const { stdout } = await run(gateway.url, photo);
    const [code, secret] = [/^Mã nộp: (.+)$/m.exec(stdout)?.[1] ?? '', /^Khóa tra cứu: (.+)$/m.exec(stdout)?.[1] ?? ''];
    expect(stdout).toContain('Trạng thái: Đã nộp, chờ tiếp nhận');
    expect(stdout).toContain('Lệ phí: 16.000\u00a0đ');
    const headers = { 'Motcua-Tracking-Secret': secret };
    expect((await fetch(`${gateway.url}/v1/dossiers/${code}`, { headers })).status).toBe(200);
    const desk = { Authorization: `Bearer ${await gateway.officerToken()}` };
    const detail = await (await fetch(`${gateway.url}/v1/desk/dossiers/${code}`, { headers: desk })).json();
    expect(detail).toMatchObject({
      summary: { applicantName: 'Nông Thị Ví Dụ', filerKind: 'relative', filerName: 'Hoàng Thị Mẫu' },
      files: [{ documentId: 'van-ban-uy-quyen', mediaType: 'image/jpeg', size: 1200 }],
    });
  });

  it('takes a 500 for no answer: it asks, finds its dossier, and files it once', async () => {
    const deskNow = async () => {
      const headers = { Authorization: `Bearer ${await gateway.officerToken()}` };
      const { items } = await (await fetch(`${gateway.url}/v1/desk/dossiers`, { headers })).json();
      return items.length as number;
    };
    const before = await deskNow();
    let failed = 0;
    const proxy = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { host: _, connection: _c, 'content-length': _l, ...headers } = request.headers;
      const { method = 'GET', url = '' } = request;
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
      const reply = await fetch(gateway.url + url, { method, headers: headers as Record<string, string>, ...body });
      if (method === 'POST' && url === '/v1/submissions' && failed++ === 0) {
        // It is stored; what comes after that broke.
        const problem = { type: 'urn:motcua:problem:internal', title: 'Lỗi', status: 500, code: 'internal' };
        response.writeHead(500, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(problem));
        return;
      }
      const {
        'content-encoding': _e,
        'transfer-encoding': _t,
        'content-length': _n,
        ...own
      } = Object.fromEntries(reply.headers);
      response.writeHead(reply.status, own).end(Buffer.from(await reply.arrayBuffer()));
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = proxy.address() as AddressInfo;
      const { stdout } = await run(`http://127.0.0.1:${port}`, photo);
      expect(stdout).toMatch(/^Mã nộp: \w{5}-\w{5}$/m);
      expect(failed).toBe(1);
      expect(await deskNow()).toBe(before + 1);
    } finally {
      proxy.close();
    }
  });

  it('says what it needs when it is called without', async () => {
    await expect(run()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('ảnh giấy ủy quyền') });
  });
});
