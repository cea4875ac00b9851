import type { BilingualWords } from '../database/embedded/errors.js';

/** `bad` makes the command end with 1; `warn` is something to look at in a quiet hour. */
export const levels = ['good', 'warn', 'bad'] as const;
export type Level = (typeof levels)[number];

/** What a check saw, and what to do about it. */
export interface Finding extends BilingualWords {
  readonly level: Level;
  readonly todo?: BilingualWords;
}

export const good = (vi: string, en: string): Finding => ({ level: 'good', vi, en });

export const warn = (vi: string, en: string, todoVi: string, todoEn: string): Finding => ({
  level: 'warn',
  vi,
  en,
  todo: { vi: todoVi, en: todoEn },
});

export const bad = (vi: string, en: string, todoVi: string, todoEn: string): Finding => ({
  ...warn(vi, en, todoVi, todoEn),
  level: 'bad',
});

const marks: Readonly<Record<Level, string>> = { good: '✓', warn: '!', bad: '✗' };

/** A finding as lines for a terminal: Vietnamese, English, and what to do in both. */
export function linesOf({ level, vi, en, todo }: Finding): readonly string[] {
  const first = `${marks[level]} ${vi} / ${en}`;
  return todo ? [first, `    → ${todo.vi}`, `    → ${todo.en}`] : [first];
}

/** As many names as a person reads. */
export const few = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')}… (${names.length})`;
