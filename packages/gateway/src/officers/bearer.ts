import type { Context, MiddlewareHandler } from 'hono';
import { GatewayProblem } from '../http/problem.js';
import type { Services } from '../services.js';
import { findOfficer, type Officer } from './officer-tokens.js';

export interface OfficerEnv {
  Variables: { officer: Officer };
}

type Needed = Pick<Services, 'db' | 'now'>;

/** The officer whose bearer token a request carries; undefined without one, or with one that is not valid. */
export async function officerOf(c: Context, { db, now }: Needed): Promise<Officer | undefined> {
  const token = /^Bearer +([\w-]{43})$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  return token === undefined ? undefined : findOfficer(db, token, now());
}

/** Lets only officers pass; read who it is by `c.var.officer`. */
export function officersOnly(services: Needed): MiddlewareHandler<OfficerEnv> {
  return async (c, next) => {
    const officer = await officerOf(c, services);
    if (!officer) throw new GatewayProblem('unauthorised');
    c.set('officer', officer);
    await next();
  };
}
