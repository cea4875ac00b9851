/** A gateway that is not there: every operation of the contract answers, by its examples and what was sent before. */
import type { Answer } from './answers.js';
import { type Matched, type OperationId, operationFor } from './contract/operations.js';
import { readRequest, refusalOf } from './contract/refusal.js';
import { problemReply, reply } from './contract/reply.js';
import { works } from './world/works.js';
import { createWorld, type World } from './world/world.js';

/** Other answers per operation; `every` counts for those that are not named. */
export type Answers = Readonly<Partial<Record<OperationId | 'every', Answer>>>;

export interface MockGateway {
  /** Answers as `fetch` would; requests outside of the contract answer 404 without words. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What is remembered; a new one after `reset`. */
  readonly world: World;
  /** Operations in the order in which they were asked. */
  readonly asked: readonly OperationId[];
  /** From now on these answer otherwise; those not named stay as they were. */
  use(answers: Answers): void;
  /** Forgets everything: dossiers, what was asked, and answers that `use` gave. */
  reset(): void;
}

export function createMockGateway(given: Answers = {}): MockGateway {
  let world = createWorld();
  let answers = given;
  const asked: OperationId[] = [];
  return {
    async fetch(request) {
      const matched = operationFor(request.method, new URL(request.url).pathname);
      if (!matched) return new Response(null, { status: 404 });
      const { operation } = matched;
      asked.push(operation.operationId);
      const usual = () => usualAnswer(request, matched, world);
      const other = answers[operation.operationId] ?? answers.every;
      return other ? other({ operation, request, usual }) : usual();
    },
    get world() {
      return world;
    },
    asked,
    use(more) {
      answers = { ...answers, ...more };
    },
    reset() {
      world = createWorld();
      answers = given;
      asked.length = 0;
    },
  };
}

async function usualAnswer(request: Request, matched: Matched, world: World): Promise<Response> {
  const { operation } = matched;
  if (operation.isLater) return problemReply(operation, 'not-implemented');
  const read = await readRequest(request, matched);
  const refusal = refusalOf(read);
  if (refusal) {
    const { code, errors } = refusal;
    return problemReply(operation, code, errors && { errors });
  }
  const work = works[operation.operationId];
  if (work) return withTag(await work(read, world), request, matched);
  const [first] = operation.answers.get(200)?.examples.values() ?? [];
  return withTag(reply(operation, 200, first), request, matched);
}

/** What may be cached carries a tag made from its text, and is not sent again to whoever has it. */
async function withTag(response: Response, request: Request, { operation }: Matched): Promise<Response> {
  if (response.status !== 200 || !operation.answers.has(304)) return response;
  const text = await response.text();
  const tag = `"${hashOf(text)}"`;
  if (request.headers.get('If-None-Match') === tag) return reply(operation, 304, undefined, { ETag: tag });
  const headers = new Headers(response.headers);
  headers.set('ETag', tag);
  return new Response(text, { status: 200, headers });
}

/** FNV-1a, 32 bits: enough to tell two examples apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
