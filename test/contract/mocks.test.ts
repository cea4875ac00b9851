/** The same cases that hold for the gateway, held against the one that is not there. */
import { createMockGateway, example, failing, handlersFor } from '@motcua/mocks';
import type { ProblemCode } from '@motcua/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beyondMocks } from './beyond-mocks.js';
import { contractCases } from './cases/index.js';
import { problemCode, replyErrors } from './reply-check.js';
import { type OperationId, operation, operationList, parameterExamples } from './spec.js';
import { type MockWorld, startMockWorld } from './world/mock-world.js';
import { send } from './world/send.js';
import type { World } from './world/world.js';

let world: World;
let mocks: MockWorld;

beforeAll(() => {
  mocks = startMockWorld();
  world = mocks as World;
});
afterAll(() => mocks?.stop());

const nameOf = ({ operation: id, name }: (typeof contractCases)[number]) => `${id}: ${name}`;
const asked = contractCases.filter((one) => !beyondMocks.has(nameOf(one)));

describe('a mock gives the answer of the gateway', () => {
  for (const one of asked) {
    const { operation: id, request, expect: expected, check } = one;
    it(`${nameOf(one)} -> ${expected.status}${expected.code ? ` ${expected.code}` : ''}`, async () => {
      const reply = await send(world.url, id, await request(world));
      expect(replyErrors(operation(id), reply)).toEqual([]);
      expect({ status: reply.status, code: problemCode(reply) }).toEqual({
        status: expected.status,
        code: expected.code,
      });
      await check?.(reply, world);
    });
  }

  it('to all but the listed few, each of which is a case', () => {
    const names = new Set(contractCases.map(nameOf));
    expect([...beyondMocks.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect(beyondMocks.size / contractCases.length).toBeLessThan(0.2);
  });
});

describe('operations that later work fills', () => {
  const later = operationList.filter(({ isLater }) => isLater);

  it.each(later.map(({ operationId }) => operationId))('%s is done at the counter for a mock as well', async (id) => {
    const [path, query] = [parameterExamples(id, 'path'), parameterExamples(id, 'query')];
    const reply = await send(world.url, id, { path, query, ...(operation(id).method === 'GET' ? {} : { json: {} }) });
    expect(replyErrors(operation(id), reply)).toEqual([]);
    expect(problemCode(reply)).toBe('not-implemented');
  });
});

describe('a mock has', () => {
  it('a handler for every operation of the contract, and no other', () => {
    const handlers = handlersFor(createMockGateway(), '').map(({ info }) => info.header);
    const declared = operationList.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    expect([...handlers].sort()).toEqual([...declared].sort());
  });
});

interface Wanted {
  readonly id: OperationId;
  readonly status: number;
  readonly code?: ProblemCode;
}

/** Every answer that the contract has words or a value for, whatever was sent before. */
describe('every declared answer can be asked of a mock', () => {
  const declared = operationList.flatMap(({ operationId: id, responses }) =>
    [...responses.values()].flatMap(({ status, codes, content }): Wanted[] => {
      if (codes.length > 0) return codes.map((code) => ({ id, status, code }));
      return content.has('application/json') ? [{ id, status }] : [];
    }),
  );

  it.each(declared)('$id $status $code', async ({ id, status, code }) => {
    const gateway = createMockGateway({ [id]: code ? failing(code) : example(status) });
    const { method, path } = operation(id);
    const url = `https://gateway.example.vn${path.replaceAll(/\{\w+\}/g, 'x')}`;
    const response = await gateway.fetch(new Request(url, { method }));
    const reply = {
      status: response.status,
      headers: response.headers,
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
    expect([reply.status, problemCode(reply)]).toEqual([status, code]);
    // Where a thing is, and as what it is tagged, is nothing an example tells.
    expect(replyErrors(operation(id), reply).filter((error) => !/header (Location|ETag) is/.test(error))).toEqual([]);
  });
});
