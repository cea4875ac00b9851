import { vietnamDay } from '@motcua/rules';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/index.js';
import { type Ended, endGone, type HeldBack, isWhole } from './end-gone.js';
import type { Hearing } from './hear.js';
import type { Portal } from './portal.js';
import { isPortalFault, PortalFault } from './portal-fault.js';
import { readList } from './read-list.js';
import { openRun } from './run-store.js';
import { entriesOfRun, type SyncEntry, type SyncRun } from './sync-run.js';
import { whileAlone } from './while-alone.js';

export interface SyncOptions {
  readonly portal: Portal;
  readonly now: () => number;
  /** Changes nothing. */
  readonly isDry: boolean;
  /** Asks for every record, also where the list says that it is as it was. */
  readonly isFull: boolean;
  /** Ends also more than a tenth of the procedures at once. */
  readonly allowManyRepeals: boolean;
  readonly onStart: (run: SyncRun) => void;
  /** Is told how many procedures were seen so far. */
  readonly onSeen: (run: SyncRun, seen: number) => void;
}

export interface SyncOutcome {
  readonly run: SyncRun;
  /** Of this run, those read before a kill too. */
  readonly entries: readonly SyncEntry[];
  /** Records that this process asked for. */
  readonly asked: number;
  readonly ended: readonly Ended[];
  readonly heldBack: HeldBack | undefined;
  /** Why the list was not read to its end; the next run goes on there. */
  readonly stopped: PortalFault | undefined;
  /** As many procedures were seen as the source says it has. */
  readonly isWhole: boolean;
}

/**
 * Brings the catalogue to what a source in the national portal's shape lists. What was read counts, whatever comes after;
 * what is not in the list counts only once all of it was read.
 * @throws {BilingualError} where another sync is running
 */
export const syncCatalogue = (db: Kysely<Database>, options: SyncOptions): Promise<SyncOutcome> =>
  whileAlone(db, async () => {
    const { portal, now, isDry, isFull, allowManyRepeals: allowMany, onStart, onSeen } = options;
    const run = await openRun(db, { source: portal.address, isDry, now: now() });
    onStart(run);
    const hearing: Hearing = { portal, run, isFull, refusedInRow: 0, asked: 0 };
    const stopped = await faultOf(() => readList(db, hearing, { now, onSeen: (seen) => onSeen(run, seen) }));
    // A run that goes on later has not seen everything yet; one in circles never will, and the next begins anew.
    const isOver = stopped === undefined || stopped === endlessList;
    const { ended, heldBack } = isOver
      ? await endGone(db, run, { day: vietnamDay(now()), now: now(), allowMany, isEndless: stopped !== undefined })
      : { ended: [], heldBack: undefined };
    return {
      run,
      entries: entriesOfRun(run),
      asked: hearing.asked,
      ended,
      heldBack,
      stopped,
      isWhole: stopped === undefined && isWhole(run),
    };
  });

const endlessList = new PortalFault(
  'stop',
  'Danh sách của nguồn không có điểm cuối (lặp lại trang cũ hoặc dài hơn tổng số đã nêu). Lần sau sẽ đọc lại từ đầu.',
  'The list of the source has no end (pages come again, or there are more than it says). The next run begins anew.',
);

const lookAgain = { vi: 'Hãy kiểm tra địa chỉ --from.', en: 'Check the address in --from.' };

async function faultOf(work: () => Promise<'ended' | 'endless'>): Promise<PortalFault | undefined> {
  try {
    return (await work()) === 'endless' ? endlessList : undefined;
  } catch (error) {
    if (!isPortalFault(error)) throw error;
    // Of the list itself: a record that cannot be had stops nothing.
    if (error.kind === 'record')
      return new PortalFault('stop', `${error.vi} ${lookAgain.vi}`, `${error.en} ${lookAgain.en}`);
    return error;
  }
}
