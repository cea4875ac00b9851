import type { TimeValue } from '@motcua/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockStop, dueAt } from './due-at.js';
import { workCalendar } from './work-calendar.js';
import { addWorkingDays, isWorkingDay, workingDayFrom } from './working-days.js';
import { addWorkingMinutes, workingMinutesBetween } from './working-time.js';

/** A moment by the clock in Vietnam, e.g. `2026-11-23 14:59`. */
const at = (clock: string) => new Date(`${clock.replace(' ', 'T')}:00+07:00`).toISOString();
const stop = (from: string, to: string): ClockStop => ({ from: at(from), to: at(to) });
const due = (
  received: string,
  unit: TimeValue['unit'],
  amount: number,
  stops: ClockStop[] = [],
  calendar = workCalendar,
) => {
  const instant = dueAt({ receivedAt: at(received), time: { unit, amount }, calendar, stops });
  return instant && new Date(Date.parse(instant) + 7 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');
};

describe('a time in working days', () => {
  it.each([
    ['over a weekend and 24 November', '2026-11-20', 3, '2026-11-26'],
    ['over Tết Bính Ngọ', '2026-02-12', 5, '2026-02-26'],
    ['over 30 April, 1 May and a weekend', '2026-04-29', 2, '2026-05-05'],
    ['to a Saturday that is worked', '2026-08-21', 1, '2026-08-22'],
    ['over Tết Đinh Mùi', '2027-02-04', 5, '2027-02-18'],
  ])('is counted %s, the day of reception being day 0', (_, received, days, day) => {
    expect(due(`${received} 08:00`, 'WORKING_DAY', days)).toBe(`${day} 17:00`);
    expect(due(`${received} 16:59`, 'WORKING_DAY', days)).toBe(`${day} 17:00`);
  });

  it('counts 24 November as worked in 2025, when it was no holiday yet', () => {
    expect(due('2025-11-21 09:00', 'WORKING_DAY', 1)).toBe('2025-11-24 17:00');
    expect(due('2026-11-23 09:00', 'WORKING_DAY', 1)).toBe('2026-11-25 17:00');
  });

  it('counts from Monday for a dossier received on a Sunday', () => {
    expect(due('2026-11-15 10:00', 'WORKING_DAY', 1)).toBe('2026-11-16 17:00');
  });

  it('follows the calendar of an agency that works on Saturdays', () => {
    expect(due('2026-11-13 10:00', 'WORKING_DAY', 1, [], { ...workCalendar, weekend: [0] })).toBe('2026-11-14 17:00');
  });

  it('always ends on a working day, and never earlier for a day more', () => {
    const moments = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 8, 1) });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), (moment, amount) => {
        const ask = (days: number) =>
          dueAt({
            receivedAt: new Date(moment).toISOString(),
            time: { unit: 'WORKING_DAY', amount: days },
            calendar: workCalendar,
          }) as string;
        expect(isWorkingDay(ask(amount).slice(0, 10), workCalendar)).toBe(true);
        expect(ask(amount) < ask(amount + 1)).toBe(true);
      }),
    );
  });
});

describe('a time within the day', () => {
  it('ends the same day when received before 15:00', () => {
    expect(due('2026-11-20 14:59', 'SAME_DAY', 0)).toBe('2026-11-20 17:00');
    expect(due('2026-11-20 06:00', 'SAME_DAY', 0)).toBe('2026-11-20 17:00');
  });

  it('ends the next working day when received at 15:00 or later, or on a day off', () => {
    expect(due('2026-11-20 15:00', 'SAME_DAY', 0)).toBe('2026-11-23 17:00');
    expect(due('2026-11-23 15:00', 'SAME_DAY', 0)).toBe('2026-11-25 17:00');
    expect(due('2026-11-21 08:00', 'SAME_DAY', 0)).toBe('2026-11-23 17:00');
    expect(due('2026-11-20 23:30', 'SAME_DAY', 0)).toBe('2026-11-23 17:00');
  });
});

