import type { Answers, Condition } from '@motcua/openapi';
import { isDate } from '../dates/parse-date.js';
import { answerAt } from './answer-at.js';

/** What conditions and checks need beyond the answers. */
export interface FormContext {
  /** ISO date in Vietnam; the gateway takes the day of sealing. */
  readonly today: string;
}

/** Decides a condition of the closed set. A path without an answer makes `eq`, `in` and `before` false. */
export const holds = (condition: Condition, answers: Answers, { today }: FormContext): boolean =>
  holdsFor(condition, (path) => answerAt(answers, path), today);

/** The same over any way to read an answer. */
export function holdsFor(condition: Condition, read: (path: string) => unknown, today: string): boolean {
  const inner = (part: Condition) => holdsFor(part, read, today);
  if ('all' in condition) return condition.all.every(inner);
  if ('any' in condition) return condition.any.some(inner);
  if ('not' in condition) return !inner(condition.not);
  if ('eq' in condition) return read(condition.eq.path) === condition.eq.value;
  if ('in' in condition) return (condition.in.values as readonly unknown[]).includes(read(condition.in.path));
  if ('present' in condition) return read(condition.present) !== undefined;
  const { path, date } = condition.before;
  const limit = date === 'today' ? today : isDate(date) ? date : read(date);
  const value = read(path);
  // ISO dates sort as text; anything else has no order here.
  return typeof value === 'string' && typeof limit === 'string' && isDate(value) && isDate(limit) && value < limit;
}
