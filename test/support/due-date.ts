/** When a certificate's copy is due: the same day when it was received before 15:00, else the next working day. */
import { dueAt, workCalendar } from '@motcua/rules';

/** ISO instant; null from the day on that the calendar does not know yet. @param receivedAt ISO instant */
export const dueDateOf = (receivedAt: string): string | null =>
  dueAt({ receivedAt, time: { unit: 'SAME_DAY', amount: 0 }, calendar: workCalendar }) ?? null;

/** As people read it, e.g. `17:00 ngày 23/11/2026`. @param instant ISO instant */
export function dueWords(instant: string): string {
  const [day = '', clock = ''] = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().split('T');
  return `${clock.slice(0, 5)} ngày ${day.split('-').reverse().join('/')}`;
}
