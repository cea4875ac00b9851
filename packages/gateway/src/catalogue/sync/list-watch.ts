import type { ListPage } from './list-page.js';
import { entriesOfRun, type SyncRun } from './sync-run.js';

/** Pages in a row that bring nothing new. */
const barrenPages = 3;
/** Procedures beyond what the source says it has; lists grow while they are read. */
const slack = 100;
/** Procedures of any list; the whole country has some 6,300. */
const most = 100_000;

export interface ListWatch {
  /** Procedures of this run so far. */
  readonly seen: number;
  /** Whether the list goes on after a page that was taken in. */
  after(page: ListPage): 'go on' | 'ended' | 'endless';
}

/** Tells the end of a list from one that goes round in circles or makes ever new entries up. */
export function listWatch(run: SyncRun): ListWatch {
  const cursors = new Set<string>([run.cursor]);
  let seen = entriesOfRun(run).length;
  let barren = 0;
  return {
    get seen() {
      return seen;
    },
    after({ entries, cursor }) {
      const before = seen;
      seen = entriesOfRun(run).length;
      barren = seen === before ? barren + 1 : 0;
      if (entries.length === 0 || cursor === '') return 'ended';
      // Some sources repeat the last mark at their end.
      if (cursors.has(cursor)) return seen === run.total ? 'ended' : 'endless';
      cursors.add(cursor);
      const isTooMany = seen > Math.min(most, (run.total ?? most) + slack);
      return barren >= barrenPages || isTooMany ? 'endless' : 'go on';
    },
  };
}
