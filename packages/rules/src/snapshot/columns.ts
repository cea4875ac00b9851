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

/** Several values a row: the different ones, one a line, and each row's as characters of a line. */
export function listed(rows: readonly (readonly string[])[]): { readonly values: string; readonly rows: string } {
  const { values, indexes } = indexed(rows.flat(), String);
  let next = 0;
  const lines = rows.map((row) => writeIndexes(row.map(() => indexes[next++] ?? 0)));
  return { values: values.join('\n'), rows: lines.join('\n') };
}

/** As many as a column may hold; an encoder stays far below. */
const most = 50_000;
/** By UTF-16 unit. */
const known: number[] = [];
let knownCount = 0;

export function readIndexes(column: string, below: number): number[] {
  expectWhole(below <= most);
  if (knownCount < below) for (const [at, letter] of letters(below).entries()) known[letter.charCodeAt(0)] = at;
  knownCount = Math.max(knownCount, below);
  const indexes: number[] = [];
  for (let at = 0; at < column.length; at++) {
    const index = known[column.charCodeAt(at)];
    expectWhole(index !== undefined && index < below);
    indexes.push(index);
  }
  return indexes;
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
