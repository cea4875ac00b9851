import type { Problem } from '@motcua/openapi';
import { HTTPError } from 'ky';
import { isProblemError, ProblemError } from '../errors/problem-error.js';
import { isUnreachableError, UnreachableError } from '../errors/unreachable-error.js';

/**
 * Turns what ky, fetch and JSON throw into the client's two errors. Pages print errors with their causes: ky's carry the
 * request with its secret and the address with the dossier's code, JSON's quote the answer. Only the link's own stays.
 */
export async function explain(cause: unknown): Promise<ProblemError | UnreachableError> {
  if (isProblemError(cause) || isUnreachableError(cause)) return cause;
  if (cause instanceof HTTPError) {
    const { status, headers } = cause.response;
    const body: unknown = await cause.response.json().catch(() => undefined);
    if (!isProblem(body)) return new UnreachableError('not-json', { status });
    return new ProblemError(body.code, body, Number(headers.get('Retry-After')) || undefined);
  }
  if (cause instanceof SyntaxError) return new UnreachableError('not-json');
  return new UnreachableError(globalThis.navigator?.onLine === false ? 'offline' : 'network', { cause });
}

/** A proxy may answer JSON too; only the gateway's problems name their type like this. */
const isProblem = (body: unknown): body is Problem => {
  const { type, code } = (body ?? {}) as Partial<Problem>;
  return type === `urn:motcua:problem:${code}`;
};
