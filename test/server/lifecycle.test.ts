/** Start, stop, kill, start again: no dossier is lost and no PostgreSQL is left behind. */
import { rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { ask, checkedReceipt, type Filed, file, keysOf, pack, post } from '../contract/foreign-client/citizen.js';
import { newDraft } from '../contract/foreign-client/draft.js';
import { stopOrphanedPostgres, temporaryDataFolder } from '../support/gateway.js';
import { endAll, type Program, postgresIn, serve } from './program.js';

// Each test starts the program two or three times, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const folders: string[] = [];
const newFolder = () => {
  const folder = temporaryDataFolder();
  folders.push(folder);
  return folder;
};

afterEach(endAll);
afterAll(async () => {
  for (const folder of folders) {
    await stopOrphanedPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

const stopped = async (program: Program, signal: NodeJS.Signals) => {
  program.signal(signal);
  return program.ended;
};

/** What the citizen sees by her slip. */
const dossierOf = async (url: string, { receipt, secrets }: Filed) =>
  (
    await fetch(`${url}/v1/dossiers/${receipt.submissionCode}`, {
      headers: { 'Motcua-Tracking-Secret': secrets.trackingSecret },
    })
  ).json();

describe('the gateway', () => {
  it('keeps every dossier from one start to the next, and its keys', async () => {
    const folder = newFolder();
    const first = serve(folder);
    const url = await first.address();
    const filed = await file(url, newDraft());
    const [dossier, keys] = [await dossierOf(url, filed), await keysOf(url)];
    expect(await stopped(first, 'SIGTERM')).toBe(0);

    const again = await serve(folder).address();
    expect(await dossierOf(again, filed)).toEqual(dossier);
    expect(await keysOf(again)).toEqual(keys);
    expect(await ask(again, filed)).toBe(filed.receiptText);
  });

  it('ends whole on Ctrl-C: the stream of a tracker ends, what was begun is answered, PostgreSQL is gone', async () => {
    const folder = newFolder();
    const program = serve(folder);
    const url = await program.address();
    const { receipt, secrets } = await file(url, newDraft());
    const stream = await fetch(`${url}/v1/dossiers/${receipt.submissionCode}/events`, {
      headers: { 'Motcua-Tracking-Secret': secrets.trackingSecret },
    });
    const reader = stream.body?.getReader();
    await reader?.read();
    const under = await pack(url, newDraft());
    const underWay = post(url, under.body);
    // As soon as the request is out: the gateway has taken it in, or refuses the connection, but never half.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const ended = stopped(program, 'SIGINT');
    const reply = await underWay.then(
      async (answer) => ({ status: answer.status, text: await answer.text() }),
      () => undefined,
    );
    while (reader && !(await reader.read()).done);
    expect(await ended).toBe(0);
    expect(postgresIn(folder)).toEqual([]);

    const again = await serve(folder).address();
    const kept = await ask(again, under);
    // Whoever has a receipt finds it again; whoever has none may send again.
    if (reply?.status === 201) expect(kept).toBe(reply.text);
    if (kept) await checkedReceipt(again, under.content, kept);
    else expect(reply?.status).not.toBe(201);
  });

  it('takes over the PostgreSQL that a kill -9 left running, and says so', async () => {
    const folder = newFolder();
    const first = serve(folder);
    const filed = await file(await first.address(), newDraft());
    expect(await stopped(first, 'SIGKILL')).toBe('SIGKILL');
    const [orphan, ...others] = postgresIn(folder);
    expect(orphan).toBeGreaterThan(1);
    expect(others).toEqual([]);

    const second = serve(folder);
    const url = await second.address();
    expect(postgresIn(folder)).toHaveLength(1);
    if (postgresIn(folder)[0] === orphan) expect(second.output()).toMatch(/Nhận lại PostgreSQL còn chạy từ lần trước/);
    expect(await ask(url, filed)).toBe(filed.receiptText);
    expect(await stopped(second, 'SIGINT')).toBe(0);
    expect(postgresIn(folder)).toEqual([]);
  });

  it('refuses a second copy on the same folder in plain words, and the first one goes on', async () => {
    const folder = newFolder();
    const first = serve(folder);
    const url = await first.address();
    const second = serve(folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Thư mục dữ liệu ${folder} đang được một bản Một Cửa khác sử dụng`);
    expect(second.output()).toContain('MOTCUA_DATA');
    expect(second.output()).not.toMatch(/^\s+at /m);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await file(url, newDraft());
  });

  it('says when its port is taken, and leaves no PostgreSQL behind', async () => {
    const folder = newFolder();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const { port } = squatter.address() as AddressInfo;
    try {
      const program = serve(folder, { PORT: String(port) });
      expect(await program.ended).toBe(1);
      expect(program.output()).toContain(`Cổng ${port} đang có chương trình khác dùng`);
      expect(program.output()).not.toMatch(/^\s+at /m);
      expect(postgresIn(folder)).toEqual([]);
    } finally {
      await new Promise((resolve) => squatter.close(resolve));
    }
  });

  it('ends at once, and whole, when Ctrl-C is pressed while it is still starting', async () => {
    const folder = newFolder();
    const program = serve(folder);
    while (!program.output().includes('PostgreSQL')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await stopped(program, 'SIGINT')).toBe(0);
    expect(postgresIn(folder)).toEqual([]);
    expect(program.output()).not.toMatch(/^\s+at /m);
  });
});
