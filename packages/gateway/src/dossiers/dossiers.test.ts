import { type ServerType, serve } from '@hono/node-server';
import type { Dossier } from '@motcua/openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { schemaCheck } from '../http/contract.js';
import { type Filed, file, motherAnswers, newFiling, photo, postJson } from '../testing/filing.js';
import { otherAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { DossierChanges } from './dossier-changes.js';
import { findDossier } from './dossier-records.js';
import { DossierStore } from './dossier-store.js';

let gateway: TestGateway;
let filed: Filed;
beforeAll(async () => {
  gateway = await startTestGateway();
  filed = await file(gateway, await newFiling(motherAnswers, [await photo()]));
});
afterAll(() => gateway.stop());

const look = (ref: string, headers: Record<string, string> = {}, query = '') =>
  gateway.app.request(`/v1/dossiers/${encodeURIComponent(ref)}${query}`, { headers });
const move = async (ref: string, to: number, revision: number) => {
  const reply = await postJson(
    gateway,
    `/v1/desk/dossiers/${ref}/transitions`,
    { to, revision },
    await gateway.officer(),
  );
  expect(reply.status).toBe(200);
};

describe('a dossier', () => {
  it('is shown to whoever holds its slip, before anybody received it without code and due date', async () => {
    const reply = await look(filed.submissionCode, filed.owner);
    const dossier = (await reply.json()) as Dossier;
    expect(schemaCheck('Dossier')(dossier)).toBe(true);
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(dossier).toMatchObject({
      submissionCode: filed.submissionCode,
      dossierCode: null,
      status: 1,
      receivedAt: null,
      dueAt: null,
      fee: { state: 'due', amount: 16_000, feeStatus: 'fixed' },
      copies: 2,
      resultChannel: 'counter',
      revision: 0,
      events: [{ kind: 'submitted', status: 1, actor: 'citizen', note: null }],
    });
  });

  it('is found however its code and secret are typed', async () => {
    const code = ` ${filed.submissionCode.toLowerCase().replace('-', ' ')}`;
    const secret = filed.secrets.trackingSecret.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();
    expect((await look(code, { 'Motcua-Tracking-Secret': secret })).status).toBe(200);
  });

  it('answers nothing new with nothing', async () => {
    expect((await look(filed.submissionCode, filed.owner, '?after=0')).status).toBe(204);
    expect((await look(filed.submissionCode, filed.owner, '?after=1')).status).toBe(200);
    expect((await look(filed.submissionCode, filed.owner, '?after=x')).status).toBe(400);
  });

  it('is the same 404 for an unknown code, a wrong secret, none, and officers of elsewhere', async () => {
    const stranger = await file(gateway);
    const refused = [
      await look(filed.submissionCode),
      await look(filed.submissionCode, stranger.owner),
      await look(filed.submissionCode, { 'Motcua-Tracking-Secret': '' }),
      await look(filed.submissionCode, { Authorization: 'Bearer nobody' }),
      await look(filed.submissionCode, await gateway.officer('supervisor', otherAgency)),
      await look('00000-00000', filed.owner),
      await look('H37.24-261123-0001', filed.owner),
      await look('hello', filed.owner),
    ];
    expect(refused.map((reply) => reply.status)).toEqual(Array(8).fill(404));
    expect(new Set(await Promise.all(refused.map((reply) => reply.text()))).size).toBe(1);
    const streams = [
      await gateway.app.request(`/v1/dossiers/${filed.submissionCode}/events`),
      await gateway.app.request('/v1/dossiers/00000-00000/events', { headers: filed.owner }),
    ];
    expect(streams.map((reply) => reply.status)).toEqual([404, 404]);
  });

  it('is shown to officers of its agency by mã nộp and, once received, by its code', async () => {
    const mine = await file(gateway);
    await move(mine.submissionCode, 2, 0);
    const { dossierCode } = (await (await look(mine.submissionCode, mine.owner)).json()) as Dossier;
    expect(dossierCode).toMatch(/^H37\.24-\d{6}-\d{4}$/);
    expect((await look(dossierCode ?? '', await gateway.officer('helper'))).status).toBe(200);
    expect((await look(dossierCode ?? '', mine.owner)).status).toBe(200);
  });

  it('names apart where it is received, who decides, and who helped or filed', async () => {
    const mine = await file(gateway);
    const dossier = async () => (await (await look(mine.submissionCode, mine.owner)).json()) as Dossier;
    expect(await dossier()).toMatchObject({
      receptionPlace: 'Trung tâm Phục vụ hành chính công xã Thống Nhất',
      competentAgency: 'Ủy ban nhân dân xã Thống Nhất',
      supportPlace: null,
      filedByOfficer: null,
    });
    await sql`update dossiers set support_place = 'Nhà văn hóa thôn', filed_by_officer = 'x',
                     filed_by_name = 'Lý Văn Thử', filed_by_agency = ${otherAgency}
               where submission_id = ${mine.content.submissionId}`.execute(gateway.db);
    const filedElsewhere = await dossier();
    expect(schemaCheck('Dossier')(filedElsewhere)).toBe(true);
    expect(filedElsewhere).toMatchObject({
      supportPlace: 'Nhà văn hóa thôn',
      filedByOfficer: { name: 'Lý Văn Thử', agencyId: otherAgency },
    });
  });

  it("leaves a trace when an officer looks, once for what is shown; its owner's looks leave none", async () => {
    const mine = await file(gateway);
    const officer = await gateway.officer('helper');
    await look(mine.submissionCode, mine.owner);
    await look(mine.submissionCode, { ...officer, ...mine.owner });
    await look(mine.submissionCode, officer);
    expect((await look(mine.submissionCode, officer, '?after=0')).status).toBe(204);
    const stream = await gateway.app.request(`/v1/dossiers/${mine.submissionCode}/events`, { headers: officer });
    await stream.body?.cancel();
    await look(mine.submissionCode, await gateway.officer('supervisor', otherAgency));
    const rows = await gateway.db
      .selectFrom('audit')
      .select(['action', 'actor_kind'])
      .where('subject', '=', mine.content.submissionId)
      .orderBy('seq')
      .execute();
    expect(rows.map((row) => `${row.actor_kind} ${row.action}`)).toEqual([
      'citizen submit-dossier',
      'officer look-up-dossier',
      'officer look-up-dossier',
    ]);
  });

  it('still says where it stands when the key to its content is gone', async () => {
    const mine = await file(gateway);
    const { submissionId } = mine.content;
    await sql`update submissions set envelope = jsonb_set(envelope, '{keyId}', '"gone"') where submission_id = ${submissionId}`.execute(
      gateway.db,
    );
    const reply = await look(mine.submissionCode, mine.owner);
    expect(await reply.json()).toMatchObject({ status: 1, resultChannel: null });
  });
});

/** Reads server-sent events as a browser would, by fetch. */
async function follow(url: string, headers: Record<string, string>) {
  const stop = new AbortController();
  const reply = await fetch(url, { headers, signal: stop.signal });
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<{ id: string; dossier: Dossier } | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const frame = text.slice(0, end);
        text = text.slice(end + 2);
        const [, id = '', data = ''] = /^event: dossier\nid: (\d+)\ndata: (.*)$/.exec(frame) ?? [];
        if (data) return { id, dossier: JSON.parse(data) as Dossier };
        continue;
      }
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) return undefined;
      text += value;
    }
  };
  return { reply, next, stop: () => stop.abort() };
}

