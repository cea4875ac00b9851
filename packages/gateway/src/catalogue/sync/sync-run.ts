import type { SyncResult } from '../../database/index.js';

/** A procedure as a source listed it last, and what came of it. */
export interface SyncEntry {
  /** The source's id; `#page.place` where it has none. */
  readonly portalId: string;
  /** Empty while it is not known. */
  readonly code: string;
  readonly stamp: string | null;
  /** Day on which its record was last taken in. */
  readonly readOn: string | null;
  /** Day on which it was found to be gone. */
  readonly repealedOn: string | null;
  readonly firstRun: string;
  readonly lastRun: string;
  readonly page: number;
  readonly result: SyncResult;
  /** Vietnamese / English. */
  readonly reason: string | null;
}

/** One reading of a source's list from its beginning to its end, be it by several processes. */
export interface SyncRun {
  readonly source: string;
  readonly runId: string;
  /** Goes on with what a killed process left. */
  readonly isResumed: boolean;
  /** Nothing of it is stored. */
  readonly isDry: boolean;
  /** Of the page that comes next; empty for the first. */
  cursor: string;
  /** Pages that are done. */
  pages: number;
  total: number | undefined;
  /** Entries that stood in the list a second time. */
  duplicates: number;
  /** Everything the source ever listed, by its id. */
  readonly entries: Map<string, SyncEntry>;
  /** Codes that this command ended before, and their last day. */
  readonly gone: Map<string, string>;
  /** The id that each code of this run came with. */
  readonly codes: Map<string, string>;
}

export const isOfRun = ({ runId }: SyncRun, entry: SyncEntry | undefined): entry is SyncEntry =>
  entry?.lastRun === runId;

export const entriesOfRun = (run: SyncRun): SyncEntry[] => [...run.entries.values()].filter((one) => isOfRun(run, one));

export function noteEntry(run: SyncRun, entry: SyncEntry): void {
  run.entries.set(entry.portalId, entry);
  if (entry.code !== '' && entry.result !== 'unreadable') run.codes.set(entry.code, entry.portalId);
}
