import { entriesOfRun, type SyncEntry, type SyncRun } from './sync-run.js';

/** What a list no longer holds. */
export interface Gone {
  /** Procedures that a former run took in, and that this one did not see under any id. */
  readonly entries: readonly SyncEntry[];
  /** How many procedures former runs took in and the list still held last time. */
  readonly known: number;
  /** Rows nobody needs any more: never readable, or the same code under another id now. */
  readonly stale: readonly SyncEntry[];
}

/** Compares a run with those before it. */
export function findGone(run: SyncRun): Gone {
  const codesNow = new Set(entriesOfRun(run).map(({ code }) => code));
  const known = new Set<string>();
  const gone = new Map<string, SyncEntry>();
  const stale: SyncEntry[] = [];
  for (const entry of run.entries.values()) {
    const isKnown = entry.firstRun !== run.runId && entry.readOn !== null && entry.repealedOn === null;
    if (isKnown) known.add(entry.code);
    if (entry.lastRun === run.runId) continue;
    if (entry.readOn === null || codesNow.has(entry.code) || gone.has(entry.code)) stale.push(entry);
    else if (isKnown) gone.set(entry.code, entry);
  }
  return { entries: [...gone.values()], known: known.size, stale };
}