describe('whoever follows a dossier', () => {
  let server: ServerType;
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server = serve({ fetch: gateway.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        url = `http://127.0.0.1:${port}/v1/dossiers`;
        resolve();
      });
    });
  });
  afterAll(() => {
    server.close();
  });

  it('sees it at once, and every move of it as it happens', async () => {
    const mine = await file(gateway);
    const stream = await follow(`${url}/${mine.submissionCode}/events`, mine.owner);
    expect(stream.reply.headers.get('Content-Type')).toContain('text/event-stream');
    expect(stream.reply.headers.get('Content-Encoding')).toBeNull();
    expect(await stream.next()).toMatchObject({ id: '0', dossier: { status: 1 } });
    await move(mine.submissionCode, 2, 0);
    expect(await stream.next()).toMatchObject({ id: '1', dossier: { status: 2, receivedBy: 'Công chức Ví Dụ' } });
    await move(mine.submissionCode, 4, 1);
    expect(await stream.next()).toMatchObject({ id: '2', dossier: { status: 4 } });
    stream.stop();
  });

  it('goes on hearing of it after the database cut the connection that listens', async () => {
    const mine = await file(gateway);
    const stream = await follow(`${url}/${mine.submissionCode}/events`, mine.owner);
    await stream.next();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`.execute(gateway.db);
    await move(mine.submissionCode, 2, 0);
    expect(await stream.next()).toMatchObject({ dossier: { status: 2 } });
    stream.stop();
  });

  it('hears of their own dossier only, and many share one connection', async () => {
    const [one, other] = [await file(gateway), await file(gateway)];
    const streams = await Promise.all(
      [one, one, one, one, one, one, one, one, one, one, one, one, other].map((who) =>
        follow(`${url}/${who.submissionCode}/events`, who.owner),
      ),
    );
    for (const stream of streams) await stream.next();
    const { rows } = await sql`select from pg_stat_activity where query like 'listen %'`.execute(gateway.db);
    expect(rows).toHaveLength(1);
    await move(other.submissionCode, 2, 0);
    await move(one.submissionCode, 2, 0);
    for (const stream of streams) expect((await stream.next())?.id).toBe('1');
    for (const stream of streams) stream.stop();
  });
});

describe('a listening connection that died without a word', () => {
  it('costs its followers one heartbeat, not the news', async () => {
    const mine = await file(gateway);
    const record = await findDossier(gateway.db, mine.submissionCode);
    if (!record) throw new Error('no such dossier');
    const stream = await new DossierStore(gateway, { heartbeat: 300 }).follow(record);
    const decoder = new TextDecoder();
    const reader = stream.getReader();
    const nextText = async () => decoder.decode((await reader.read()).value, { stream: true });
    expect(await nextText()).toContain('id: 0');
    const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity where query like 'listen %'`.execute(
      gateway.db,
    );
    for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
    try {
      await move(mine.submissionCode, 2, 0);
      let heard = '';
      while (!heard.includes('id: 1')) heard += await nextText();
      // From here on by a new connection, at once.
      const listens = async () =>
        (
          await sql`select from pg_stat_activity where query like 'listen %' and not pid = any(${rows.map(({ pid }) => pid)})`.execute(
            gateway.db,
          )
        ).rows.length;
      await expect.poll(listens).toBe(1);
    } finally {
      for (const { pid } of rows) process.kill(pid, 'SIGCONT');
    }
    await reader.cancel();
  });
});

