import type { ProcedureRecord } from '../catalogue-files.js';
import { convertListing } from './convert-listing.js';
import { convertPortal } from './convert-portal.js';
import { RecordFault } from './record-fault.js';
import { type Fields, isFields, tidy } from './record-fields.js';

/** One record of a file and how it becomes one of ours. */
export interface FoundRecord {
  /** Place in the file, e.g. `procedures[3]`. */
  readonly where: string;
  /** What it says its code is, be it none. */
  readonly code: string;
  readonly value: unknown;
  /** @throws {RecordFault} */
  convert(): ProcedureRecord;
}

/**
 * Finds the records of a file by its shape: a list with `meta` and `procedures`, or what the national portal answers: one
 * reply, several, or a page of them (`items`, `rows`).
 * @param read ISO date on which the file was read at its source
 * @returns undefined where the shape is none of these
 */
export function findRecords(file: unknown, read: string): FoundRecord[] | undefined {
  if (isFields(file) && Array.isArray(file.procedures)) {
    const made = dayOf(isFields(file.meta) ? file.meta.generated : undefined) ?? read;
    return file.procedures.map((value: unknown, at) =>
      found(`procedures[${at}]`, value, (record) => convertListing(record, made)),
    );
  }
  const portal = (where: string, value: unknown) => found(where, value, (record) => convertPortal(record, read));
  if (Array.isArray(file)) return file.map((value: unknown, at) => portal(`[${at}]`, replied(value)));
  if (!isFields(file)) return undefined;
  if (Array.isArray(file.data)) return file.data.map((value: unknown, at) => portal(`data[${at}]`, value));
  const data = isFields(file.data) ? file.data : file;
  for (const name of ['items', 'rows'] as const) {
    const list = data[name];
    if (Array.isArray(list)) return list.map((value: unknown, at) => portal(`${name}[${at}]`, replied(value)));
  }
  if (isFields(file.data)) return [portal('data', data)];
  return looksLikeRecord(file) ? [portal('.', file)] : undefined;
}

/** The day of a date, with or without a time behind it. */
const dayOf = (value: unknown): string | undefined => /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(String(value))?.[0];

/** A reply carries its record in `data`, and null there when the portal had none to give. */
const replied = (value: unknown): unknown => (isFields(value) && 'data' in value ? value.data : value);

const looksLikeRecord = (value: Fields): boolean =>
  'codeNotation' in value || 'executionMethods' in value || 'executionCases' in value;

/** As `convertPortal` and `convertListing` read it, or two records of one code would not be found out. */
const saidCode = ({ code, codeNotation }: Fields): string => {
  const said = [code, codeNotation].find((one) => typeof one === 'string' && tidy(one) !== '');
  return typeof said === 'string' ? tidy(said) : '';
};

function found(where: string, value: unknown, convert: (record: Fields) => ProcedureRecord): FoundRecord {
  return {
    where,
    code: isFields(value) ? saidCode(value) : '',
    value,
    convert() {
      if (isFields(value)) return convert(value);
      throw new RecordFault('Không phải một bản ghi thủ tục.', 'It is no record of a procedure.');
    },
  };
}
