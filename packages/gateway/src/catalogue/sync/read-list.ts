import { vietnamDay } from '@motcua/rules';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/index.js';
import { portalName } from '../import/procedure-parts.js';
import { type Hearing, hear } from './hear.js';
import type { ListPage } from './list-page.js';
import { listWatch } from './list-watch.js';
import { saveRun } from './run-store.js';
import { isOfRun } from './sync-run.js';
import { type Heard, takeBatch } from './take-batch.js';

/** Records that are stored at once: what a kill makes us ask for again. */
const batchSize = 10;

export interface ReadListOptions {
  readonly now: () => number;
  /** Is told how many procedures were seen so far. */
  readonly onSeen: (seen: number) => void;
}

/** Reads the list from where the run stands to its end; `endless` where it has none. @throws {PortalFault} */
export async function readList(
  db: Kysely<Database>,
  hearing: Hearing,
  { now, onSeen }: ReadListOptions,
): Promise<'ended' | 'endless'> {
  const { portal, run } = hearing;
  const watch = listWatch(run);
  for (;;) {
    const page = await portal.list(run.cursor);
    const before = watch.seen;
    await takePage(db, hearing, page, { now, onSeen: (inPage) => onSeen(before + inPage) });
    run.pages += 1;
    run.total = page.total ?? run.total;
    const next = watch.after(page);
    run.cursor = page.cursor;
    if (!run.isDry) await saveRun(db, run);
    if (next !== 'go on') return next;
  }
}

async function takePage(
  db: Kysely<Database>,
  hearing: Hearing,
  { entries }: ListPage,
  { now, onSeen }: ReadListOptions,
): Promise<void> {
  const { run } = hearing;
  const page = run.pages + 1;
  const placed = entries.map((entry) => ({ entry, portalId: entry.id ?? `#${page}.${entry.place}` }));
  const days = await storedDays(
    db,
    placed.flatMap(({ portalId }) => run.entries.get(portalId)?.code || []),
  );
  const inPage = new Set<string>();
  let batch: Heard[] = [];
  const flush = async () => {
    await takeBatch(db, run, batch, vietnamDay(now()));
    batch = [];
  };
  try {
    for (const { entry, portalId } of placed) {
      const before = run.entries.get(portalId);
      if (inPage.has(portalId) || (isOfRun(run, before) && before.page !== page)) {
        run.duplicates += 1;
        continue;
      }
      inPage.add(portalId);
      // Taken in before a stop in the midst of this page.
      if (isOfRun(run, before) && before.result !== 'unreadable') continue;
      const storedDay = days.get(before?.code ?? '');
      batch.push(await hear(hearing, entry, { portalId, day: vietnamDay(now()), storedDay }));
      onSeen(inPage.size);
      if (batch.length === batchSize) await flush();
    }
  } finally {
    await flush();
  }
}

/** When the portal was read for what the catalogue says now, by code; nothing of what comes from elsewhere. */
async function storedDays(db: Kysely<Database>, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('current_procedures')
    .select(['procedure_code', sql<string>`record->'source'->>'asOf'`.as('day')])
    .where('procedure_code', 'in', codes.length > 0 ? codes : [''])
    .where(sql<boolean>`record->'source'->>'name' = ${portalName}`)
    .execute();
  return new Map(rows.map(({ procedure_code, day }) => [procedure_code, day]));
}
