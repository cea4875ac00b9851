import type { Condition } from '@motcua/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt, withAnswer } from './answer-at.js';
import { holds } from './holds.js';
import { normaliseAnswer } from './normalise-answer.js';
import { formatPhone, parsePhone } from './phone.js';

describe('an answer at its path', () => {
  it('is read, changed and taken away without touching what was handed in', () => {
    const answers = { applicant: { fullName: 'Vi Thị Mẹ' } };
    const more = withAnswer(answers, 'applicant.phone', '0912345678');
    expect(more).toEqual({ applicant: { fullName: 'Vi Thị Mẹ', phone: '0912345678' } });
    expect(answerAt(more, 'applicant.phone')).toBe('0912345678');
    expect(withAnswer(more, 'applicant.phone', undefined)).toEqual(answers);
    expect(withAnswer(answers, 'applicant.fullName', undefined)).toEqual({});
    expect(answers).toEqual({ applicant: { fullName: 'Vi Thị Mẹ' } });
  });

  it('is never something inherited', () => {
    expect(answerAt({}, 'constructor')).toBeUndefined();
    expect(answerAt({ a: 'text' }, 'a.length')).toBeUndefined();
    expect(answerAt({ a: ['x'] }, 'a.0')).toBeUndefined();
    withAnswer({}, '__proto__.polluted', true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('reads back whatever was put there', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'constructor'), { minLength: 1, maxLength: 4 })
      .map((names) => names.join('.'));
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.integer())), path, fc.string(), (before, at, value) => {
        const answers = before.reduce((all, [where, what]) => withAnswer(all, where, what), {});
        expect(answerAt(withAnswer(answers, at, value), at)).toBe(value);
      }),
    );
  });
});

describe('a condition', () => {
  const answers = { filer: { kind: 'relative', age: 40 }, born: '1960-01-05', married: '1980-05-01' };
  const is = (condition: Condition) => holds(condition, answers, { today: '2026-11-23' });

  it.each<[string, Condition, boolean]>([
    ['eq', { eq: { path: 'filer.kind', value: 'relative' } }, true],
    ['eq of another type', { eq: { path: 'filer.age', value: '40' } }, false],
    ['eq without an answer', { eq: { path: 'filer.none', value: '' } }, false],
    ['in', { in: { path: 'filer.kind', values: ['self', 'relative'] } }, true],
    ['in without an answer', { in: { path: 'none', values: ['self'] } }, false],
    ['present', { present: 'filer.age' }, true],
    ['present without an answer', { present: 'filer.none' }, false],
    ['not', { not: { present: 'filer.none' } }, true],
    ['all', { all: [{ present: 'born' }, { present: 'none' }] }, false],
    ['any', { any: [{ present: 'born' }, { present: 'none' }] }, true],
    ['before today', { before: { path: 'born', date: 'today' } }, true],
    ['before a day', { before: { path: 'born', date: '1960-01-05' } }, false],
    ['before another answer', { before: { path: 'born', date: 'married' } }, true],
    ['before without an answer', { before: { path: 'none', date: 'today' } }, false],
    ['before no date', { before: { path: 'filer.kind', date: 'today' } }, false],
    ['before an answer that is missing', { before: { path: 'born', date: 'none' } }, false],
  ])('decides %s', (_, condition, expected) => {
    expect(is(condition)).toBe(expected);
  });
});

describe('an answer as it is kept', () => {
  const normalise = (kind: Parameters<typeof normaliseAnswer>[0]['kind'], value: unknown) =>
    normaliseAnswer({ path: 'a', kind, label: 'A' }, value);

  it('is NFC without outer spaces, names never in another case', () => {
    expect(normalise('name', `  ${'Nguyễn   thị Ễ'.normalize('NFD')} `)).toBe('Nguyễn thị Ễ');
    expect(normalise('name', "H'Hen Niê")).toBe("H'Hen Niê");
    expect(normalise('name', 'y phôn')).toBe('y phôn');
    expect(normalise('text', ' hai  khoảng ')).toBe('hai  khoảng');
  });

  it('is a date, number or phone where it can be read, else what was typed', () => {
    expect(normalise('date', '5/1/1960')).toBe('1960-01-05');
    expect(normalise('date', '31/2/1960')).toBe('31/2/1960');
    expect(normalise('integer', ' 2 ')).toBe(2);
    expect(normalise('integer', '1.000')).toBe(1000);
    expect(normalise('integer', 'hai')).toBe('hai');
    expect(normalise('integer', '2,5')).toBe('2,5');
    expect(normalise('integer', 3)).toBe(3);
    expect(normalise('idNumber', '001 099 000 001')).toBe('001099000001');
    expect(normalise('idNumber', ' . ')).toBe('.');
    expect(normalise('phone', '+84 912 345 678')).toBe('0912345678');
    expect(normalise('phone', '12345')).toBe('12345');
  });

  it('is nothing for nothing', () => {
    expect(['', '  ', undefined, null].map((value) => normalise('text', value))).toEqual(Array(4).fill(undefined));
    expect(normalise('consent', false)).toBe(false);
  });

  const typedText = fc.string({ unit: fc.constantFrom(...'0123489/.-+() \t\u00a0aÂđêễ\u0301\u0323\u0302🙂\ud83d') });

  it('does not change when it is normalised again', () => {
    const kinds = fc.constantFrom('text', 'name', 'date', 'integer', 'idNumber', 'phone', 'email', 'choice');
    fc.assert(
      fc.property(kinds, typedText, (kind, typed) => {
        const once = normalise(kind as 'text', typed);
        expect(normalise(kind as 'text', once)).toBe(once);
      }),
    );
  });
});

describe('a phone number', () => {
  it.each([
    '0912345678',
    '+84912345678',
    '84 912 345 678',
    '0358.123.456',
    '0703456789',
    '0522123456',
    '0869123456',
    '02363123456',
    '(024) 3825-1234',
    '0084912345678',
  ])('is taken as people write it: %s', (text) => {
    expect(parsePhone(text)).toMatch(/^0\d{9,10}$/);
  });

  it.each(['0112345678', '091234567', '09123456789', '0612345678', '01212345678', '0236312345', '+1 912 345 678', ''])(
    'is refused where none can answer: %s',
    (text) => {
      expect(parsePhone(text)).toBeUndefined();
    },
  );

  it('is printed in groups that can be read aloud', () => {
    expect(formatPhone('+84912345678')).toBe('0912 345 678');
    expect(formatPhone('02053812345')).toBe('0205 3812 345');
    expect(formatPhone('02438251234')).toBe('024 3825 1234');
    expect(formatPhone('0205 3xxx xxx')).toBe('0205 3xxx xxx');
  });
});
