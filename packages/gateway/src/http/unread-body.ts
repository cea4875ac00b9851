import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';

/**
 * Ends the connection behind a reply that was given before its request was read to the end, e.g. to a body that is too
 * large. The rest of such a body stands in the way of whatever comes next: the client's next request on the same
 * connection would wait behind it and be cut off unanswered.
 */
export const endAfterUnreadBody =
  (): MiddlewareHandler<{ Bindings: { incoming?: IncomingMessage } }> => async (c, next) => {
    await next();
    // Without a Node server around us, as in tests of single routes, there is no connection to end.
    if (c.env?.incoming?.complete === false) c.res.headers.set('Connection', 'close');
  };
