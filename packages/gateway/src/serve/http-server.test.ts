import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type HttpServer, listen } from './http-server.js';

let server: HttpServer;
const sockets: Socket[] = [];

beforeEach(async () => {
  const app = new Hono();
  app.onError((_error, c) => c.text('', 400));
  app.post('/v1/*', async (c) => c.text(String((await c.req.text()).length)));
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      for (let at = 0; at < 6 && !stream.aborted; at++) {
        await stream.writeSSE({ data: String(at) });
        await sleep(150);
      }
    }),
  );
  server = await listen(app, {
    host: '127.0.0.1',
    port: 0,
    limits: { headers: 200, body: 400, silence: 600, keepAlive: 200 },
  });
});
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

/** Writes a byte every 100 ms, as somebody does who wants to hold a connection for as long as possible. */
async function drip(socket: Socket, bytes: number): Promise<void> {
  for (let at = 0; at < bytes && !socket.destroyed; at++) {
    socket.write('x');
    await sleep(100);
  }
}

it('does not wait for somebody who never ends his headers', async () => {
  const { socket } = open();
  socket.write('GET /events HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const closed = once(socket, 'close');
  await drip(socket, 12);
  await closed;
});

it('does not wait for somebody who drips a small body', async () => {
  const { socket, received } = open();
  socket.write('POST /v1/submissions HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\n');
  await drip(socket, 12);
  expect(socket.destroyed).toBe(true);
  expect(received()).toBe('');
});

it('waits for an upload over a weak link as long as something comes', async () => {
  const { socket, received } = open();
  socket.write('POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\n');
  await drip(socket, 12);
  await sleep(100);
  expect(received()).toMatch(/^HTTP\/1\.1 200 [\s\S]*12$/);
});

it('gives an upload up once nothing comes any more', async () => {
  const { socket } = open();
  socket.write('POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\nxx');
  await once(socket, 'close');
});

it('keeps an event stream open that says something now and then', async () => {
  expect((await (await fetch(`${server.url}/events`)).text()).match(/data: /g)).toHaveLength(6);
});

it('cuts what has not ended when its patience is over', async () => {
  const { socket } = open();
  socket.write('POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\nxx');
  await sleep(50);
  const started = performance.now();
  await server.drain(200);
  expect(performance.now() - started).toBeLessThan(550);
});
