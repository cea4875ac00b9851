import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { notFoundPage } from '../pages/not-found-page.js';
import { contactAgency } from '../pages/page-agency.js';
import { troublePage } from '../pages/trouble-page.js';
import { isDatabaseTrouble } from './database-trouble.js';
import { isGatewayProblem, problemReply } from './problem.js';
import type { RememberedCatalogue } from './remembered-catalogue.js';

export interface ErrorSurroundings {
  readonly log: Logger;
  /** Whose phone a page can name while the database is away. */
  readonly lastSeen?: CatalogueView | undefined;
}

/**
 * Turns whatever a route threw into a problem for programs, or a page for a person who opened one; what is not meant for
 * people goes to the log, without details.
 */
export function answerError(
  c: Context,
  error: Error,
  { log, lastSeen }: ErrorSurroundings,
): Response | Promise<Response> {
  if (isGatewayProblem(error)) return problemReply(c, error);
  if (isAborted(c, error)) {
    log.info('request aborted');
    return problemReply(c, 'invalid-request');
  }
  if (isDatabaseTrouble(error)) {
    log.warn({ error: describe(error) }, 'database unavailable');
    return wantsPage(c)
      ? troublePage(c, { status: 503, retryAfter: 5, agency: contactAgency(c, lastSeen) })
      : problemReply(c, 'unavailable', { retryAfter: 5 });
  }
  // Hono's own, e.g. for a body that ended too early.
  if (error instanceof HTTPException && error.status < 500) return problemReply(c, 'invalid-request');
  log.error({ error: describe(error) }, 'unexpected error');
  return wantsPage(c)
    ? troublePage(c, { status: 500, agency: contactAgency(c, lastSeen) })
    : problemReply(c, 'internal');
}

/** Whether a person opened an address in a browser; what programs ask for is never a page. */
const wantsPage = (c: Context): boolean =>
  /\btext\/html\b/.test(c.req.header('Accept') ?? '') && !/^\/(v1|embed|healthz)(\/|$)/.test(c.req.path);

/** The client went away; Node says so by an error that looks like a lost connection to the database. */
const isAborted = (c: Context, error: Error): boolean => c.req.raw.signal.aborted || error.message === 'aborted';

/** Unknown addresses: a problem for programs, a page for a person who followed a link. */
export async function answerNotFound(c: Context, catalogue: RememberedCatalogue): Promise<Response> {
  return wantsPage(c) ? notFoundPage(c, catalogue) : problemReply(c, 'not-found');
}

/** An error without its message: messages quote values of rows and bodies. */
export function describe(error: unknown): { name: string; code: string | undefined; at: string[]; cause?: unknown } {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, at: [] };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code: typeof code === 'string' ? code : undefined,
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}
