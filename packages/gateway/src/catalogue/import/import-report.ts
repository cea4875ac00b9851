import type { RecordImport } from './import-records.js';

/** Codes that a summary names one by one; more would hide the reasons below. */
export const named = 12;

/** The summary of an import in lines for people, Vietnamese / English, then each record that was skipped and why. */
export function importReport({ read, added, changed, unchanged, skipped }: RecordImport, seconds: number): string[] {
  return [
    `Đã đọc ${read} bản ghi trong ${seconds.toFixed(1).replace('.', ',')} giây / Records read: ${read}, in ${seconds.toFixed(1)} s`,
    `  mới / added: ${withCodes(added)}`,
    `  thay đổi / changed: ${withCodes(changed)}`,
    `  giữ nguyên / unchanged: ${unchanged}`,
    `  bỏ qua / skipped: ${skipped.length}`,
    ...skipped.map(({ where, code, reason }) => `  - ${[code, where].filter(Boolean).join(' · ')}: ${reason}`),
  ];
}

/** How many, and the first of them by name. */
export const withCodes = (all: readonly string[]): string =>
  `${all.length}${all.length === 0 ? '' : ` (${all.slice(0, named).join(', ')}${all.length > named ? ', …' : ''})`}`;
