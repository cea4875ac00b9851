import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from './create-client.js';
import { isProblemError } from './errors/problem-error.js';
import { isUnreachableError } from './errors/unreachable-error.js';

/** Answers each request in turn; the last answer stays. Remembers what was asked. */
function answering(...answers: (Response | (() => Response | Promise<Response>))[]) {
  const asked: Request[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    const request = input as Request;
    asked.push(request.clone());
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return typeof answer === 'function' ? answer() : (answer ?? new Response(null)).clone();
  };
  return { fetch, asked };
}

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);
const problem = (code: string, status: number, more: object = {}, headers?: HeadersInit) =>
  json(
    { type: `urn:motcua:problem:${code}`, title: 'x', status, code, ...more },
    { status, ...(headers && { headers }) },
  );
const headersOf = (request: Request | undefined) => [...(request?.headers.keys() ?? [])];

const baseUrl = 'https://gateway.example.vn';
const secret = '7K2P9QXD';
const key = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('a page on another origin', () => {
  it('reads catalogue, form and keys without a preflight: no header of its own, even with token and locale', async () => {
    const { fetch, asked } = answering(json({}));
    const client = createClient({ baseUrl, fetch, locale: 'vi', getToken: () => 'token' });
    await client.procedures.search({ q: 'trich luc', limit: 5 });
    await client.procedures.get('2.000635', { agency: 'thong-nhat-lang-son' });
    await client.procedures.form('2.000635', { agency: 'thong-nhat-lang-son', version: '1' });
    await client.agencies.search('thong nhat');
    await client.agencies.get('thong-nhat-lang-son');
    await client.catalogue.snapshot('thong-nhat-lang-son');
    await client.catalogue.snapshot(undefined);
    await client.catalogue.details('thong-nhat-lang-son');
    await client.keys.get();
    await client.health();
    expect(asked.flatMap(headersOf)).toEqual([]);
    expect(asked.map(({ method, url }) => `${method} ${url.slice(baseUrl.length)}`)).toEqual([
      'GET /v1/procedures?q=trich+luc&limit=5',
      'GET /v1/procedures/2.000635?agency=thong-nhat-lang-son',
      'GET /v1/procedures/2.000635/form?agency=thong-nhat-lang-son&version=1',
      'GET /v1/agencies?q=thong+nhat',
      'GET /v1/agencies/thong-nhat-lang-son',
      'GET /v1/catalogue/snapshot?agency=thong-nhat-lang-son',
      'GET /v1/catalogue/snapshot',
      'GET /v1/catalogue/details?agency=thong-nhat-lang-son',
      'GET /v1/keys',
      'GET /healthz',
    ]);
  });

  it('leaves out what is not asked for, and cannot be led out of a path', async () => {
    const { fetch, asked } = answering(json({}));
    const client = createClient({ baseUrl: `${baseUrl}//`, fetch });
    await client.procedures.get('2.000635');
    await client.procedures.get('../desk/dossiers?x#y');
    expect(asked.map(({ url }) => url)).toEqual([
      `${baseUrl}/v1/procedures/2.000635`,
      `${baseUrl}/v1/procedures/..%2Fdesk%2Fdossiers%3Fx%23y`,
    ]);
  });
});

describe('a citizen with a slip', () => {
  it('sends the secret as a header and never in an address', async () => {
    const { fetch, asked } = answering(json({}));
    const client = createClient({ baseUrl, fetch, getToken: () => 'token' });
    await client.dossiers.status('H37.24-261123-0001', { secret });
    await client.dossiers.startPayment('H37.24-261123-0001', { secret });
    await client.payments.get('p1', { secret });
    for (const request of asked) {
      expect(request.headers.get('Motcua-Tracking-Secret')).toBe(secret);
      expect(request.headers.get('Authorization')).toBeNull();
      expect(request.url).not.toContain(secret);
    }
  });

  it('hears of nothing when nothing moved', async () => {
    const { fetch, asked } = answering(new Response(null, { status: 204 }));
    expect(await createClient({ baseUrl, fetch }).dossiers.statusAfter('7K2P9-QXD4M', 3, { secret })).toBeUndefined();
    expect(asked[0]?.url).toBe(`${baseUrl}/v1/dossiers/7K2P9-QXD4M?after=3`);
  });

  it('uses the key to ask whether a submission arrived', async () => {
    const { fetch, asked } = answering(json({ kind: 'submission-receipt' }));
    await createClient({ baseUrl, fetch }).submissions.get('019aafc0', { key });
    expect(asked[0]?.headers.get('Motcua-Submission-Key')).toBe(key);
  });
});