describe('a time in hours', () => {
  it.each([
    ['in the morning', '2026-11-20 08:00', 2, '2026-11-20 10:00'],
    ['over the midday break', '2026-11-20 10:30', 2, '2026-11-20 14:30'],
    ['until exactly the break', '2026-11-20 09:30', 2, '2026-11-20 11:30'],
    ['over the weekend', '2026-11-20 16:00', 2, '2026-11-23 08:30'],
    ['from the next morning, received at night', '2026-11-19 22:00', 1, '2026-11-20 08:30'],
    ['from 13:30, received in the break', '2026-11-20 12:00', 1, '2026-11-20 14:30'],
    ['from the day after a holiday', '2026-11-24 09:00', 8, '2026-11-26 08:00'],
  ])('counts working hours only: %s', (_, received, hours, end) => {
    expect(due(received, 'HOUR', hours)).toBe(end);
  });

  it('follows an agency’s own hours', () => {
    const calendar = { ...workCalendar, hours: [[480, 720]] as const };
    expect(due('2026-11-20 11:00', 'HOUR', 2, [], calendar)).toBe('2026-11-23 09:00');
    expect(due('2026-11-20 11:00', 'WORKING_DAY', 1, [], calendar)).toBe('2026-11-23 12:00');
  });

  it('adds as much working time as lies between', () => {
    const moments = fc.integer({ min: Date.UTC(2025, 1, 1), max: Date.UTC(2027, 6, 1) });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 20_000 }), (moment, minutes) => {
        const from = new Date(moment).toISOString();
        const to = addWorkingMinutes(from, minutes, workCalendar) as string;
        expect(workingMinutesBetween(from, to, workCalendar)).toBeCloseTo(minutes, 3);
      }),
    );
  });
});

describe('a time in calendar days, months and years', () => {
  it('moves on to the next working day where the last day is off', () => {
    expect(due('2026-11-10 09:00', 'DAY', 3)).toBe('2026-11-13 17:00');
    expect(due('2026-11-10 09:00', 'DAY', 4)).toBe('2026-11-16 17:00');
    expect(due('2026-11-10 09:00', 'DAY', 14)).toBe('2026-11-25 17:00');
    expect(due('2026-02-10 09:00', 'DAY', 6)).toBe('2026-02-23 17:00');
  });

  it('keeps the day of the month, or takes the month’s last', () => {
    expect(due('2026-11-12 09:00', 'MONTH', 1)).toBe('2026-12-14 17:00');
    expect(due('2025-12-31 09:00', 'MONTH', 3)).toBe('2026-03-31 17:00');
    expect(due('2025-11-30 09:00', 'MONTH', 3)).toBe('2026-03-02 17:00');
    expect(due('2025-03-03 09:00', 'YEAR', 2)).toBe('2027-03-03 17:00');
  });
});

