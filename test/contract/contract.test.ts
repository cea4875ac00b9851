/** The contract held against a real gateway on real PostgreSQL: every example sent, every reply checked, every declared
 * answer reached. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractCases } from './cases/index.js';
import { Coverage } from './coverage.js';
import { type OutagePlan, operationsThatBreak, operationsWithOutage, planOutage } from './outage.js';
import { jsonOf, problemCode, type Reply, replyErrors } from './reply-check.js';
import { type OperationId, operation, operationList, parameterExamples } from './spec.js';
import { type Sent, send } from './world/send.js';
import { startWorld, type World } from './world/world.js';

let world: World;
const coverage = new Coverage();

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** Sends, notes what came back, and holds it against the contract. */
async function ask(operationId: OperationId, sent: Sent): Promise<Reply> {
  const reply = await send(world.url, operationId, sent);
  const declared = operation(operationId);
  coverage.note(declared, sent, reply.status, problemCode(reply));
  expect(replyErrors(declared, reply)).toEqual([]);
  return reply;
}

const answerOf = (reply: Reply) => ({ status: reply.status, code: problemCode(reply) });

describe('each case gets the declared answer', () => {
  for (const { operation: operationId, name, request, expect: expected, check, timeout } of contractCases) {
    it(
      `${operationId}: ${name} -> ${expected.status}${expected.code ? ` ${expected.code}` : ''}`,
      async () => {
        const reply = await ask(operationId, await request(world));
        expect(answerOf(reply)).toEqual({ status: expected.status, code: expected.code });
        await check?.(reply, world);
      },
      timeout,
    );
  }
});

describe('operations that later work fills', () => {
  const later = operationList.filter(({ isLater }) => isLater);

  it.each(later.map(({ operationId }) => operationId))('%s says that it is done at the counter so far', async (id) => {
    const [path, query] = [parameterExamples(id, 'path'), parameterExamples(id, 'query')];
    const reply = await ask(id, { path, query, ...(operation(id).method === 'GET' ? {} : { json: {} }) });
    expect(answerOf(reply)).toEqual({ status: 501, code: 'not-implemented' });
  });

  it('are listed', () => {
    const lines = later.map(({ method, path, operationId }) => `  ${method.padEnd(5)} ${path}  (${operationId})`);
    console.log(`${later.length} operations answer 501 not-implemented:\n${lines.join('\n')}`);
    const answering = contractCases.map((one) => one.operation);
    for (const { operationId } of later) expect(answering).not.toContain(operationId);
  });
});

describe('while something is broken that nobody thought of', () => {
  let plan: OutagePlan;

  beforeAll(async () => {
    plan = await planOutage(world);
    // Every statement fails now, for a reason that no code of ours expects.
    await world.database.query('alter schema public rename to mislaid');
  });
  afterAll(() => world.database.query('alter schema mislaid rename to public'));

  it.each(operationsThatBreak.map(({ operationId }) => operationId))(
    '%s says that it is not your fault',
    async (id) => {
      const sent = plan.requests.get(id);
      if (!sent) throw new Error('no request was planned for it');
      const reply = await ask(id, sent);
      expect(reply.status).toBe(500);
      if (operation(id).method !== 'HEAD') expect(problemCode(reply)).toBe('internal');
    },
  );

  it('is said of every operation that asks the database, but for the one that only asks whether it is there', () => {
    const asking = operationsWithOutage.map(({ operationId }) => operationId).filter((id) => id !== 'getHealth');
    expect(operationsThatBreak.map(({ operationId }) => operationId).sort()).toEqual(asking.sort());
  });
});

describe('while the database is down', () => {
  let plan: OutagePlan;
  let before: Readonly<Record<string, number>>;

  beforeAll(async () => {
    plan = await planOutage(world);
    before = await world.database.census();
    await world.database.crash();
  });

  it('has a request for every operation that declares 503, and for no other', () => {
    const declared = operationsWithOutage.map(({ operationId }) => operationId);
    expect([...plan.requests.keys()].sort()).toEqual([...declared].sort());
  });

  it.each(operationsWithOutage.map(({ operationId }) => operationId))(
    '%s says so, and when to try again',
    async (id) => {
      const sent = plan.requests.get(id);
      if (!sent) throw new Error('no request was planned for it');
      const reply = await ask(id, sent);
      expect(reply.status).toBe(503);
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
      if (operation(id).method !== 'HEAD') expect(problemCode(reply)).toBe('unavailable');
    },
  );

  it('still hands out its public keys: a dossier can be sealed before it can be sent', async () => {
    expect((await ask('getKeys', {})).status).toBe(200);
  });

  it('wrote nothing by halves, and takes everything in once the database is back', async () => {
    await world.database.start();
    expect(await world.database.census()).toEqual(before);
    const json = plan.submission.body;
    const reply = await ask('postSubmission', { json });
    expect(reply.status).toBe(201);
    expect((await ask('postSubmission', { json })).status).toBe(200);
    expect(jsonOf(await ask('getHealth', {}))).toEqual({ status: 'ok' });
  });
});

describe('over all cases', () => {
  it('every declared answer was reached', () => {
    expect(coverage.unreachedAnswers()).toEqual([]);
    console.log(`reached: ${coverage}`);
  });

  it('every example of a request was sent', () => {
    expect(coverage.unsentExamples()).toEqual([]);
  });
});