describe('an officer', () => {
  it('is asked for a token at each call, and it is sent nowhere but where a person acts', async () => {
    const { fetch, asked } = answering(json({}));
    let given = 0;
    const client = createClient({ baseUrl, fetch, getToken: async () => `token-${++given}` });
    await client.desk.list({ status: 1, limit: 50 });
    await client.desk.transition('7K2P9-QXD4M', { to: 2, revision: 0 });
    await client.desk.settle('7K2P9-QXD4M', { outcome: 'paid', revision: 1, note: 'Đã thu tại quầy.' });
    expect(asked.map((request) => request.headers.get('Authorization'))).toEqual(
      [1, 2, 3].map((nth) => `Bearer token-${nth}`),
    );
    expect(await asked[1]?.json()).toEqual({ to: 2, revision: 0 });
    expect(asked[0]?.url).toBe(`${baseUrl}/v1/desk/dossiers?status=1&limit=50`);
    expect(asked[2]?.url).toBe(`${baseUrl}/v1/desk/dossiers/7K2P9-QXD4M/settlement`);
  });

  it('gets a file with its type', async () => {
    const { fetch } = answering(new Response('%PDF-1.7', { headers: { 'Content-Type': 'application/pdf' } }));
    const file = await createClient({ baseUrl, fetch }).desk.file('7K2P9-QXD4M', 'f1');
    expect([file.type, await file.text()]).toEqual(['application/pdf', '%PDF-1.7']);
  });
});

