import type { Kysely, Transaction } from 'kysely';
import type { Database, SyncResult } from '../../database/index.js';
import type { ProcedureRecord } from '../catalogue-files.js';
import { formsRefuse } from '../import/forms-refuse.js';
import { takenRecord } from '../import/taken-record.js';
import {
  type CurrentProcedure,
  currentProcedures,
  isSameContent,
  lockCatalogue,
  storeProcedure,
} from '../stored-procedures.js';
import { baseWords, type PlainWords } from '../words/base-words.js';
import { readAgain } from './read-again.js';
import { saveEntries } from './run-store.js';
import { noteEntry, type SyncEntry, type SyncRun } from './sync-run.js';

/** What the source said of one entry of its list. */
export interface Heard {
  readonly portalId: string;
  readonly code: string;
  readonly stamp: string | undefined;
  readonly said:
    | { readonly kind: 'record'; readonly record: ProcedureRecord }
    /** It was not asked for: its entry says that it is as it was. */
    | { readonly kind: 'same' }
    | { readonly kind: 'unreadable'; readonly reason: string };
}

/** Takes a few entries in, procedures and progress in one transaction, so that a kill leaves both or neither. */
export async function takeBatch(
  db: Kysely<Database>,
  run: SyncRun,
  batch: readonly Heard[],
  day: string,
): Promise<void> {
  if (batch.length === 0) return;
  const entries = await db.transaction().execute(async (transaction) => {
    if (!run.isDry) await lockCatalogue(transaction);
    const codes = batch.map(({ code }) => code);
    const current = await currentProcedures(transaction, codes);
    const forms = await transaction
      .selectFrom('forms')
      .select(['procedure_code', 'definition'])
      .where('procedure_code', 'in', codes)
      .execute();
    const words = await baseWords();
    const made: SyncEntry[] = [];
    for (const heard of batch) {
      const of = forms.filter(({ procedure_code }) => procedure_code === heard.code);
      const result = await take(transaction, run, heard, {
        current: current.get(heard.code),
        forms: of.map(({ definition }) => definition),
        words,
        day,
      });
      made.push(entryOf(run, heard, result, day));
    }
    if (!run.isDry) await saveEntries(transaction, run, made);
    return made;
  });
  for (const entry of entries) noteEntry(run, entry);
}

interface Beside {
  readonly current: CurrentProcedure | undefined;
  readonly forms: Parameters<typeof formsRefuse>[0];
  readonly words: ReadonlyMap<string, PlainWords>;
  readonly day: string;
}

interface Took {
  readonly result: SyncResult;
  readonly reason?: string;
}

async function take(
  db: Transaction<Database>,
  run: SyncRun,
  { said, code }: Heard,
  { current, forms, words, day }: Beside,
): Promise<Took> {
  if (said.kind === 'unreadable') return { result: 'unreadable', reason: said.reason };
  if (said.kind === 'same') {
    if (current && !run.isDry) await storeProcedure(db, readAgain(current.record, day), current);
    return { result: 'unchanged' };
  }
  const merged = takenRecord(current?.record, said.record, words);
  const goneSince = run.gone.get(code);
  // What this command ended itself, because the list no longer held it.
  if (goneSince !== undefined && merged.effectiveTo === goneSince) delete merged.effectiveTo;
  const reason = formsRefuse(forms, merged);
  if (reason !== undefined) return { result: 'unreadable', reason };
  const isNew = run.isDry
    ? !current || !isSameContent(current.record, merged)
    : await storeProcedure(db, merged, current);
  return { result: !current ? 'added' : isNew ? 'changed' : 'unchanged' };
}

function entryOf(run: SyncRun, { portalId, code, stamp }: Heard, { result, reason }: Took, day: string): SyncEntry {
  const before = run.entries.get(portalId);
  const isRead = result !== 'unreadable';
  return {
    portalId,
    code: code || (before?.code ?? ''),
    // What could not be read is asked for again next time.
    stamp: isRead ? (stamp ?? null) : null,
    readOn: isRead ? day : (before?.readOn ?? null),
    repealedOn: isRead ? null : (before?.repealedOn ?? null),
    firstRun: before?.firstRun ?? run.runId,
    lastRun: run.runId,
    page: run.pages + 1,
    result,
    reason: reason ?? null,
  };
}
