/** A link to a gateway that can be cut, and counts what comes over it: also what no page sees, such as a worker's requests. */
import { request as ask, createServer } from 'node:http';
import { listening } from './listening.js';
import type { WireFile } from './wire-bytes.js';

export interface CutLink {
  /** In the place of the gateway's own. */
  readonly url: string;
  /** Every answer that came, in their order; `clear()` by setting `length` to 0. */
  readonly answers: (WireFile & { readonly status: number })[];
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** @param own what this link answers itself, by path: files of a site around the gateway's; read at each request */
export async function startCutLink(gateway: string, own: Readonly<Record<string, Own>> = {}): Promise<CutLink> {
  const answers: CutLink['answers'] = [];
  let isCut = false;
  const server = createServer((request, reply) => {
    if (isCut) return request.socket.destroy();
    const { pathname: path } = new URL(request.url ?? '', gateway);
    const mine = own[path];
    if (mine) {
      answers.push({ path, bytes: Buffer.byteLength(mine.body), encoding: 'identity', status: mine.status ?? 200 });
      reply.writeHead(mine.status ?? 200, { 'Content-Type': mine.type, ...mine.headers }).end(mine.body);
      return undefined;
    }
    const { method, headers } = request;
    const sent = ask(new URL(request.url ?? '', gateway), { method, headers }, (answer) => {
      const { statusCode: status = 0 } = answer;
      let bytes = 0;
      answer.on('data', (chunk: Uint8Array) => {
        bytes += chunk.byteLength;
      });
      answer.on('end', () =>
        answers.push({ path, bytes, encoding: answer.headers['content-encoding'] ?? 'identity', status }),
      );
      reply.writeHead(status, answer.headers);
      answer.pipe(reply);
    });
    sent.on('error', () => reply.destroy());
    reply.on('close', () => sent.destroy());
    request.pipe(sent);
    return undefined;
  });
  const { url, stop } = await listening(server);
  return {
    url,
    answers,
    cut() {
      isCut = true;
      server.closeAllConnections();
    },
    mend() {
      isCut = false;
    },
    stop,
  };
}

export interface Own {
  readonly type: string;
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}
