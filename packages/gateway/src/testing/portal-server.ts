import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type PortalRecord = Readonly<Record<string, unknown>>;

/** One request as the server saw it. */
export interface AskedFor {
  readonly kind: 'list' | 'record';
  /** Cursor, or id of a record. */
  readonly of: string;
  /** Which request it is, from 1. */
  readonly at: number;
  readonly userAgent: string;
}

/** How it misbehaves; what answers nothing is answered as it should be. */
export type Misbehaviour = (asked: AskedFor, response: ServerResponse) => boolean | Promise<boolean>;

export interface PortalServer {
  readonly address: string;
  /** What it lists and gives; a test changes it as the portal would. */
  records: readonly PortalRecord[];
  /** Whether its list says when each record was changed last. */
  saysUpdates: boolean;
  /** What its list says its length is, where that is not so. */
  total: number | undefined;
  misbehave: Misbehaviour | undefined;
  readonly asked: AskedFor[];
  close(): Promise<void>;
}

const base = '/api/v1';
const listPath = `${base}/submitting/formality/list-all-formality-by-citizen`;
const recordPath = `${base}/configuring/formality/get-formality-by-citizen`;

/** A source in the national portal's shape on this machine. */
export async function startPortalServer(records: readonly PortalRecord[] = []): Promise<PortalServer> {
  const asked: AskedFor[] = [];
  const http = createServer((request, response) => {
    void answer(request, response).catch((error) => response.destroy(error));
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await textOf(request)) as { limit?: number; lastId?: string; id?: string };
    const kind = request.url === listPath ? 'list' : request.url === recordPath ? 'record' : undefined;
    if (kind === undefined || request.method !== 'POST') return void response.writeHead(404).end();
    const of = (kind === 'list' ? body.lastId : body.id) ?? '';
    const question = { kind, of, at: asked.length + 1, userAgent: request.headers['user-agent'] ?? '' } as const;
    asked.push(question);
    if (await server.misbehave?.(question, response)) return;
    reply(
      response,
      kind === 'list' ? pageOf(server, of, body.limit ?? 10) : server.records.find(({ id }) => id === of),
    );
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: PortalServer = {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}${base}`,
    records,
    saysUpdates: true,
    total: undefined,
    misbehave: undefined,
    asked,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}

/** What the portal answers where all is well; its status is 201. */
export function reply(response: ServerResponse, data: unknown): void {
  const body = data === undefined ? { code: 'NOT_FOUND', message: 'x' } : { code: 'OK', data, message: 'OK' };
  response.writeHead(201, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** A page of the list: rows have no papers and no ways of filing. */
export function pageOf({ records, total, saysUpdates }: PortalServer, lastId: string, limit: number) {
  const from = records.findIndex(({ id }) => id === lastId) + 1;
  const rows = records.slice(from, from + limit);
  return {
    items: rows.map(({ id, code, name, updatedAt }) => ({ id, code, name, ...(saysUpdates ? { updatedAt } : {}) })),
    lastId: from + limit < records.length ? rows.at(-1)?.id : null,
    total: total ?? records.length,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
