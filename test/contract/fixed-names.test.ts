/** Names that stand in other people's pages, programs and paper: changed here, they break there. One list. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/browsers.js';
import { type Gateway, startGateway } from '../support/gateway.js';
import { operationList } from './spec.js';

/** Method, path, names of its query. */
const operations = [
  ['GET', '/v1/procedures', ['q', 'agency', 'field', 'serviceLevel', 'limit', 'cursor']],
  ['GET', '/v1/procedures/{code}', ['agency']],
  ['GET', '/v1/procedures/{code}/form', ['agency']],
  ['GET', '/v1/agencies', ['q']],
  ['GET', '/v1/agencies/{agencyId}', []],
  ['GET', '/v1/catalogue/snapshot', ['agency']],
  ['GET', '/v1/catalogue/details', ['agency']],
  ['GET', '/v1/keys', []],
  ['POST', '/v1/submissions', []],
  ['GET', '/v1/submissions/{submissionId}', []],
  ['POST', '/v1/uploads', []],
  ['HEAD', '/v1/uploads/{uploadId}', []],
  ['PATCH', '/v1/uploads/{uploadId}', []],
  ['GET', '/v1/dossiers/{ref}', []],
  ['GET', '/v1/dossiers/{ref}/events', []],
  ['POST', '/v1/dossiers/{ref}/supplements', []],
  ['POST', '/v1/dossiers/{ref}/withdrawal', []],
  ['POST', '/v1/dossiers/{ref}/rating', []],
  ['POST', '/v1/dossiers/{ref}/payments', []],
  ['POST', '/v1/dossiers/{ref}/one-time-codes', []],
  ['GET', '/v1/payments/{paymentId}', []],
  ['POST', '/v1/payments/notifications/{provider}', []],
  ['GET', '/v1/desk/dossiers', []],
  ['POST', '/v1/desk/dossiers', []],
  ['POST', '/v1/desk/dossiers/{ref}/transitions', []],
  ['GET', '/v1/statistics', ['agency']],
  ['GET', '/healthz', []],
] as const;

/** Address, and the one element on it. */
const pages = [
  ['/', 'motcua-procedure-search'],
  ['/tim', 'motcua-procedure-search'],
  ['/thu-tuc/2.000635', 'motcua-procedure'],
  ['/nop/2.000635?xa=thong-nhat-lang-son', 'motcua-submission-wizard'],
  ['/tra-cuu', 'motcua-status-tracker'],
  ['/nop-phi/7K2P9-QXD4M', 'motcua-payment-button'],
  ['/cho-gui', 'motcua-outbox'],
] as const;

/** Topics of `/huong-dan`, behind the `#`. */
const topics = [
  'filing-online',
  'sign-in',
  'paying',
  'by-post',
  'tracking',
  'opening-hours',
  'authorising',
  'complaint',
] as const;

const loader = '/embed/v1/motcua.js';

describe('the contract keeps', () => {
  it.each(operations)('%s %s', (method, path, query) => {
    const found = operationList.find((one) => one.method === method && one.path === path);
    const parameters = found?.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
    expect(parameters).toEqual(expect.arrayContaining([...query]));
  });

  it('what opens a dossier: the header of the slip, or a bearer token', () => {
    const dossier = operationList.find(({ method, path }) => method === 'GET' && path === '/v1/dossiers/{ref}');
    expect(dossier?.security).toEqual(['trackingSecret', 'bearer']);
  });
});

describe('the gateway keeps', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway({ mounts: {} });
  });
  afterAll(() => gateway?.stop());

  it.each(pages)('the page %s with its one %s', async (path, element) => {
    const reply = await fetch(`${gateway.url}${path}`, { headers: { Accept: 'text/html' } });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await reply.text()).match(/<motcua-[a-z-]+/g)).toEqual([`<${element}`]);
  });

  it('the page /huong-dan with a place for each topic', async () => {
    const reply = await fetch(`${gateway.url}/huong-dan?xa=thong-nhat-lang-son`, { headers: { Accept: 'text/html' } });
    const places = [...(await reply.text()).matchAll(/<section id="([\w-]+)"/g)].map(([, id]) => id);
    expect(places).toEqual([...topics]);
  });

  it('the lists as items, total and next, and the snapshot with an ETag', async () => {
    const list = await (await fetch(`${gateway.url}/v1/procedures?agency=thong-nhat-lang-son&limit=1`)).json();
    expect(Object.keys(list as object).sort()).toEqual(['dossierCode', 'guidance', 'items', 'next', 'total']);
    const snapshot = await fetch(`${gateway.url}/v1/catalogue/snapshot?agency=thong-nhat-lang-son`);
    expect(snapshot.headers.get('etag')).toMatch(/^(?:W\/)?"/);
  });

  it('the loader and its chunks, for every origin; a chunk for ever', async () => {
    const chunk = readdirSync(`${repositoryRoot}packages/embed/dist/v1`).find((name) => name.startsWith('c-'));
    for (const path of [loader, `/embed/v1/${chunk}`]) {
      const reply = await fetch(`${gateway.url}${path}`, { headers: { Origin: 'https://xa.example' } });
      expect([reply.status, reply.headers.get('access-control-allow-origin')], path).toEqual([200, '*']);
      expect(/immutable/.test(reply.headers.get('cache-control') ?? ''), path).toBe(path !== loader);
    }
  });
});
