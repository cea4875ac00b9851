import type { operations } from '@motcua/openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { type OperationId, parametersCheck } from './contract.js';
import { GatewayProblem } from './problem.js';
import { requestErrors } from './request-errors.js';

type QueryOf<Op extends OperationId> = Exclude<operations[Op]['parameters']['query'], undefined>;
type PathOf<Op extends OperationId> = Exclude<operations[Op]['parameters']['path'], undefined>;
type ValidQuery<Op extends OperationId> = { in: { query: QueryOf<Op> }; out: { query: QueryOf<Op> } };
type ValidPath<Op extends OperationId> = { in: { param: PathOf<Op> }; out: { param: PathOf<Op> } };

/**
 * Checks the query by what the contract says of the operation; read it by `c.req.valid('query')`, numbers are numbers
 * and defaults are filled in. Else 400 `invalid-request`. Parameters the contract does not name are ignored. What cannot
 * be an agency's id names an agency that nobody knows, and is answered so.
 */
export function validQuery<Op extends OperationId>(
  operationId: Op,
  // biome-ignore lint/suspicious/noExplicitAny: fits into an app of any environment, as Hono's own validators do
): MiddlewareHandler<any, string, ValidQuery<Op>> {
  return async (c, next) => {
    const query: Record<string, unknown> = { ...c.req.query() };
    const check = parametersCheck(operationId, 'query');
    if (!check(query)) {
      if (check.errors?.[0]?.instancePath === '/agency') throw new GatewayProblem('not-found');
      throw new GatewayProblem('invalid-request', { errors: requestErrors(check.errors, '/query') });
    }
    c.req.addValidatedData('query', query);
    await next();
  };
}

/**
 * Checks the path's parameters; read them by `c.req.valid('param')`. What cannot be a code is answered as an unknown
 * one, with 404.
 */
export function validPath<Op extends OperationId>(
  operationId: Op,
  // biome-ignore lint/suspicious/noExplicitAny: fits into an app of any environment, as Hono's own validators do
): MiddlewareHandler<any, string, ValidPath<Op>> {
  return async (c: Context, next) => {
    const path: Record<string, unknown> = { ...c.req.param() };
    const check = parametersCheck(operationId, 'path');
    if (!check(path)) throw new GatewayProblem('not-found');
    c.req.addValidatedData('param', path);
    await next();
  };
}