describe('what goes wrong', () => {
  it('is a problem with the code of the contract when the gateway says no', async () => {
    const { fetch } = answering(problem('submission-in-flight', 409, {}, { 'Retry-After': '2' }));
    const error = await createClient({ baseUrl, fetch })
      .submissions.send({} as never)
      .catch((cause) => cause);
    expect(isProblemError(error) && [error.name, error.code, error.retryAfter, error.message]).toEqual([
      'ProblemError',
      'submission-in-flight',
      2,
      'submission-in-flight',
    ]);
    expect(isProblemError(error, 'submission-in-flight') && !isProblemError(error, 'not-found')).toBe(true);
  });

  it.each([
    ['a proxy that answers HTML', () => new Response('<h1>502</h1>', { status: 502 })],
    ['a proxy that answers JSON of its own', () => json({ code: 'not-found', error: 'x' }, { status: 404 })],
    ['a captive portal that answers 200', () => new Response('<html>Sign in</html>')],
    ['an answer that is cut off', () => new Response('{"items":[{"code":"2.0')],
    ['an empty answer', () => new Response('', { status: 200 })],
  ])('is "unreachable", never a TypeError, with %s', async (_, answer) => {
    const { fetch } = answering(answer);
    const error = await createClient({ baseUrl, fetch })
      .submissions.send({} as never)
      .catch((cause) => cause);
    expect(isUnreachableError(error) && [error.name, error.reason]).toEqual(['UnreachableError', 'not-json']);
    expect(isProblemError(error)).toBe(false);
  });

  it('is "network" when the link breaks, and says nothing of what was sent', async () => {
    const fetch = async () => {
      throw new TypeError('fetch failed');
    };
    const error = await createClient({ baseUrl, fetch })
      .dossiers.startPayment('H37.24-261123-0001', { secret })
      .catch((cause) => cause);
    expect(isUnreachableError(error) && [error.reason, error.message]).toEqual(['network', 'network']);
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('is "timeout" when nothing comes in time, also in the middle of an answer', async () => {
    const never = () => new Promise<Response>(() => {});
    const half = () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }));
    for (const answer of [never, half]) {
      const { fetch } = answering(answer);
      const error = await createClient({ baseUrl, fetch, timeout: 50 })
        .keys.get()
        .catch((cause) => cause);
      expect(isUnreachableError(error) && error.reason).toBe('timeout');
    }
  });

  it('is the reason of the signal when the caller stops, before and during the call', async () => {
    const { fetch, asked } = answering(() => new Promise<Response>(() => {}));
    const client = createClient({ baseUrl, fetch });
    const reason = new Error('left the page');
    await expect(client.keys.get({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(asked).toHaveLength(0);
    const stop = new AbortController();
    const answer = client.keys.get({ signal: stop.signal });
    setTimeout(() => stop.abort(reason), 20);
    await expect(answer).rejects.toBe(reason);
  });
});

describe('repeats', () => {
  it('happen for reading when the gateway is busy or the link breaks', async () => {
    const { fetch, asked } = answering(
      () => problem('unavailable', 503, {}, { 'Retry-After': '0' }),
      () => Promise.reject(new TypeError('fetch failed')),
      () => json({ envelope: 1 }),
    );
    expect(await createClient({ baseUrl, fetch }).keys.get()).toEqual({ envelope: 1 });
    expect(asked).toHaveLength(3);
  });

  it('happen never for anything that writes', async () => {
    for (const status of [500, 502, 503, 504]) {
      const { fetch, asked } = answering(() => problem('unavailable', status));
      const client = createClient({ baseUrl, fetch });
      await client.submissions.send({} as never).catch(() => {});
      await client.dossiers.startPayment('7K2P9-QXD4M', { secret }).catch(() => {});
      await client.uploads.send('u1', new ArrayBuffer(5), { key }).catch(() => {});
      await client.desk.transition('7K2P9-QXD4M', { to: 2, revision: 0 }).catch(() => {});
      expect(asked).toHaveLength(4);
    }
  });

  it('happen never for a refusal', async () => {
    const { fetch, asked } = answering(() => problem('not-found', 404));
    await expect(createClient({ baseUrl, fetch }).procedures.get('9.999999')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(asked).toHaveLength(1);
  });
});

describe('a bank', () => {
  it('sends the very bytes it signed', async () => {
    const { fetch, asked } = answering(json({ outcome: 'matched' }));
    const body = '{ "amount": 16000 }';
    await createClient({ baseUrl, fetch }).payments.notify('demo-bank', body, { signature: 't=1,v1=ab' });
    expect(asked[0]?.headers.get('Motcua-Signature')).toBe('t=1,v1=ab');
    expect(await asked[0]?.text()).toBe(body);
  });
});

describe('over real HTTP', () => {
  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const serve = async (handle: (response: ServerResponse, url: string) => void) => {
    const server = createServer((request, response) => handle(response, request.url ?? ''));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return createClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  };

  it('follows a dossier, and ends quietly and at once when the page is left', async () => {
    let closed = false;
    const client = await serve((response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.on('close', () => {
        closed = true;
      });
      response.write(
        ': hello\n\nevent: dossier\nid: 0\ndata: {"revision":0}\n\nevent: other\ndata: {"revision":9}\n\n',
      );
      setTimeout(() => response.write('event: dossier\nid: 1\ndata: {"rev'), 10);
      setTimeout(() => response.write('ision":1,"name":"Nông Thị"}\n\n'), 30);
    });
    const stop = new AbortController();
    const seen: unknown[] = [];
    for await (const dossier of client.dossiers.events('7K2P9-QXD4M', { secret, signal: stop.signal })) {
      seen.push(dossier);
      if (seen.length === 2) stop.abort();
    }
    expect(seen).toEqual([{ revision: 0 }, { revision: 1, name: 'Nông Thị' }]);
    await expect.poll(() => closed).toBe(true);
  });

  it('closes the stream when the reader stops reading', async () => {
    let closed = false;
    const client = await serve((response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('event: dossier\ndata: {"revision":0}\n\n');
    });
    for await (const _ of client.dossiers.events('7K2P9-QXD4M', { secret })) break;
    await expect.poll(() => closed).toBe(true);
  });

  it('says when the link breaks in the middle of a stream or of an answer', async () => {
    const client = await serve((response, url) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write(url.endsWith('events') ? 'event: dossier\ndata: {"revision":0}\n\n' : '{"items":');
      setTimeout(() => response.destroy(), 20);
    });
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const dossier of client.dossiers.events('7K2P9-QXD4M', { secret })) seen.push(dossier);
    })();
    await expect(reading).rejects.toMatchObject({ name: 'UnreachableError', reason: 'network' });
    expect(seen).toEqual([{ revision: 0 }]);
    await expect(client.keys.get()).rejects.toMatchObject({ name: 'UnreachableError', reason: 'network' });
  });

  it('says that nobody is there', async () => {
    const client = createClient({ baseUrl: 'http://127.0.0.1:9' });
    await expect(client.submissions.send({} as never)).rejects.toMatchObject({ reason: 'network' });
  });
});
