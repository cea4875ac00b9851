import type { MiddlewareHandler } from 'hono';
import { GatewayProblem } from './problem.js';

/**
 * Answers addresses with U+0000 before anybody looks them up: PostgreSQL takes that character in no text, and would turn
 * an id that nobody has into a failure of ours. What people type into a search box (`q`) meets no database.
 */
export const onlyKeepableAddress = (): MiddlewareHandler => async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  if (/%00/.test(pathname)) return c.notFound();
  if (/%00/.test(search.replace(/(?<=[?&]q=)[^&]*/g, ''))) throw new GatewayProblem('invalid-request');
  await next();
  return undefined;
};
