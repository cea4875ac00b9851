/** A folder of built files beside a gateway that answers with the examples of the contract. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import { type Listening, listening } from './listening.js';

const { examples } = spec.components;
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
};

const replies: readonly (readonly [RegExp, unknown])[] = [
  [/^\/v1\/procedures$/, examples['procedure-list'].value],
  [/^\/v1\/catalogue\/snapshot$/, examples.snapshot.value],
  [/^\/v1\/dossiers\/[^/]+$/, examples.processing.value],
  [/^\/v1\/agencies\//, examples.agency.value],
];
const notFound = { type: 'urn:motcua:problem:not-found', title: 'Không tìm thấy', status: 404, code: 'not-found' };

/** @param folder what stands at `/`; nothing, without it */
export async function startExampleServer(folder?: string): Promise<Listening> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://page');
    const reply = replies.find(([path]) => path.test(pathname));
    if (reply) return send(response, 200, 'application/json', JSON.stringify(reply[1]));
    if (pathname.endsWith('/events')) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      return response.write(': hello\n\n');
    }
    const file = folder && join(folder, normalize(pathname));
    if (file && existsSync(file) && pathname !== '/')
      return send(response, 200, types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream', readFileSync(file));
    return send(response, 404, 'application/problem+json', JSON.stringify(notFound));
  });
  return listening(server);
}

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
  response.writeHead(status, { 'Content-Type': type });
  response.end(body);
};
