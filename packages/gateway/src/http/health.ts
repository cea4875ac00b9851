import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Services } from '../services.js';
import { GatewayProblem } from './problem.js';

const patience = 2_000;

/** `GET /healthz`: whether a dossier sent now could be stored. */
export const healthRoute = ({ db, closing }: Pick<Services, 'db' | 'closing'>) =>
  new Hono().get('/healthz', async (c) => {
    const timer = new AbortController();
    const late = sleep(patience, 'late' as const, { signal: timer.signal }).catch(() => 'late' as const);
    const answer = sql`select 1`.execute(db).then(
      () => 'well' as const,
      () => 'unwell' as const,
    );
    const outcome = closing.aborted ? 'unwell' : await Promise.race([answer, late]);
    timer.abort();
    if (outcome !== 'well') throw new GatewayProblem('unavailable', { retryAfter: 5 });
    return c.json({ status: 'ok' as const });
  });
