import { isProblemError, isUnreachableError } from '@motcua/client';
import type { Dossier } from '@motcua/openapi';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  changed,
  createMockClient,
  createMockGateway,
  example,
  exampleOf,
  failing,
  htmlErrorPage,
  noNetwork,
  silent,
  slow,
} from './index.js';

const secret = '7K2P9QXD';
const code = 'HBFN0-W1AF4';

describe('a client without a network', () => {
  afterEach(() => void vi.useRealTimers());

  it('is answered by the examples of the contract', async () => {
    const client = createMockClient(createMockGateway());
    expect(await client.agencies.get('thong-nhat-lang-son')).toEqual(exampleOf('agency'));
    expect((await client.procedures.search({ q: 'trich luc khai sinh' })).items[0]?.code).toBe('2.000635');
    expect(await client.dossiers.status(code, { secret })).toEqual(exampleOf('processing'));
    await expect(client.desk.list()).rejects.toSatisfy((error) => isProblemError(error, 'unauthorised'));
  });

  it('never opens a dossier with a second secret, and asks for the first one however it is typed', async () => {
    const client = createMockClient(createMockGateway());
    await client.dossiers.status(code, { secret });
    expect((await client.dossiers.status('hbfno w1af4'.replace('o', '0'), { secret: '7k2p 9qxd' })).revision).toBe(3);
    await expect(client.dossiers.status(code, { secret: 'ZZZZZZZZ' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('hears of a dossier that moves', async () => {
    const gateway = createMockGateway();
    const stop = new AbortController();
    const heard: Dossier['status'][] = [];
    const { dossiers } = createMockClient(gateway);
    for await (const dossier of dossiers.events(code, { secret, signal: stop.signal })) {
      heard.push(dossier.status);
      if (heard.length === 2) break;
      gateway.world.move(code, { status: 9 });
    }
    stop.abort();
    expect(heard).toEqual([4, 9]);
  });

  it('is told of a broken gateway, a page of a proxy and a missing network as by the real ones', async () => {
    const gateway = createMockGateway();
    const client = createMockClient(gateway);
    const answer = async (answers: Parameters<typeof gateway.use>[0]) => {
      gateway.reset();
      gateway.use(answers);
      return client.keys.get().catch((error: unknown) => error);
    };
    gateway.use({ getDossier: failing('internal', { detail: 'Đổi.' }) });
    await expect(client.dossiers.status(code, { secret })).rejects.toMatchObject({ code: 'internal' });
    expect(await answer({ getKeys: htmlErrorPage(500) })).toMatchObject({ reason: 'not-json', status: 500 });
    expect(await answer({ every: noNetwork })).toSatisfy(isUnreachableError);
    expect(await answer({ getKeys: noNetwork, every: silent })).toSatisfy(isUnreachableError);
    expect(await answer({})).toEqual(exampleOf('keys'));
  });

  it('waits for what is slow, and no longer than it wants to', async () => {
    const gateway = createMockGateway({ getKeys: slow(200), getAgency: silent });
    const patient = createMockClient(gateway);
    const since = performance.now();
    expect(await patient.keys.get()).toEqual(exampleOf('keys'));
    expect(performance.now() - since).toBeGreaterThan(150);
    const hurried = createMockClient(gateway, { timeout: 100 });
    await expect(hurried.agencies.get('thong-nhat-lang-son')).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('forgets other answers and what was handed in', async () => {
    const gateway = createMockGateway();
    gateway.world.keep({ submissionCode: 'AAAAA-AAAAA', dossierCode: null });
    gateway.use({ getAgency: failing('not-found') });
    gateway.reset();
    const client = createMockClient(gateway);
    expect(await client.agencies.get('thong-nhat-lang-son')).toEqual(exampleOf('agency'));
    await expect(client.dossiers.status('AAAAA-AAAAA', { secret })).rejects.toMatchObject({ code: 'not-found' });
    expect(gateway.asked).toEqual(['getAgency', 'getDossier']);
  });
});

describe('an answer of one’s own', () => {
  const ask = (gateway: ReturnType<typeof createMockGateway>, path: string) =>
    gateway.fetch(new Request(`https://gateway.example.vn${path}`));

  it('may be an example changed by the contract’s types', async () => {
    const gateway = createMockGateway({
      getAgency: changed<'getAgency'>((agency) => ({ ...agency, shortName: 'xã khác' })),
    });
    const reply = (await (await ask(gateway, '/v1/agencies/thong-nhat-lang-son')).json()) as { shortName: string };
    expect(reply.shortName).toBe('xã khác');
  });

  it('cannot be one that the contract does not declare', async () => {
    const gateway = createMockGateway({ getAgency: failing('credit-mismatch'), getKeys: example(200, 'khac') });
    await expect(ask(gateway, '/v1/agencies/x')).rejects.toThrow('getAgency declares no problem credit-mismatch.');
    await expect(ask(gateway, '/v1/keys')).rejects.toThrow('getKeys 200 has no example khac; there are: keys.');
    expect(() => exampleOf('khac')).toThrow('The contract has no example khac.');
  });

  it('is not needed for addresses outside of the contract: they are not there', async () => {
    expect((await ask(createMockGateway(), '/v1/nothing')).status).toBe(404);
  });
});
