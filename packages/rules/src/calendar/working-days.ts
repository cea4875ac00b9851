import type { WorkCalendar } from './work-calendar.js';

/** The day `count` calendar days later (ISO dates); earlier where it is negative. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86400_000).toISOString().slice(0, 10);

/** Whether the calendar knows the day's year. */
export const isKnownDay = (day: string, { firstDay, lastDay }: WorkCalendar): boolean =>
  firstDay <= day && day <= lastDay;

/** Whether the agency works on a day (ISO date): no weekend and no day off, or a weekend day that is made up for. */
export const isWorkingDay = (day: string, { weekend, off, makeupWorking }: WorkCalendar): boolean =>
  makeupWorking.includes(day) || (!off.includes(day) && !weekend.includes(new Date(day).getUTCDay()));

/** The day itself where it is worked, else the next one that is; nothing beyond the days the calendar knows. */
export function workingDayFrom(day: string, calendar: WorkCalendar): string | undefined {
  let at = day;
  while (isKnownDay(at, calendar)) {
    if (isWorkingDay(at, calendar)) return at;
    at = addDays(at, 1);
  }
  return undefined;
}

/** The `count`-th working day after a day, which itself is day 0 whether worked or not; with 0 the day itself. Nothing
 * beyond the days the calendar knows. */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): string | undefined {
  let at: string | undefined = isKnownDay(day, calendar) ? day : undefined;
  for (let left = count; left > 0 && at; left -= 1) at = workingDayFrom(addDays(at, 1), calendar);
  return at;
}
