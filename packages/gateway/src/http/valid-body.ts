import type { MiddlewareHandler } from 'hono';
import { type SchemaName, type Schemas, schemaCheck } from './contract.js';
import { parseJson } from './parse-json.js';
import { GatewayProblem } from './problem.js';
import { requestErrors } from './request-errors.js';

type ValidJson<Name extends SchemaName> = { in: { json: Schemas[Name] }; out: { json: Schemas[Name] } };

/**
 * Lets a request pass only if its JSON body fits a schema of the contract; read it by `c.req.valid('json')`. Else 400
 * `invalid-request` with a pointer to what is wrong.
 */
export function validBody<Name extends SchemaName>(
  name: Name,
  // biome-ignore lint/suspicious/noExplicitAny: fits into an app of any environment, as Hono's own validators do
): MiddlewareHandler<any, string, ValidJson<Name>> {
  return async (c, next) => {
    const mediaType = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
    if (mediaType !== 'application/json') throw new GatewayProblem('invalid-request');
    const body = parseJson(await c.req.text());
    const check = schemaCheck(name);
    if (!check(body)) throw new GatewayProblem('invalid-request', { errors: requestErrors(check.errors) });
    c.req.addValidatedData('json', body as object);
    await next();
  };
}