describe('a program that asks for the head of a stream only', () => {
  it('gets it, and nothing goes on for it afterwards', async () => {
    const mine = await file(gateway);
    let following = 0;
    const subscribe = DossierChanges.prototype.subscribe;
    const spy = vi.spyOn(DossierChanges.prototype, 'subscribe').mockImplementation(async function (
      this: DossierChanges,
      ...args
    ) {
      const stop = await subscribe.apply(this, args);
      let stopped = false;
      following += 1;
      return () => {
        if (!stopped) following -= 1;
        stopped = true;
        stop();
      };
    });
    const address = `/v1/dossiers/${mine.submissionCode}/events`;
    const reply = await gateway.app.request(address, { method: 'HEAD', headers: mine.owner });
    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(spy).toHaveBeenCalled();
    expect(following).toBe(0);
    spy.mockRestore();
  });
});

describe('a gateway that drains', () => {
  it('ends the streams, so that nobody waits for it', async () => {
    const leaving = await startTestGateway();
    const mine = await file(leaving);
    const reply = await leaving.app.request(`/v1/dossiers/${mine.submissionCode}/events`, { headers: mine.owner });
    const reader = reply.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: dossier');
    const end = reader?.read();
    await leaving.stop();
    expect(await end).toMatchObject({ done: true });
  });
});
