/** The plainest web host there is: sends the files of a folder as they are, below a path. No compression, no rewriting. */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { listening } from './listening.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface PlainHost {
  /** Where the folder begins, with a slash at its end. */
  readonly url: string;
  /** Paths that were asked for, in their order; `clear()` between two looks. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** @param below e.g. `/xa/thong-nhat/` */
export async function startPlainHost(folder: string, below: string): Promise<PlainHost> {
  const asked: string[] = [];
  const server = createServer((request, reply) => {
    const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, ''));
    asked.push(request.url ?? '');
    const name = path.startsWith(below) ? path.slice(below.length) || 'index.html' : '..';
    const send = async () => {
      const file = join(folder, name.endsWith('/') ? `${name}index.html` : name);
      const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
      const isKnown = request.headers['if-modified-since'] === mtime.toUTCString();
      reply.writeHead(isKnown ? 304 : 200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Last-Modified': mtime.toUTCString(),
      });
      reply.end(isKnown ? undefined : bytes);
    };
    send().catch(() => reply.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not Found</h1>'));
  });
  const { url, stop } = await listening(server);
  return { url: url + below, asked, stop };
}
