import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatDateWithWeekday } from './format-date.js';
import { isDate, parseDate } from './parse-date.js';
import { vietnamDay } from './vietnam-time.js';

describe('a date as people write it', () => {
  it.each(['5/1/1960', '05/01/1960', '05-01-1960', '5.1.1960', '05011960', ' 5 / 1 / 1960 ', '5 1 1960', '1960-01-05'])(
    'is read: %s',
    (text) => {
      expect(parseDate(text)).toBe('1960-01-05');
    },
  );

  it.each([
    '31/02/2000',
    '29/02/2026',
    '0/1/2000',
    '1/13/2000',
    '5/1/60',
    '511960',
    '1960',
    'hôm qua',
    '',
    '32/01/2000',
    '05/01/0060',
  ])('is not guessed: %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('knows leap years', () => {
    expect(parseDate('29/02/2004')).toBe('2004-02-29');
    expect(parseDate('29/02/1900')).toBeUndefined();
    expect(isDate('2000-02-29')).toBe(true);
  });

  it('comes back from the way it is printed', () => {
    const days = fc
      .integer({ min: -40_000, max: 40_000 })
      .map((n) => new Date(n * 86400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (iso) => {
        expect(parseDate(formatDate(iso))).toBe(iso);
      }),
    );
  });
});

describe('a date as it is printed', () => {
  it('has two digits for day and month', () => {
    expect(formatDate('2026-01-05')).toBe('05/01/2026');
  });

  it('names its weekday', () => {
    expect(formatDateWithWeekday('2026-11-23')).toBe('23/11/2026 (thứ Hai)');
    expect(formatDateWithWeekday('2026-11-29')).toBe('29/11/2026 (Chủ nhật)');
  });

  it('is the day in Vietnam, which may be tomorrow elsewhere', () => {
    expect(formatDate('2026-11-23T17:30:00Z')).toBe('24/11/2026');
    expect(formatDateWithWeekday('2026-11-23T17:30:00Z')).toBe('24/11/2026 (thứ Ba)');
    expect(formatDateTime('2026-11-23T02:15:08.120Z')).toBe('09:15 ngày 23/11/2026');
    expect(vietnamDay('2026-11-23T16:59:59Z')).toBe('2026-11-23');
    expect(vietnamDay(Date.UTC(2026, 10, 23, 17))).toBe('2026-11-24');
  });

  it('is what came in where that is no date', () => {
    expect([formatDate(''), formatDateTime('chưa có'), formatDateWithWeekday('-')]).toEqual(['', 'chưa có', '-']);
  });
});
