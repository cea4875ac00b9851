import type { TimeValue } from '@motcua/openapi';
import { vietnamDay, vietnamMinute } from '../dates/vietnam-time.js';
import type { WorkCalendar } from './work-calendar.js';
import { addDays, addWorkingDays, isKnownDay, isWorkingDay, workingDayFrom } from './working-days.js';
import { addWorkingMinutes, closingTime, workingMinutesBetween, workingMinutesPerDay } from './working-time.js';

/** A time in which the clock stood still: waiting for a supplement (status 5) or for money (status 6). ISO instants. */
export interface ClockStop {
  readonly from: string;
  readonly to: string;
}

export interface DueDateQuestion {
  /** When the valid, complete dossier was received: ISO instant. */
  readonly receivedAt: string;
  /** The procedure's time. */
  readonly time: TimeValue;
  readonly calendar: WorkCalendar;
  /** Finished stops. While a stop lasts there is no new due date: ask again when it ended. */
  readonly stops?: readonly ClockStop[];
}

/** When the result is due (ngày hẹn trả): ISO instant. Nothing where the calendar does not know a day that counts, or the
 * time is no whole number above 0. All days and hours are Vietnam's.
 *
 * - Day of reception is day 0. `WORKING_DAY`: the n-th working day after it. `DAY`, `MONTH`, `YEAR`: calendar days or
 *   months (30 November + 3 months = 28 February), then on to the next working day where that day is off. Each is due when
 *   that day's work ends.
 * - `SAME_DAY`: received on a working day before 15:00, the end of that day; else the end of the next working day.
 * - `HOUR`: working hours, from the next ones where it was received outside them.
 *
 * Stops before reception, or from the due date on, change nothing; overlapping ones count once. What they cost:
 * - `HOUR`: each minute of working time lost is added.
 * - `WORKING_DAY`: all working time lost is added up, and each full working day's worth moves the date by one working day;
 *   a remainder moves nothing, so a payment made within minutes does not put a citizen off for a day.
 * - `DAY`, `MONTH`, `YEAR`: likewise with full 24 hours and calendar days.
 * - `SAME_DAY`: the promise begins anew, by the same 15:00 rule, when the last stop ends. */
export function dueAt({ receivedAt, time, calendar, stops = [] }: DueDateQuestion): string | undefined {
  if (!isKnownDay(vietnamDay(receivedAt), calendar)) return undefined;
  if (time.unit !== 'SAME_DAY' && !(Number.isSafeInteger(time.amount) && time.amount > 0)) return undefined;
  const count = countFor(time, receivedAt, calendar);
  const received = Date.parse(receivedAt);
  let lost = 0;
  let end = received;
  let due = count(lost, receivedAt);
  for (const stop of [...stops].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    // What an earlier stop covers is counted already.
    const from = Math.max(Date.parse(stop.from), end);
    const to = Date.parse(stop.to);
    if (due && Date.parse(stop.from) < Date.parse(due) && to > from) {
      lost +=
        time.unit === 'WORKING_DAY' || time.unit === 'HOUR'
          ? workingMinutesBetween(new Date(from).toISOString(), stop.to, calendar)
          : (to - from) / 60_000;
      end = to;
      due = count(lost, stop.to);
    }
  }
  return due;
}

/** How this unit finds the due date from the minutes lost and the end of the last stop (or the reception). */
function countFor({ unit, amount }: TimeValue, receivedAt: string, calendar: WorkCalendar) {
  const day = vietnamDay(receivedAt);
  const closing = (on: string | undefined) => on && closingTime(on, calendar);
  return (lost: number, restartedAt: string): string | undefined => {
    switch (unit) {
      case 'HOUR':
        return addWorkingMinutes(receivedAt, amount * 60 + lost, calendar);
      case 'SAME_DAY': {
        const start = vietnamDay(restartedAt);
        const isInTime = isWorkingDay(start, calendar) && vietnamMinute(restartedAt) < calendar.sameDayUntil;
        return closing(isInTime ? start : addWorkingDays(start, 1, calendar));
      }
      case 'WORKING_DAY':
        return closing(addWorkingDays(day, amount + Math.floor(lost / workingMinutesPerDay(calendar)), calendar));
      default: {
        const last = unit === 'DAY' ? addDays(day, amount) : addMonths(day, unit === 'YEAR' ? amount * 12 : amount);
        return closing(workingDayFrom(addDays(last, Math.floor(lost / 1440)), calendar));
      }
    }
  };
}

function addMonths(day: string, count: number): string {
  const date = new Date(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
