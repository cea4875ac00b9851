import type { MiddlewareHandler } from 'hono';

/** Forbids keeping every reply that does not say otherwise, so that a personal one cannot be forgotten. */
export const noStoreByDefault = (): MiddlewareHandler => async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};
