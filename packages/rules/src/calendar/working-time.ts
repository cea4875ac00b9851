import { vietnamDay, vietnamInstant, vietnamMinute } from '../dates/vietnam-time.js';
import type { WorkCalendar } from './work-calendar.js';
import { addDays, isKnownDay, isWorkingDay } from './working-days.js';

/** The instant that ends a day's work. */
export const closingTime = (day: string, { hours }: WorkCalendar): string =>
  vietnamInstant(day, hours.at(-1)?.[1] ?? 1440);

/** The instant by which `minutes` of working time have passed since `from`. Outside working hours the count waits for the
 * next ones; the end of a span is given as such, not as the beginning of the next. Nothing beyond the known days. */
export function addWorkingMinutes(from: string, minutes: number, calendar: WorkCalendar): string | undefined {
  let left = minutes;
  for (const [start, end] of spans(from, calendar)) {
    if (end - start >= left) return new Date(Math.round((start + left) * 60_000)).toISOString();
    left -= end - start;
  }
  return undefined;
}

/** Minutes of working time between two instants, as far as the calendar knows the days. */
export function workingMinutesBetween(from: string, to: string, calendar: WorkCalendar): number {
  const until = Date.parse(to) / 60_000;
  let total = 0;
  for (const [start, end] of spans(from, calendar)) {
    if (start >= until) break;
    total += Math.min(end, until) - start;
  }
  return total;
}

/** Minutes of one full working day. */
export const workingMinutesPerDay = ({ hours }: WorkCalendar): number =>
  hours.reduce((total, [from, to]) => total + to - from, 0);

/** Working spans from an instant on, in minutes since 1970. */
function* spans(from: string, calendar: WorkCalendar): Generator<readonly [number, number]> {
  let earliest = vietnamMinute(from);
  for (let day = vietnamDay(from); isKnownDay(day, calendar); day = addDays(day, 1)) {
    const midnight = Date.parse(vietnamInstant(day, 0)) / 60_000;
    if (isWorkingDay(day, calendar))
      for (const [start, end] of calendar.hours)
        if (end > earliest) yield [midnight + Math.max(start, earliest), midnight + end];
    earliest = 0;
  }
}
