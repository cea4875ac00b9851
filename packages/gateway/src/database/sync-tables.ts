/** The tables of a sync of the catalogue; see `tables.ts`. */
import type { ColumnType } from 'kysely';

export const syncResults = ['added', 'changed', 'repealed', 'replaced', 'unchanged', 'unreadable'] as const;
/** What a sync of the catalogue made of one procedure. */
export type SyncResult = (typeof syncResults)[number];

/** How far the last run of a sync came, for each source. */
export interface CatalogueSyncsTable {
  /** Address of its API. */
  source: string;
  run_id: string;
  started_at: ColumnType<Date, Date | undefined, Date>;
  /** Of the next page; empty for the first. */
  cursor: string;
  pages: number;
  /** As the source said last. */
  total: number | null;
  duplicates: number;
  /** Null while it can be taken up again. */
  finished_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** Each procedure that a source listed, as it was seen last. */
export interface CatalogueSyncEntriesTable {
  source: string;
  /** The source's own id of it, or its place in the list where it has none. */
  portal_id: string;
  /** Empty while it is not known. */
  procedure_code: string;
  /** Of its entry in the list when its record was taken in; null where that says nothing of the record. */
  stamp: string | null;
  /** Day on which its record was last taken in; null while it could not be. */
  read_on: ColumnType<string | null, string | null, string | null>;
  /** Day on which it was found to be gone. */
  repealed_on: ColumnType<string | null, string | null, string | null>;
  first_run_id: string;
  last_run_id: string;
  page: number;
  result: SyncResult;
  reason: string | null;
}
