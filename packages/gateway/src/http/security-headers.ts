import type { MiddlewareHandler } from 'hono';
import type { GatewayConfig } from '../serve/config.js';

/** For a file that is opened as a page by itself: it can do nothing. Pages set a policy of their own before. */
const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Headers that keep a browser from making more of a reply than it is. Data replies carry no more than they need: with
 * its headers a status poll is to stay below 600 bytes.
 */
export function securityHeaders({ publicUrl }: Pick<GatewayConfig, 'publicUrl'>): MiddlewareHandler {
  const overHttps = publicUrl?.startsWith('https://') ?? false;
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    // `nosniff` is all that JSON and event streams need: no browser renders them.
    const mediaType = headers.get('Content-Type');
    if (mediaType === null || /^(?:application\/(?:[\w.-]+\+)?json|text\/event-stream)/.test(mediaType)) return;
    headers.set('Referrer-Policy', 'no-referrer');
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', filePolicy);
    if (overHttps && mediaType.startsWith('text/html')) headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}
