import { named, withCodes } from '../import/import-report.js';
import { nothingReadExit } from '../import/read-json-file.js';
import { mostGone } from './end-gone.js';
import type { SyncOutcome } from './sync-catalogue.js';
import type { SyncEntry } from './sync-run.js';

/** Unreadable records that the report tells one by one; `--json` tells all. */
const told = 40;

/** What a sync came to, as `--json` prints it. */
export interface SyncReport {
  readonly source: string;
  readonly dryRun: boolean;
  /** Goes on with a run that was left. */
  readonly resumed: boolean;
  readonly complete: boolean;
  readonly seconds: number;
  readonly pages: number;
  readonly listed: number;
  /** As the source says; null where it does not. */
  readonly total: number | null;
  readonly asked: number;
  readonly duplicates: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly repealed: readonly string[];
  readonly replaced: readonly { readonly code: string; readonly by: string }[];
  readonly unreadable: readonly { readonly code: string; readonly id: string; readonly reason: string }[];
  readonly unchanged: number;
  readonly heldBack: SyncOutcome['heldBack'] | null;
  /** Vietnamese / English. */
  readonly stopped: string | null;
}

export function reportOf(outcome: SyncOutcome, seconds: number): SyncReport {
  const { run, entries, asked, ended, heldBack, stopped, isWhole } = outcome;
  const codes = (result: SyncEntry['result']) => entries.filter((one) => one.result === result).map(({ code }) => code);
  const gone = ended.filter(({ successor }) => successor === undefined).map(({ code }) => code);
  const followed = ended.flatMap(({ code, successor }) => (successor === undefined ? [] : [{ code, by: successor }]));
  return {
    source: run.source,
    dryRun: run.isDry,
    resumed: run.isResumed,
    complete: isWhole,
    seconds: Math.round(seconds * 10) / 10,
    pages: run.pages,
    listed: entries.length,
    total: run.total ?? null,
    asked,
    duplicates: run.duplicates,
    added: codes('added'),
    changed: codes('changed'),
    repealed: gone,
    replaced: followed,
    unreadable: entries
      .filter(({ result }) => result === 'unreadable')
      .map(({ code, portalId, reason }) => ({ code, id: portalId, reason: reason ?? '' })),
    unchanged: codes('unchanged').length,
    heldBack: heldBack ?? null,
    stopped: stopped?.message ?? null,
  };
}

/** In lines for people, Vietnamese / English. */
export function reportLines(report: SyncReport): string[] {
  const { listed, total, pages, seconds, unreadable, duplicates, replaced } = report;
  const of = total === null ? '' : `/${total}`;
  const followed = replaced.map(({ code, by }) => `${code} → ${by}`);
  return [
    ...(report.dryRun ? ['Chạy thử, chưa đổi gì / Dry run, nothing was changed'] : []),
    `Đã đọc danh sách: ${listed}${of} thủ tục, ${pages} trang, ${`${seconds}`.replace('.', ',')} giây / Listing read: ${listed}${of} procedures, ${pages} pages, ${seconds} s`,
    `  mới / new: ${withCodes(report.added)}`,
    `  thay đổi / changed: ${withCodes(report.changed)}`,
    `  hết hiệu lực / repealed: ${withCodes(report.repealed)}`,
    `  được thay thế / replaced: ${withCodes(followed)}`,
    `  giữ nguyên / unchanged: ${report.unchanged}`,
    ...(duplicates > 0 ? [`  lặp lại trong danh sách / listed twice: ${duplicates}`] : []),
    `  không đọc được / unreadable: ${unreadable.length}`,
    ...unreadable
      .slice(0, told)
      .map(({ code, id, reason }) => `  - ${[code, id].filter(Boolean).join(' · ')}: ${reason}`),
    ...(unreadable.length > told
      ? [`  … và ${unreadable.length - told} nữa, xem --json / and ${unreadable.length - told} more, see --json`]
      : []),
    ...warnings(report),
  ];
}

function warnings({ heldBack, stopped, complete, listed, total }: SyncReport): string[] {
  if (stopped !== null) return [`Chưa đọc hết danh sách / The listing was not read to its end: ${stopped}`];
  const lines: string[] = [];
  if (!complete) {
    const said = total ?? '?';
    lines.push(
      `Nguồn nói có ${said} thủ tục nhưng danh sách chỉ có ${listed}, nên không thủ tục nào bị coi là hết hiệu lực. / The source says it has ${said} procedures, its list ${listed}: none is taken for repealed.`,
    );
  }
  if (heldBack?.because === 'many') {
    const { codes, known } = heldBack;
    const share = mostGone * 100;
    lines.push(
      `Có ${codes.length} trong ${known} thủ tục không còn trong danh sách, quá ${share} %; chưa thủ tục nào bị đổi: ${codes.slice(0, named).join(', ')}. Nếu đúng vậy, chạy lại với --allow-many-repeals.`,
      `Of ${known} procedures, ${codes.length} are no longer listed, more than ${share} %; none of them was changed. If that is right, run again with --allow-many-repeals.`,
    );
  }
  return lines;
}

/** 0 all done, 1 something is left to do, 3 nothing could be read. */
export function exitCodeOf({ listed, unreadable, complete, heldBack }: SyncReport): number {
  if (listed === unreadable.length) return nothingReadExit;
  return complete && !heldBack ? 0 : 1;
}
