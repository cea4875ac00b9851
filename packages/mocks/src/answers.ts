/** Ways in which an operation may answer other than usual: late, never, broken, or with another of its examples. */
import type { operations, Problem, ProblemCode } from '@motcua/openapi';
import type { Operation, OperationId } from './contract/operations.js';
import { problemReply, reply } from './contract/reply.js';

export interface Asked {
  readonly operation: Operation;
  readonly request: Request;
  /** What would be answered otherwise. */
  usual(): Promise<Response>;
}

/** Rejects with a `TypeError`, as `fetch` does, where there is no answer at all. */
export type Answer = (asked: Asked) => Response | Promise<Response>;

type Content<Reply> = Reply extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never;
/** What an operation answers where it succeeds, by the contract. */
export type ReplyOf<Id extends OperationId> = Content<
  operations[Id]['responses'][keyof operations[Id]['responses'] & (200 | 201)]
>;

/** Answers as usual, this many milliseconds later. */
export const slow =
  (ms = 3000): Answer =>
  async ({ request, usual }) => {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      request.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(request.signal.reason);
      });
    });
    return usual();
  };

/** Never answers; ends when the sender gives up. */
export const silent: Answer = ({ request: { signal } }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** There is no network. */
export const noNetwork: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** What a proxy says when the gateway behind it is down. */
export const htmlErrorPage =
  (status: 500 | 502 | 503 | 504 = 502): Answer =>
  () =>
    new Response('<!doctype html><title>Error</title><h1>Bad gateway</h1>', {
      status,
      headers: { 'Content-Type': 'text/html' },
    });

/** A problem that the contract declares for the operation, with these members in place of the example's. */
export const failing =
  (code: ProblemCode, more?: Partial<Problem>): Answer =>
  ({ operation }) =>
    problemReply(operation, code, more);

/** The answer with this status, and of its named examples this one; default: the first. */
export const example =
  (status: number, name?: string): Answer =>
  ({ operation }) => {
    const { examples } = operation.answers.get(status) ?? { examples: new Map<string, unknown>() };
    if (name !== undefined && !examples.has(name))
      throw new Error(`${operation.operationId} ${status} has no example ${name}; there are: ${[...examples.keys()]}.`);
    return reply(operation, status, name === undefined ? [...examples.values()][0] : examples.get(name));
  };

/** The usual answer, changed: `changed<'getProcedure'>((detail) => ({ ...detail, offering: null }))`. */
export const changed =
  <Id extends OperationId>(change: (usual: ReplyOf<Id>) => ReplyOf<Id>): Answer =>
  async ({ usual }) => {
    const response = await usual();
    if (!response.ok) return response;
    const { status, headers } = response;
    return new Response(JSON.stringify(change((await response.json()) as ReplyOf<Id>)), { status, headers });
  };
