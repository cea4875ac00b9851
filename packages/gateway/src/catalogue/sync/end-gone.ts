import type { Kysely } from 'kysely';
import type { Database } from '../../database/index.js';
import { portalName } from '../import/procedure-parts.js';
import { currentProcedures, lockCatalogue, storeProcedure } from '../stored-procedures.js';
import { findGone } from './find-gone.js';
import { forgetEntries, saveEntries, saveRun } from './run-store.js';
import { entriesOfRun, type SyncEntry, type SyncRun } from './sync-run.js';

/** A share of the procedures that may vanish at once; more looks like a fault of the source. */
export const mostGone = 0.1;

export interface Ended {
  readonly code: string;
  /** Code of the one that takes its place. */
  readonly successor: string | undefined;
}

/** What the list no longer held, and was left in force all the same. */
export interface HeldBack {
  readonly codes: readonly string[];
  readonly known: number;
  /** The list was not whole, or too much would go at once. */
  readonly because: 'incomplete' | 'many';
}

export interface EndGoneOptions {
  readonly day: string;
  readonly now: number;
  readonly allowMany: boolean;
  /** The list went round in circles, whatever was seen of it. */
  readonly isEndless: boolean;
}

/** Whether the whole list was read: as many procedures as the source says it has, and at least one. */
export const isWhole = (run: SyncRun): boolean => {
  const seen = entriesOfRun(run).length;
  return seen > 0 && seen === run.total;
};

/**
 * Finishes a run whose list came to its end: procedures that came from this source and that the whole list no longer
 * holds get this day as their last.
 */
export async function endGone(
  db: Kysely<Database>,
  run: SyncRun,
  { day, now, allowMany, isEndless }: EndGoneOptions,
): Promise<{ readonly ended: readonly Ended[]; readonly heldBack: HeldBack | undefined }> {
  const { entries, known, stale } = findGone(run);
  const isTooMany = entries.length > known * mostGone && !allowMany;
  const because: HeldBack['because'] | undefined =
    isEndless || !isWhole(run) ? 'incomplete' : isTooMany ? 'many' : undefined;
  const heldBack =
    because && entries.length > 0 ? { codes: entries.map(({ code }) => code), known, because } : undefined;
  const ended = await db.transaction().execute(async (transaction) => {
    if (!run.isDry) await lockCatalogue(transaction);
    const found: Ended[] = [];
    const rows: SyncEntry[] = [];
    const forgotten = because === 'incomplete' ? [] : [...stale];
    const current = await currentProcedures(transaction, because ? [] : entries.map(({ code }) => code));
    for (const entry of because ? [] : entries) {
      const stored = current.get(entry.code);
      // People wrote it anew since, by another source: it is theirs to end.
      if (stored?.record.source.name !== portalName) {
        forgotten.push(entry);
        continue;
      }
      const { record } = stored;
      if (record.effectiveTo !== undefined && record.effectiveTo <= day) {
        forgotten.push(entry);
        continue;
      }
      found.push({ code: entry.code, successor: record.supersededBy });
      const result = record.supersededBy === undefined ? 'repealed' : 'replaced';
      rows.push({ ...entry, repealedOn: day, stamp: null, result });
      if (!run.isDry) await storeProcedure(transaction, { ...record, effectiveTo: day }, stored);
    }
    if (!run.isDry) {
      await saveEntries(transaction, run, rows);
      await forgetEntries(
        transaction,
        run,
        forgotten.map(({ portalId }) => portalId),
      );
      await saveRun(transaction, run, { finishedAt: new Date(now) });
    }
    return found;
  });
  return { ended, heldBack };
}
