import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../create-client.js';
import { isProblemError } from '../errors/problem-error.js';
import { isUnreachableError } from '../errors/unreachable-error.js';
import { fetchFromFiles } from './fetch-from-files.js';

const agency = 'thong-nhat-lang-son';
const files: Record<string, unknown> = {
  [`/xa/motcua/${agency}/procedures/2.000635.json`]: { hasForm: true },
  [`/xa/motcua/${agency}/procedures/2.000635/form.json`]: { schema: {} },
  [`/xa/motcua/${agency}/catalogue/snapshot.json`]: { format: 2 },
  [`/xa/motcua/agencies/${agency}.json`]: { agencyId: agency },
};
const asked: string[] = [];
const server = createServer(({ url = '' }, reply) => {
  asked.push(url);
  const found = files[url];
  if (url.includes('busy')) reply.writeHead(500).end('<h1>Error</h1>');
  else if (found === undefined) reply.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not Found</h1>');
  else reply.end(JSON.stringify(found));
});
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  client = createClient({ baseUrl: `http://127.0.0.1:${port}/xa/`, fetch: fetchFromFiles });
});
afterAll(() => server.close());

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a client of a folder of files', () => {
  it('reads procedure, form, snapshot and place of one agency', async () => {
    expect(await client.procedures.get('2.000635', { agency })).toEqual({ hasForm: true });
    expect(await client.procedures.form('2.000635', { agency })).toEqual({ schema: {} });
    expect((await client.catalogue.snapshot(agency))?.value).toEqual({ format: 2 });
    expect(await client.agencies.get(agency)).toEqual({ agencyId: agency });
    expect(asked).toEqual(Object.keys(files));
  });

  it('learns that there is no such thing, also of a place that the folder does not hold', async () => {
    for (const call of [
      client.procedures.get('9.999999', { agency }),
      client.procedures.get('2.000635', { agency: 'xa-khac' }),
      client.agencies.get('xa-khac'),
      client.procedures.get('../../etc', { agency: '../..' }),
    ])
      expect(isProblemError(await refusalOf(call), 'not-found')).toBe(true);
    expect(asked.every((path) => path.startsWith('/xa/motcua/'))).toBe(true);
  });

  it('is told at once of what takes a gateway, and asks nobody', async () => {
    const before = asked.length;
    for (const call of [
      client.keys.get(),
      client.health(),
      client.procedures.search({ q: 'khai sinh', agency }),
      client.procedures.form('2.000635', { agency, version: '1' }),
      client.dossiers.status('H37.24-261123-0001', { secret: '7K2P9QXD' }),
    ])
      expect(isProblemError(await refusalOf(call), 'not-implemented')).toBe(true);
    expect(asked.length).toBe(before);
  });

  it('knows a host that is ill from a thing that is not there, and stops when it is told to', async () => {
    expect(isUnreachableError(await refusalOf(client.agencies.get('busy')))).toBe(true);
    const stopped = AbortSignal.abort(new Error('stopped'));
    expect(await refusalOf(client.agencies.get(agency, { signal: stopped }))).toMatchObject({ message: 'stopped' });
  });
});
