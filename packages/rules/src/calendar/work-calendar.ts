/** Working days and hours. Plain data: an agency may hand in its own, e.g. `{ ...workCalendar, weekend: [0] }` for one that
 * works on Saturdays. */
export interface WorkCalendar {
  /** First and last day (ISO dates) whose days off are known. Beyond them nothing is counted. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Weekdays that are off, 0 = Sunday. */
  readonly weekend: readonly number[];
  /** Days off beside the weekend, ISO dates. */
  readonly off: readonly string[];
  /** Days of a weekend that are worked, ISO dates. */
  readonly makeupWorking: readonly string[];
  /** Working hours, as minutes since midnight, in order. */
  readonly hours: readonly (readonly [from: number, to: number])[];
  /** A same-day dossier received from this minute on counts from the next working day. */
  readonly sameDayUntil: number;
}

/** The state's calendar 2025 to 2027.
 * Sources: Labour Code 2019 art. 111–112; NQ 28/2026/QH16 (24 November, from 2026); the yearly notices of swapped days.
 * Certain for the days by law; the swaps of 2026 (10 January, 22 August) are fairly sure; 2027 is provisional, its notice
 * was not out. */
export const workCalendar: WorkCalendar = {
  firstDay: '2025-01-01',
  lastDay: '2027-12-31',
  weekend: [0, 6],
  off: [
    '2025-01-01',
    ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    ...['2025-04-07', '2025-04-30', '2025-05-01', '2025-05-02', '2025-09-01', '2025-09-02'],
    ...['2026-01-01', '2026-01-02'],
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    ...['2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24'],
    ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
    ...['2027-04-16', '2027-04-30', '2027-05-03', '2027-09-02', '2027-09-03', '2027-11-24'],
  ],
  makeupWorking: ['2025-04-26', '2026-01-10', '2026-08-22'],
  hours: [
    [450, 690],
    [810, 1020],
  ],
  sameDayUntil: 900,
};
