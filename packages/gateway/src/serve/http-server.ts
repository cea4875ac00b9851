import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { isUpload } from '../http/body-limit.js';
import { BilingualError } from './bilingual-error.js';

/** Time-outs against clients that send slowly on purpose or die silently; milliseconds. */
export interface Limits {
  /** For all headers of a request. */
  readonly headers: number;
  /** For the whole of a small body; uploads are exempt, a weak link needs minutes for a photo. */
  readonly body: number;
  /** Without a single byte either way; an event stream says something every 20 s. */
  readonly silence: number;
  /** Between two requests. */
  readonly keepAlive: number;
}

const usualLimits: Limits = { headers: 10_000, body: 60_000, silence: 60_000, keepAlive: 15_000 };

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly limits?: Limits;
}

export interface HttpServer {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Stops accepting, waits for open requests up to `patience` milliseconds, then cuts them. */
  drain(patience: number): Promise<void>;
  /** Cuts everything at once. */
  cut(): void;
}

/** Listens and answers by the app. @throws {BilingualError} for a port that is taken or not allowed. */
export async function listen(app: Hono, options: ListenOptions): Promise<HttpServer> {
  const { host, port, limits = usualLimits } = options;
  const answer = getRequestListener(app.fetch);
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: limits.headers,
      // Node's own limit knows no exemption, so ours stands in for it below.
      requestTimeout: 0,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: limits.headers / 2,
    },
    (request, response) => {
      if (!isUpload(request.url?.split('?')[0] ?? '')) {
        const timer = setTimeout(() => request.complete || request.socket.destroy(), limits.body);
        const clear = () => clearTimeout(timer);
        request.once('end', clear).once('close', clear);
      }
      void answer(request, response);
    },
  );
  server.timeout = limits.silence;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
  return { url: addressOf(server), drain: (patience) => drain(server, patience), cut: () => cut(server) };
}

async function drain(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A kept-alive connection becomes idle only once its answer is out, hence again and again.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
}

function cut(server: Server): void {
  server.close();
  server.closeAllConnections();
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  const everywhere = address === '::' || address === '0.0.0.0';
  const host = everywhere ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const options = { cause: error };
  if (error.code === 'EADDRINUSE') {
    return new BilingualError(
      `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó hoặc đặt PORT sang số khác.`,
      `Port ${port} is in use by another program. Stop it or set PORT to another number.`,
      options,
    );
  }
  if (error.code === 'EACCES') {
    return new BilingualError(
      `Không được phép dùng cổng ${port}. Hãy đặt PORT từ 1024 trở lên.`,
      `Port ${port} may not be used. Set PORT to 1024 or above.`,
      options,
    );
  }
  return new BilingualError(
    `Không nhận kết nối được ở ${host}:${port} (${error.code}).`,
    `Cannot listen on ${host}:${port} (${error.code}).`,
    options,
  );
}
