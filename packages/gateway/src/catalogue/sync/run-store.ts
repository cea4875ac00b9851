import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/index.js';
import { isOfRun, noteEntry, type SyncEntry, type SyncRun } from './sync-run.js';

/** Milliseconds after which a run that stands still is not taken up again: its cursor and what it saw are too old. */
const resumableFor = 24 * 3600_000;

export interface OpenRunOptions {
  readonly source: string;
  readonly isDry: boolean;
  readonly now: number;
}

/** Takes up the run that was left, or begins a new one. A dry run always begins, and leaves the other where it stands. */
export async function openRun(db: Kysely<Database>, { source, isDry, now }: OpenRunOptions): Promise<SyncRun> {
  const left = await db.selectFrom('catalogue_syncs').selectAll().where('source', '=', source).executeTakeFirst();
  const canResume =
    !isDry && left !== undefined && left.finished_at === null && now - left.started_at.getTime() < resumableFor;
  const run: SyncRun = {
    source,
    runId: canResume ? left.run_id : randomUUID(),
    isResumed: canResume,
    isDry,
    cursor: canResume ? left.cursor : '',
    pages: canResume ? left.pages : 0,
    total: (canResume ? left.total : null) ?? undefined,
    duplicates: canResume ? left.duplicates : 0,
    entries: new Map(),
    gone: new Map(),
    codes: new Map(),
  };
  for (const entry of await entriesOf(db, source)) {
    run.entries.set(entry.portalId, entry);
    if (entry.repealedOn !== null) run.gone.set(entry.code, entry.repealedOn);
    if (isOfRun(run, entry)) noteEntry(run, entry);
  }
  if (!canResume && !isDry) await saveRun(db, run, { startedAt: new Date(now) });
  return run;
}

async function entriesOf(db: Kysely<Database>, source: string): Promise<SyncEntry[]> {
  const rows = await db.selectFrom('catalogue_sync_entries').selectAll().where('source', '=', source).execute();
  return rows.map((row) => ({
    portalId: row.portal_id,
    code: row.procedure_code,
    stamp: row.stamp,
    readOn: row.read_on,
    repealedOn: row.repealed_on,
    firstRun: row.first_run_id,
    lastRun: row.last_run_id,
    page: row.page,
    result: row.result,
    reason: row.reason,
  }));
}

/** Notes how far a run came. */
export async function saveRun(
  db: Kysely<Database>,
  run: SyncRun,
  { startedAt, finishedAt }: { readonly startedAt?: Date; readonly finishedAt?: Date } = {},
): Promise<void> {
  const values = {
    run_id: run.runId,
    cursor: run.cursor,
    pages: run.pages,
    total: run.total ?? null,
    duplicates: run.duplicates,
    finished_at: finishedAt ?? null,
    ...(startedAt ? { started_at: startedAt } : {}),
  };
  await db
    .insertInto('catalogue_syncs')
    .values({ source: run.source, ...values })
    .onConflict((conflict) => conflict.column('source').doUpdateSet(values))
    .execute();
}

export async function saveEntries(
  db: Transaction<Database>,
  { source }: SyncRun,
  entries: readonly SyncEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    source,
    portal_id: entry.portalId,
    procedure_code: entry.code,
    stamp: entry.stamp,
    read_on: entry.readOn,
    repealed_on: entry.repealedOn,
    first_run_id: entry.firstRun,
    last_run_id: entry.lastRun,
    page: entry.page,
    result: entry.result,
    reason: entry.reason,
  }));
  await db
    .insertInto('catalogue_sync_entries')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['source', 'portal_id']).doUpdateSet((set) => ({
        procedure_code: set.ref('excluded.procedure_code'),
        stamp: set.ref('excluded.stamp'),
        read_on: set.ref('excluded.read_on'),
        repealed_on: set.ref('excluded.repealed_on'),
        last_run_id: set.ref('excluded.last_run_id'),
        page: set.ref('excluded.page'),
        result: set.ref('excluded.result'),
        reason: set.ref('excluded.reason'),
      })),
    )
    .execute();
}

export async function forgetEntries(
  db: Transaction<Database>,
  { source }: SyncRun,
  portalIds: readonly string[],
): Promise<void> {
  if (portalIds.length === 0) return;
  await db
    .deleteFrom('catalogue_sync_entries')
    .where('source', '=', source)
    .where(sql<boolean>`portal_id = any(${portalIds})`)
    .execute();
}
