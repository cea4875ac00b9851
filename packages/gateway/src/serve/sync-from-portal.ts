import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { createPortal } from '../catalogue/sync/portal.js';
import { isThisMachine } from '../catalogue/sync/source-address.js';
import { syncCatalogue } from '../catalogue/sync/sync-catalogue.js';
import { exitCodeOf, reportLines, reportOf } from '../catalogue/sync/sync-report.js';
import type { Database } from '../database/index.js';
import { ownVersion } from './own-version.js';
import type { SyncWish } from './parse-command.js';

export interface SyncFromPortalOptions extends SyncWish {
  readonly address: string;
  /** Gets the report. */
  readonly say: (line: string) => void;
  /** Gets a line a second while it works. */
  readonly onProgress: (line: string) => void;
}

/** Milliseconds between two requests to somebody else's machine. */
const politePause = 250;

/** Brings the catalogue to what a source lists, says what became of it and gives the exit code. Ctrl-C stops it. */
export async function syncFromPortal(db: Kysely<Database>, options: SyncFromPortalOptions): Promise<number> {
  const { address, pause, asJson, say, onProgress } = options;
  const start = performance.now();
  const stop = new AbortController();
  const askToStop = () => stop.abort();
  // Once: the second one ends the process at once; what was read is stored all the same.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, askToStop);
  let told = 0;
  const portal = createPortal({
    address,
    pause: pause ?? (isThisMachine(address) ? 0 : politePause),
    userAgent: `Motcua/${await ownVersion()} (catalogue sync)`,
    signal: stop.signal,
    fetch,
    now: Date.now,
    random: Math.random,
    wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    onRetry: ({ vi, en }, milliseconds) =>
      onProgress(
        `${vi} Hỏi lại sau ${seconds(milliseconds)} giây. / ${en} Asking again in ${seconds(milliseconds)} s.`,
      ),
  });
  try {
    const outcome = await syncCatalogue(db, {
      ...options,
      portal,
      now: Date.now,
      onStart: ({ isResumed, pages }) =>
        onProgress(
          isResumed
            ? `Làm tiếp lần đồng bộ đang dở, sau trang ${pages}, từ ${address}… / Going on after page ${pages}, from ${address}…`
            : `Đang đọc danh sách thủ tục từ ${address}… / Reading the list of procedures from ${address}…`,
        ),
      onSeen: ({ pages, total }, seen) => {
        if (performance.now() - told < 1000) return;
        told = performance.now();
        const of = total === undefined ? '' : `/${total}`;
        onProgress(`Trang ${pages + 1}: ${seen}${of} thủ tục / Page ${pages + 1}: ${seen}${of} procedures`);
      },
    });
    const report = reportOf(outcome, (performance.now() - start) / 1000);
    for (const line of reportLines(report)) (asJson ? onProgress : say)(line);
    if (asJson) say(JSON.stringify(report));
    return exitCodeOf(report);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, askToStop);
  }
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
