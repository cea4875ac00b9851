import type { WordsChange } from './store-words.js';

/** Codes that a line names one by one. */
const named = 12;

/** What became of an agency's words, in lines for people, Vietnamese / English. */
export function wordsReport(agencyId: string, { added, changed, removed }: WordsChange, isTrial: boolean): string[] {
  return [
    isTrial
      ? `Thử lời của ${agencyId}, chưa ghi gì / Trial of the words of ${agencyId}, nothing was stored`
      : `Đã nạp lời của ${agencyId} / The words of ${agencyId} were imported`,
    `  mới / added: ${added.length}${codes(added)}`,
    `  thay đổi / changed: ${changed.length}${codes(changed)}`,
    `  bỏ đi / removed: ${removed.length}${codes(removed)}`,
  ];
}

const codes = (all: readonly string[]): string =>
  all.length === 0 ? '' : ` (${all.slice(0, named).join(', ')}${all.length > named ? ', …' : ''})`;
