import type { Kysely } from 'kysely';
import { createPortal } from '../catalogue/sync/portal.js';
import { type SyncOptions, syncCatalogue } from '../catalogue/sync/sync-catalogue.js';
import { reportOf, type SyncReport } from '../catalogue/sync/sync-report.js';
import type { Database } from '../database/index.js';

export interface SyncOnce extends Partial<Pick<SyncOptions, 'isDry' | 'isFull' | 'allowManyRepeals'>> {
  /** Instant, or ISO date. */
  readonly at?: string;
  readonly signal?: AbortSignal;
  readonly pause?: number;
}

export interface SyncedOnce extends SyncReport {
  /** Milliseconds that it would have waited, each time. */
  readonly waits: readonly number[];
}

/** Syncs with a source as the command does, but on a clock of the test's, and without really waiting. */
export async function syncOnce(
  db: Kysely<Database>,
  address: string,
  { at = '2026-11-23', signal = new AbortController().signal, pause = 0, ...options }: SyncOnce = {},
): Promise<SyncedOnce> {
  const waits: number[] = [];
  const now = () => Date.parse(at);
  const portal = createPortal({
    address,
    pause,
    userAgent: 'Motcua/test',
    signal,
    fetch,
    now,
    random: () => 0.5,
    wait: async (milliseconds) => void waits.push(milliseconds),
    onRetry: () => undefined,
  });
  const outcome = await syncCatalogue(db, {
    isDry: false,
    isFull: false,
    allowManyRepeals: false,
    onStart: () => undefined,
    onSeen: () => undefined,
    ...options,
    portal,
    now,
  });
  return { ...reportOf(outcome, 0), waits };
}
