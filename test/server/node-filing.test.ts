/** The example that files from Node, run as a reader of the documentation runs it. */
import { execFile } from 'node:child_process';
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

  it('says what it needs when it is called without', async () => {
    await expect(run()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('ảnh giấy ủy quyền') });
  });
});
