import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { contractOperations } from './contract.js';
import { answerError } from './error-replies.js';
import { addLaterOperations, laterOperations } from './later-operations.js';

describe('what is not done on the net yet', () => {
  it('is exactly what the contract says so of', () => {
    const promised = contractOperations.filter(({ statuses }) => statuses.join() === '501');
    expect([...laterOperations].sort()).toEqual(promised.map(({ operationId }) => operationId).sort());
  });

  it('sends whoever asks to the counter', async () => {
    const app = new Hono();
    app.onError((error, c) => answerError(c, error, { log: undefined as never }));
    addLaterOperations(app);
    const reply = await app.request('/v1/dossiers/H37.24-261123-0001/rating', { method: 'POST' });
    expect(reply.status).toBe(501);
    expect((await reply.json()).detail).toBe('Đến hoặc gọi nơi tiếp nhận để được giúp.');
  });
});
