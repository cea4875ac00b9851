import { problemCodes } from '@motcua/openapi';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { schemaCheck } from './contract.js';
import { GatewayProblem, problemReply } from './problem.js';

describe('a problem', () => {
  it('of every code speaks Vietnamese and fits the contract', () => {
    for (const code of problemCodes) {
      const { body } = new GatewayProblem(code);
      const check = schemaCheck('Problem');
      expect(check(body), `${code}: ${JSON.stringify(check.errors)}`).toBe(true);
      expect(body.title, code).toMatch(/\P{ASCII}/u);
      expect(body.code).toBe(code);
    }
  });

  it('tells the person what to do, whom to call, and when to try again', async () => {
    const app = new Hono().get('/', (c) =>
      problemReply(c, 'submission-in-flight', { retryAfter: 2, phone: '0205 3xxx xxx' }),
    );
    const reply = await app.request('/');
    expect(reply.status).toBe(409);
    expect(reply.headers.get('Retry-After')).toBe('2');
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(reply.headers.get('Content-Type')).toMatch('application/problem+json');
    expect(await reply.json()).toMatchObject({
      phone: '0205 3xxx xxx',
      detail: 'Chờ vài giây rồi hỏi lại. Không cần gửi lại.',
    });
  });
});
