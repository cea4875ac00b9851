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
 */
export function timeFact(times: readonly TimeValue[], source: Source, isListed: boolean): TimeFact {
  const byLength = [...times].sort((a, b) => hours[b.unit] * b.amount - hours[a.unit] * a.amount);
  const [longest, ...others] = byLength;
  if (!longest) return { status: isListed ? 'unknown' : 'not_published', source };
  const said = new Set(others.map(wordsOf).filter((words) => words !== wordsOf(longest)));
  const note = said.size > 0 ? { note: `có trường hợp ${[...said].reverse().join(', ').toLowerCase()}` } : {};
  return { status: 'verified', value: longest, source, ...note };
}

const wordsOf = ({ unit, amount }: TimeValue): string => factWords.time[unit](amount);
