/** The client where there is no page: in a worker, on another origin than the gateway. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file } from '../contract/foreign-client/citizen.js';
import { newDraft } from '../contract/foreign-client/draft.js';
import { browserOfSuite } from '../support/browser-of-suite.js';
import { browsers } from '../support/browsers.js';
import { type Gateway, startGateway } from '../support/gateway.js';
import { type Listening, listening } from '../support/listening.js';
import type { Told } from './worker.js';

const script = fileURLToPath(new URL('./worker.ts', import.meta.url));
const page = '<!doctype html><html lang="vi"><title>Trang</title><link rel="icon" href="data:,"></html>';

let gateway: Gateway;
let host: Listening;

beforeAll(async () => {
  gateway = await startGateway({ mounts: {} });
  const bundle = await build({ entryPoints: [script], bundle: true, format: 'esm', target: 'es2022', write: false });
  const code = bundle.outputFiles[0]?.text ?? '';
  const server = createServer(({ url }, response) => {
    response.setHeader('Content-Type', url === '/worker.js' ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(url === '/worker.js' ? code : page);
  });
  host = await listening(server);
});
afterAll(async () => {
  await host?.stop();
  await gateway?.stop();
});

describe.each(browsers)('in a worker of $name', (which) => {
  const suite = browserOfSuite(which);

  it('the client searches, follows a dossier, stops when told, and knows a refusal from a gateway that is not there', async () => {
    const { receipt, secrets } = await file(gateway.url, newDraft());
    const tab = await suite.newPage();
    await tab.goto(host.url);
    const asked = {
      gateway: gateway.url,
      // Nothing ever listens there: the port is reserved, and not one that browsers refuse by themselves.
      nowhere: 'http://127.0.0.1:2',
      reference: receipt.submissionCode,
      secret: secrets.trackingSecret,
    };
    const { told, broken } = await tab.evaluate(
      (message) =>
        new Promise<{ told?: Told; broken?: string }>((resolve) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.addEventListener('message', ({ data }) => resolve(data));
          worker.addEventListener('error', ({ message }) => resolve({ broken: message }));
          worker.postMessage(message);
        }),
      asked,
    );
    expect(broken).toBeUndefined();
    expect(told?.found[0]).toBe('2.000635');
    expect(told).toMatchObject({
      hasDocument: false,
      statuses: [1, 1],
      refused: 'not-found',
      stopped: 'nobody waits any more',
      unreachable: 'network',
    });
  });
});
