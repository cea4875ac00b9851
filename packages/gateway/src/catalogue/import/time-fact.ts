import type { Source, TimeFact, TimeValue } from '@motcua/openapi';
import { factWords } from '@motcua/rules';

/** Units in which sources count; `OTHER` says that a number stands there and nobody knows of what. */
export const publishedUnits = ['SAME_DAY', 'HOUR', 'WORKING_DAY', 'DAY', 'MONTH', 'YEAR', 'OTHER'] as const;
export type PublishedUnit = (typeof publishedUnits)[number];

/** Roughly, in hours: only to tell which of several is the longest. */
const hours: Record<TimeValue['unit'], number> = {
  SAME_DAY: 8,
  HOUR: 1,
  WORKING_DAY: 24,
  DAY: 24,
  MONTH: 720,
  YEAR: 8760,
};

/** Times that words name for some cases, as in `20 ngày làm việc đối với trường hợp …`. */
export const timesOfCases = (words: string): TimeValue[] =>
  [
    ...words.matchAll(/(?:^|[.;–-]\s*)(?:không quá )?(\d{1,3}) ngày( làm việc)? (?:đối )?với (?:các )?trường hợp/giu),
  ].flatMap(([, amount, isWorking]) => timeValue(Number(amount), isWorking ? 'WORKING_DAY' : 'DAY') ?? []);

/** A time as a source has it, or undefined where it has none that can be read. */
export function timeValue(amount: number | undefined, unit: PublishedUnit | undefined): TimeValue | undefined {
  if (unit === 'SAME_DAY') return { unit, amount: 0 };
  if (unit === undefined || unit === 'OTHER' || amount === undefined || amount < 1 || amount > 3660) return undefined;
  return { unit, amount };
}

/**
 * What holds of several times of one channel: the longest, since that is what can be promised to everybody, and the
 * others in its note.
 * @param isListed whether the source lists anything at all, though it cannot be read
 * @param condition what the source says beside the time, in few words
 */
export function timeFact(times: readonly TimeValue[], source: Source, isListed: boolean, condition = ''): TimeFact {
  const byLength = [...times].sort((a, b) => hours[b.unit] * b.amount - hours[a.unit] * a.amount);
  const [longest, ...others] = byLength;
  if (!longest) return { status: isListed ? 'unknown' : 'not_published', source };
  const said = new Set(others.map(wordsOf).filter((words) => words !== wordsOf(longest)));
  const other = said.size > 0 ? `có trường hợp ${[...said].reverse().join(', ').toLowerCase()}` : '';
  const note = [other, condition].filter(Boolean).join('; ').slice(0, 160);
  return { status: 'verified', value: longest, source, ...(note && { note }) };
}

const wordsOf = ({ unit, amount }: TimeValue): string => factWords.time[unit](amount);
