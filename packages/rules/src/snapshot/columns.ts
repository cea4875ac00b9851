import { letters } from './letters.js';
import { expectWhole } from './snapshot-error.js';

/** Different values, what is alike side by side, and which one each row has. */
export interface Indexed<T> {
  readonly values: readonly T[];
  readonly indexes: readonly number[];
}

/** @param keyOf the same for what is the same */
export function indexed<T>(all: readonly T[], keyOf: (value: T) => string): Indexed<T> {
  const keys = all.map(keyOf);
  const byKey = new Map(all.map((value, at) => [keys[at] ?? '', value]));
  const sorted = [...byKey.keys()].sort();
  const places = new Map(sorted.map((key, place) => [key, place]));
  return {
    values: sorted.map((key) => byKey.get(key) as T),
    indexes: keys.map((key) => places.get(key) ?? 0),
  };
}

/** Numbers as one character each. */
export function writeIndexes(indexes: readonly number[]): string {
  const all = letters(Math.max(0, ...indexes) + 1);
  return indexes.map((index) => all[index]).join('');
}

/** As many as a column may hold; an encoder stays far below. */
const most = 50_000;
let known: ReadonlyMap<string, number> = new Map();

export function readIndexes(column: string, below: number): number[] {
  expectWhole(below <= most);
  if (known.size < below) known = new Map(letters(below).map((letter, at) => [letter, at]));
  return [...column].map((letter) => {
    const index = known.get(letter);
    expectWhole(index !== undefined && index < below);
    return index;
  });
}

/** Lines of a column; a row is one line, whatever a source wrote. */
export const oneLine = (text: string): string => text.replace(/[\n\t\r]/g, ' ');

/** @param rows how many there must be */
export function linesOf(column: string, rows: number): string[] {
  const lines = rows === 0 && column === '' ? [] : column.split('\n');
  expectWhole(lines.length === rows);
  return lines;
}

/** Codes without the point that all of them have behind their first digit. */
export const shortCode = (code: string): string => code.replace('.', '');

export function longCode(written: string): string {
  const code = `${written.slice(0, 1)}.${written.slice(1)}`;
  expectWhole(/^\d\.\d{6}(?:\.[\dA-Z]{2,4})?$/.test(code));
  return code;
}
