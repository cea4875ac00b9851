import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

/** One line per request: method, route pattern, status, milliseconds. Never the URL, it holds codes. */
export const logRequests =
  (log: Logger): MiddlewareHandler =>
  async (c, next) => {
    const started = performance.now();
    await next();
    const entry = {
      method: c.req.method,
      // Of the handler that answered: the index still points at the last one that ran.
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    };
    if (entry.status >= 500 && entry.status !== 501) log.warn(entry, 'request');
    else log.info(entry, 'request');
  };
