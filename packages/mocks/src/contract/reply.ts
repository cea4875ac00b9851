/** Answers in the form the contract gives them: media type, headers, problem bodies. */
import type { Problem, ProblemCode } from '@motcua/openapi';
import type { Operation } from './operations.js';

/** What declared headers say where an answer says nothing else. */
const usually: Readonly<Record<string, string>> = { 'Retry-After': '5', 'WWW-Authenticate': 'Bearer' };

const base = { 'X-Content-Type-Options': 'nosniff' };

/** A declared answer with this body; a body of `undefined` is none.
 * @throws {Error} when the operation does not declare the status. */
export function reply(of: Operation, status: number, body?: unknown, headers: Record<string, string> = {}): Response {
  const declared = of.answers.get(status);
  if (!declared) throw new Error(`${of.operationId} declares no answer ${status}.`);
  const isPublic = of.security.length === 0 && of.method === 'get' && status < 400;
  const all = new Headers({ ...base, 'Cache-Control': isPublic ? 'no-cache' : 'no-store' });
  for (const name of declared.headers) if (usually[name]) all.set(name, usually[name]);
  if (declared.mediaType) all.set('Content-Type', declared.mediaType);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  const isPlain = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  const content = body === undefined || of.method === 'head' ? null : isPlain ? body : JSON.stringify(body);
  return new Response(content as BodyInit | null, { status, headers: all });
}

/** The contract's example of a problem, as this operation declares it. A problem without a body, as HEAD has it, comes
 * by its status alone.
 * @throws {Error} when the operation declares no such problem. */
export function problemReply(of: Operation, code: ProblemCode, more: Partial<Problem> = {}): Response {
  for (const { status, examples } of of.answers.values()) {
    const example = examples.get(code) as Problem | undefined;
    if (example && status >= 400) return reply(of, status, { ...example, ...more });
  }
  const bare = statuses[code];
  if (bare && of.answers.get(bare)?.mediaType === '') return reply(of, bare);
  throw new Error(`${of.operationId} declares no problem ${code}.`);
}

/** What HEAD says without words. */
const statuses: Partial<Record<ProblemCode, number>> = {
  'invalid-request': 400,
  'not-found': 404,
  internal: 500,
  unavailable: 503,
};
