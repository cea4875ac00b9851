/** The client where there is no page: in a worker, on another origin than the gateway. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file } from '../contract/foreign-client/citizen.js';
import { newDraft } from '../contract/foreign-client/draft.js';
import { browsers, launchFlags, whyUnusable } from '../support/browsers.js';
import { type Gateway, startGateway } from '../support/gateway.js';
import type { Told } from './worker.js';

const script = fileURLToPath(new URL('./worker.ts', import.meta.url));
const page = '<!doctype html><html lang="vi"><title>Trang</title><link rel="icon" href="data:,"></html>';

let gateway: Gateway;
let server: Server;
let origin: string;

beforeAll(async () => {
  gateway = await startGateway({ mounts: {} });
  const bundle = await build({ entryPoints: [script], bundle: true, format: 'esm', target: 'es2022', write: false });
  const code = bundle.outputFiles[0]?.text ?? '';
  server = createServer(({ url }, response) => {
    response.setHeader('Content-Type', url === '/worker.js' ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(url === '/worker.js' ? code : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server?.close();
  server?.closeAllConnections();
  await gateway?.stop();
});

describe.each(browsers)('in a worker of $name', (which) => {
  const why = whyUnusable(which);
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!why) browser = await chromium.launch({ executablePath: which.path, args: launchFlags });
  });
  afterAll(() => browser?.close());

  it('the client searches, follows a dossier, stops when told, and knows a refusal from a gateway that is not there', async (context) => {
    if (why) return context.skip(why);
    const { receipt, secrets } = await file(gateway.url, newDraft());
    const tab = await (browser as Browser).newPage();
    await tab.goto(origin);
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
