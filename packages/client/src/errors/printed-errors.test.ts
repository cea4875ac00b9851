import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient } from '../create-client.js';

const baseUrl = 'https://gateway.example.vn';
const secret = '7K2P9QXD';
const key = 'AAAAAAAAAAAAAAAAAAAAAA';
const refusal = { type: 'urn:motcua:problem:not-found', title: 'x', status: 404, code: 'not-found' };

describe('an error', () => {
  it.each([
    ['a refusal', () => Response.json(refusal, { status: 404 })],
    ['an error page', () => new Response('<h1>502</h1>', { status: 502 })],
    ['half an answer', () => new Response('{"dossierCode":"H37.24-261123-0001","applicantName":"Nông')],
    ['a broken link', () => Promise.reject(new TypeError('fetch failed'))],
  ])('tells a page that prints it neither code, secret, key, token nor answer, with %s', async (_, answer) => {
    const client = createClient({ baseUrl, fetch: async () => answer(), getToken: () => 'officer-token' });
    const ref = 'H37.24-261123-0001';
    const calls = [client.dossiers.startPayment(ref, { secret }), client.desk.transition(ref, { to: 2, revision: 0 })];
    for (const call of [...calls, client.uploads.offset('u1', { key })]) {
      const printed = inspect(await call.catch((error) => error), { depth: Infinity, showHidden: true, getters: true });
      for (const hidden of [ref, secret, key, 'officer-token', 'Nông']) expect(printed).not.toContain(hidden);
    }
  });
});
