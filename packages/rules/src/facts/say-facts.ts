/** Published facts in the exact words a reader sees. Unknown is said as unknown; nothing is derived. */
import type { Absence, FeeFact, TimeFact } from '@motcua/openapi';
import { formatMoney } from '../fees/format-money.js';
import { factWords } from './fact-words.js';

const absent = (status: Absence): string => factWords[status];

/** What is said of a fact with its note behind it: an amount without its note would mislead. */
export const noted = (words: string, { note }: { readonly note?: string }): string =>
  note ? `${words}; ${note}` : words;

export const timeWords = (time: TimeFact): string => noted(timeInShort(time), time);

/** A fee of 0 is free only where the source says so in words (`free`); a listed 0 counts as unknown. */
export const feeWords = (fee: FeeFact): string => noted(feeInShort(fee), fee);

/** Without its note, for where the note stands beside it in smaller letters. */
export const timeInShort = (time: TimeFact): string =>
  time.status === 'verified' ? factWords.time[time.value.unit](time.value.amount) : absent(time.status);

/** Without its note, for where the note stands beside it in smaller letters. */
export function feeInShort(fee: FeeFact): string {
  if (fee.status !== 'verified') {
    const decider = fee.status === 'not_published' ? factWords.decider[fee.feeStatus] : undefined;
    return decider ? `${absent(fee.status)}, ${decider}` : absent(fee.status);
  }
  const { amount, per } = fee.value;
  if (fee.feeStatus === 'listed_zero' || fee.feeStatus === 'unknown') return absent('unknown');
  if (amount === 0) return fee.feeStatus === 'free' ? factWords.free : absent('unknown');
  const words = `${formatMoney(amount)} ${factWords.per[per]}`;
  return fee.feeStatus === 'by_province_indicative' ? `${words} (${factWords.indicative})` : words;
}
