import { type DateWords, dateWords } from './date-words.js';
import { isDate } from './parse-date.js';
import { vietnamClock, vietnamDay } from './vietnam-time.js';

/** Writes a date with two digits for day and month, which `vi-VN` does not: `05/01/2026`. The same in all languages, since
 * it is compared with what stands on paper.
 * @param iso an ISO date, or an instant, of which the day in Vietnam counts. What is neither is given back. */
export function formatDate(iso: string): string {
  const day = dayOf(iso);
  return day ? day.split('-').reverse().join('/') : iso;
}

/** Writes a date with its weekday: `23/11/2026 (thứ Hai)`. Takes what `formatDate` takes. */
export function formatDateWithWeekday(iso: string, { weekdays }: DateWords = dateWords): string {
  const day = dayOf(iso);
  return day ? `${formatDate(day)} (${weekdays[new Date(day).getUTCDay()]})` : iso;
}

/** Writes an instant by the clock in Vietnam: `09:15 ngày 23/11/2026`. What is no instant is given back. */
export function formatDateTime(iso: string, { moment }: DateWords = dateWords): string {
  if (Number.isNaN(Date.parse(iso))) return iso;
  return moment(vietnamClock(iso).slice(11), formatDate(iso));
}

const dayOf = (iso: string) => (isDate(iso) ? iso : Number.isNaN(Date.parse(iso)) ? undefined : vietnamDay(iso));
