import type { MiddlewareHandler } from 'hono';

/**
 * Ends what a route began to send to HEAD. Hono answers HEAD by the GET route and merely drops the body: a stream in it
 * would go on for ever with nobody to read it.
 */
export const endBodyOfHead = (): MiddlewareHandler => async (c, next) => {
  await next();
  if (c.req.method === 'HEAD') await c.res.body?.cancel();
};