describe('a clock that stood still', () => {
  it('moves a date by each full working day lost, and not for a payment made within minutes', () => {
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3)).toBe('2026-11-12 17:00');
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, [stop('2026-11-10 16:55', '2026-11-11 07:40')])).toBe(
      '2026-11-12 17:00',
    );
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, [stop('2026-11-10 10:00', '2026-11-11 10:00')])).toBe(
      '2026-11-13 17:00',
    );
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, [stop('2026-11-10 10:00', '2026-11-11 09:59')])).toBe(
      '2026-11-12 17:00',
    );
  });

  it('loses nothing on a weekend', () => {
    expect(due('2026-11-12 09:00', 'WORKING_DAY', 3, [stop('2026-11-13 17:00', '2026-11-16 07:30')])).toBe(
      '2026-11-17 17:00',
    );
  });

  it('adds up several stops, and counts a time covered twice once', () => {
    const halves = [stop('2026-11-10 07:30', '2026-11-10 11:30'), stop('2026-11-11 13:30', '2026-11-11 17:00')];
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, halves)).toBe('2026-11-13 17:00');
    const twice = [stop('2026-11-10 07:30', '2026-11-10 17:00'), stop('2026-11-10 08:00', '2026-11-10 16:00')];
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, twice)).toBe('2026-11-13 17:00');
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, [...twice].reverse())).toBe('2026-11-13 17:00');
  });

  it('does not help a dossier that was late already, nor count before reception', () => {
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, [stop('2026-11-13 08:00', '2026-11-20 08:00')])).toBe(
      '2026-11-12 17:00',
    );
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, [stop('2026-11-02 08:00', '2026-11-06 08:00')])).toBe(
      '2026-11-12 17:00',
    );
  });

  it('counts a stop that begins in the time an earlier stop has given', () => {
    const stops = [stop('2026-11-10 07:30', '2026-11-10 17:00'), stop('2026-11-13 07:30', '2026-11-16 17:00')];
    expect(due('2026-11-09 09:00', 'WORKING_DAY', 3, stops)).toBe('2026-11-17 17:00');
  });

  it('gives hours back to the minute', () => {
    expect(due('2026-11-20 08:00', 'HOUR', 2, [stop('2026-11-20 08:30', '2026-11-20 08:45')])).toBe('2026-11-20 10:15');
  });

  it('moves calendar time by each full 24 hours', () => {
    expect(due('2026-11-09 09:00', 'DAY', 3, [stop('2026-11-10 09:00', '2026-11-10 20:00')])).toBe('2026-11-12 17:00');
    expect(due('2026-11-09 09:00', 'DAY', 3, [stop('2026-11-10 09:00', '2026-11-11 10:00')])).toBe('2026-11-13 17:00');
  });

  it('begins a same-day promise anew', () => {
    expect(due('2026-11-19 08:00', 'SAME_DAY', 0, [stop('2026-11-19 09:00', '2026-11-19 14:00')])).toBe(
      '2026-11-19 17:00',
    );
    expect(due('2026-11-19 08:00', 'SAME_DAY', 0, [stop('2026-11-19 09:00', '2026-11-20 15:10')])).toBe(
      '2026-11-23 17:00',
    );
  });

  it('never makes a date earlier', () => {
    const clock = fc
      .integer({ min: Date.UTC(2026, 10, 1), max: Date.UTC(2027, 0, 1) })
      .map((ms) => new Date(ms).toISOString());
    const stops = fc.array(
      fc.tuple(clock, clock).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      { maxLength: 5 },
    );
    const times = fc.constantFrom<TimeValue>(
      { unit: 'WORKING_DAY', amount: 3 },
      { unit: 'DAY', amount: 10 },
      { unit: 'HOUR', amount: 9 },
      { unit: 'SAME_DAY', amount: 0 },
      { unit: 'MONTH', amount: 1 },
    );
    fc.assert(
      fc.property(clock, times, stops, (receivedAt, time, list) => {
        const plain = dueAt({ receivedAt, time, calendar: workCalendar }) as string;
        expect((dueAt({ receivedAt, time, calendar: workCalendar, stops: list }) as string) >= plain).toBe(true);
      }),
    );
  });
});

describe('what is not known', () => {
  it('is no date beyond the years whose days off are known', () => {
    expect(due('2027-12-30 09:00', 'WORKING_DAY', 5)).toBeUndefined();
    expect(due('2024-12-31 09:00', 'WORKING_DAY', 1)).toBeUndefined();
    expect(due('2026-11-20 09:00', 'YEAR', 10)).toBeUndefined();
    expect(due('2027-12-31 16:30', 'HOUR', 8)).toBeUndefined();
    expect(workingDayFrom('2028-01-03', workCalendar)).toBeUndefined();
  });

  it.each([0, -1, 1.5, Number.NaN])('is no date for an amount of %s', (amount) => {
    expect(due('2026-11-20 09:00', 'WORKING_DAY', amount)).toBeUndefined();
    expect(due('2026-11-20 09:00', 'HOUR', amount)).toBeUndefined();
  });

  it('leaves the day itself for no working days more', () => {
    expect(addWorkingDays('2026-11-22', 0, workCalendar)).toBe('2026-11-22');
  });
});
