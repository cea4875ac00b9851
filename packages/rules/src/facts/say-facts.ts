/** Published facts in the exact words a reader sees: Vietnamese, or those that are handed over. Unknown is said as unknown;
 * nothing is derived. */
import type { FeeFact, TimeFact } from '@motcua/openapi';
import { type FactWords, factWords } from './fact-words.js';

/** What is said of a fact with its note behind it: an amount without its note would mislead. */
export const noted = (words: string, { note }: { readonly note?: string }): string =>
  note ? `${words}; ${note}` : words;

export const timeWords = (time: TimeFact, words: FactWords = factWords): string =>
  noted(timeInShort(time, words), time);

/** A fee of 0 is free only where the source says so in words (`free`); a listed 0 counts as unknown. */
export const feeWords = (fee: FeeFact, words: FactWords = factWords): string => noted(feeInShort(fee, words), fee);

/** Without its note, for where the note stands beside it in smaller letters. */
export const timeInShort = (time: TimeFact, words: FactWords = factWords): string =>
  time.status === 'verified' ? words.time[time.value.unit](time.value.amount) : words[time.status];

/** Without its note, for where the note stands beside it in smaller letters. */
export function feeInShort(fee: FeeFact, words: FactWords = factWords): string {
  if (fee.status !== 'verified') {
    const decider = fee.status === 'not_published' ? words.decider[fee.feeStatus] : undefined;
    return decider ? `${words[fee.status]}, ${decider}` : words[fee.status];
  }
  const { amount, per } = fee.value;
  if (fee.feeStatus === 'listed_zero' || fee.feeStatus === 'unknown') return words.unknown;
  if (amount === 0) return fee.feeStatus === 'free' ? words.free : words.unknown;
  const said = `${words.money(amount)} ${words.per[per]}`;
  return fee.feeStatus === 'by_province_indicative' ? `${said} (${words.indicative})` : said;
}
