import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { afterEach, expect, it } from 'vitest';
import { type HttpServer, type Limits, listen } from './http-server.js';

let server: HttpServer;
const sockets: Socket[] = [];

/** Far apart from each other, so that a machine that stands still for a second does not change who is first. */
const limits: Limits = { headers: 200, body: 400, silence: 3_000, keepAlive: 200 };

/** Every test has its own, with the limits it is about. */
async function start(changed: Partial<Limits> = {}): Promise<void> {
  const app = new Hono();
  app.onError((_error, c) => c.text('', 400));
  app.post('/v1/*', async (c) => c.text(String((await c.req.text()).length)));
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      for (let at = 0; at < 8 && !stream.aborted; at++) {
        await stream.writeSSE({ data: String(at) });
        await sleep(500);
      }
    }),
  );
  server = await listen(app, { host: '127.0.0.1', port: 0, limits: { ...limits, ...changed } });
}
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.cut();
});

function open(): { socket: Socket; received: () => string } {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => undefined);
  sockets.push(socket);
  return { socket, received: () => text };
}

/** Its end, by a reset too, which `once` would take for a failure. */
const closeOf = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

/** Writes a byte now and then, as somebody does who wants to hold a connection for as long as possible. */
async function drip(socket: Socket, bytes: number, pause = 100): Promise<void> {
  for (let at = 0; at < bytes && !socket.destroyed; at++) {
    socket.write('x');
    await sleep(pause);
  }
}

it('does not wait for somebody who never ends his headers', async () => {
  await start();
  const { socket } = open();
  socket.write('GET /events HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const closed = closeOf(socket);
  await drip(socket, 12);
  await closed;
});

it('does not wait for somebody who drips a small body', async () => {
  await start();
  const { socket, received } = open();
  const closed = closeOf(socket);
  socket.write('POST /v1/submissions HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\n');
  await drip(socket, 12);
  await closed;
  expect(received()).toBe('');
});

it('waits for an upload over a weak link as long as something comes', async () => {
  await start();
  const { socket, received } = open();
  socket.write('POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\n');
  // Longer than the silence that would end it, and than the time for a small body.
  await drip(socket, 12, 300);
  await expect.poll(received).toMatch(/^HTTP\/1\.1 200 [\s\S]*12$/);
});

it('gives an upload up once nothing comes any more', async () => {
  await start({ silence: 300 });
  const { socket } = open();
  socket.write('POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\nxx');
  await closeOf(socket);
});

it('keeps an event stream open that says something now and then', async () => {
  await start();
  expect((await (await fetch(`${server.url}/events`)).text()).match(/data: /g)).toHaveLength(8);
});

it('cuts what has not ended when its patience is over', async () => {
  // Nothing else would end it within the time of a test.
  await start({ silence: 600_000 });
  const { socket, received } = open();
  const closed = closeOf(socket);
  socket.write(`POST /v1/uploads HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 12\r\n\r\nxx`);
  await expect.poll(received).toMatch(/^HTTP\/1\.1 100 /);
  await server.drain(200);
  await closed;
  expect(received()).not.toMatch(/ 200 /);
});

it('takes headers up to 16 kB, refuses longer ones, and goes on', async () => {
  await start();
  const ask = (length: number) =>
    fetch(`${server.url}/v1/x`, { method: 'POST', headers: { 'X-Long': 'x'.repeat(length) } });
  expect((await ask(15_000)).status).toBe(200);
  expect((await ask(17_000)).status).toBe(431);
  expect((await ask(10)).status).toBe(200);
});
