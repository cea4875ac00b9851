/** Reads the members of a record that somebody else wrote: each is what it should be, absent, or a fault by its name. */
import { RecordFault } from './record-fault.js';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Absent and null read as no members at all. */
export function fieldsAt(record: Fields, name: string): Fields {
  const value = record[name] ?? {};
  if (isFields(value)) return value;
  throw new RecordFault(`"${name}" không phải một đối tượng.`, `"${name}" is not an object.`);
}

/** Absent and null read as an empty list. */
export function listAt(record: Fields, name: string): Fields[] {
  const value = record[name] ?? [];
  if (Array.isArray(value) && value.every(isFields)) return value;
  throw new RecordFault(`"${name}" không phải danh sách các đối tượng.`, `"${name}" is not a list of objects.`);
}

export function textsAt(record: Fields, name: string): string[] {
  const value = record[name] ?? [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one) => whole(one, name)).filter(Boolean);
  throw new RecordFault(`"${name}" không phải danh sách chữ.`, `"${name}" is not a list of texts.`);
}

/** Letters of a text that is one line; the longest one published has a tenth of them. */
const longestLine = 20_000;

/** Absent, null and empty read as an empty text. */
export function textAt(record: Fields, name: string): string {
  const text = tidy(linesAt(record, name));
  if (text.length <= longestLine) return text;
  throw new RecordFault(
    `"${name}" dài quá ${longestLine} ký tự.`,
    `"${name}" is longer than ${longestLine} characters.`,
  );
}

/** A text with the line breaks it came with. */
export function linesAt(record: Fields, name: string): string {
  const value = record[name] ?? '';
  if (typeof value === 'string') return unbroken(value, name);
  throw new RecordFault(`"${name}" không phải chữ.`, `"${name}" is not a text.`);
}

const whole = (text: string, name: string): string => tidy(unbroken(text, name));

/** No database keeps a text with a zero or half a letter (a surrogate alone) in it. */
function unbroken(text: string, name: string): string {
  if (!/[\0\p{Surrogate}]/u.test(text)) return text;
  throw new RecordFault(`"${name}" có chữ bị vỡ.`, `"${name}" holds a broken letter.`);
}

/** A whole number from 0 on; undefined where it is absent or null. */
export function countAt(record: Fields, name: string): number | undefined {
  const value = record[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new RecordFault(
    `"${name}" không phải số đếm: ${String(value)}.`,
    `"${name}" is not a count: ${String(value)}.`,
  );
}

/** One of the words we know; a word that is new to us is a fault, since nobody could say what it means. */
export function knownAt<Word extends string>(record: Fields, name: string, known: readonly Word[]): Word | undefined {
  const text = textAt(record, name);
  if (text === '') return undefined;
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new RecordFault(
    `"${name}" có giá trị lạ "${text}"; chỉ biết: ${known.join(', ')}.`,
    `"${name}" has the unknown value "${text}"; known: ${known.join(', ')}.`,
  );
}

/** One spelling (NFC) and one space between words. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
