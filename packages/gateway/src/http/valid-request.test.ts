import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { exampleOf } from './contract.js';
import { isGatewayProblem, problemReply } from './problem.js';
import { validBody } from './valid-body.js';
import { validPath, validQuery } from './valid-parameters.js';

const app = new Hono()
  .post('/transitions', validBody('TransitionRequest'), (c) => c.json(c.req.valid('json')))
  .post('/submissions', validBody('SealedSubmission'), (c) => c.json(c.req.valid('json')))
  .get('/procedures', validQuery('searchProcedures'), (c) => c.json(c.req.valid('query')))
  .get('/details', validQuery('getCatalogueDetails'), (c) => c.json(c.req.valid('query')))
  .get('/procedures/:code', validPath('getProcedure'), (c) => c.json(c.req.valid('param')));
app.onError((error, c) => {
  if (isGatewayProblem(error)) return problemReply(c, error);
  throw error;
});

const post = (path: string, body: string, mediaType = 'application/json') =>
  app.request(path, { method: 'POST', body, headers: { 'Content-Type': mediaType } });

describe('a body', () => {
  it('that fits the contract reaches the route as it was sent', async () => {
    const sealed = exampleOf('sealed');
    expect(await (await post('/submissions', JSON.stringify(sealed))).json()).toEqual(sealed);
  });

  it.each([
    ['a member of the wrong type', { to: '2', revision: 0 }, '/to', 'type'],
    ['a missing member', { to: 2 }, '/revision', 'required'],
    ['a surplus member', { to: 2, revision: 0, 'a/b': 1 }, '/a~1b', 'unknown'],
    ['a note that is too long', { to: 3, revision: 0, note: 'x'.repeat(2001) }, '/note', 'length'],
    ['an unknown status', { to: 11, revision: 0 }, '/to', 'option'],
  ])('with %s is refused with a pointer to it', async (_what, body, pointer, rule) => {
    const reply = await post('/transitions', JSON.stringify(body));
    expect(reply.status).toBe(400);
    expect((await reply.json()).errors).toMatchObject([{ pointer, rule }]);
  });

  it('that is no JSON, or does not say that it is, is refused without a word of it', async () => {
    for (const reply of [await post('/transitions', '{"to": Nguyễn'), await post('/transitions', '{}', 'text/plain')]) {
      expect(reply.status).toBe(400);
      expect(await reply.text()).not.toMatch('Nguyễn');
    }
  });
});

describe('a query', () => {
  it('gives numbers as numbers, fills in defaults and ignores what the contract does not name', async () => {
    const reply = await app.request('/procedures?q=khai+sinh&utm_source=zalo&limit=5');
    expect(await reply.json()).toMatchObject({ q: 'khai sinh', limit: 5 });
    expect(await (await app.request('/procedures')).json()).toEqual({ limit: 20 });
  });

  it.each(['/procedures?limit=0', '/procedures?limit=mot', '/details'])(
    'that breaks the contract is refused: %s',
    async (address) => {
      const reply = await app.request(address);
      expect(reply.status).toBe(400);
      expect((await reply.json()).code).toBe('invalid-request');
    },
  );
});

it('answers an agency that cannot exist like one that does not', async () => {
  const replies = await Promise.all(
    ['/procedures?agency=X%20Y', '/procedures?agency=ABC', '/details?agency='].map((address) => app.request(address)),
  );
  expect(replies.map((reply) => reply.status)).toEqual([404, 404, 404]);
  for (const reply of replies) expect((await reply.json()).code).toBe('not-found');
});

it('answers a code that cannot exist like one that does not', async () => {
  expect((await app.request('/procedures/2.000635')).status).toBe(200);
  expect((await app.request('/procedures/khong-co')).status).toBe(404);
});
