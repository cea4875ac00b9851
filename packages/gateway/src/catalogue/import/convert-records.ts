import { canonicalJson } from '@motcua/rules';
import { schemaCheck } from '../../http/contract.js';
import type { ProcedureRecord } from '../catalogue-files.js';
import type { FoundRecord } from './find-records.js';
import { isRecordFault, RecordFault } from './record-fault.js';

/** A record of ours and the place in the file it came from. */
export interface PlacedRecord {
  readonly where: string;
  readonly record: ProcedureRecord;
}

/** A record that was not taken in. */
export interface SkippedRecord {
  /** Place in the file. */
  readonly where: string;
  /** Empty where it has none. */
  readonly code: string;
  /** Vietnamese / English. */
  readonly reason: string;
}

export interface ConvertedRecords {
  readonly records: readonly PlacedRecord[];
  readonly skipped: readonly SkippedRecord[];
}

/** Converts one record after the other; a bad one is put aside with its reason and keeps no other from going in. */
export function convertRecords(found: readonly FoundRecord[]): ConvertedRecords {
  const records: PlacedRecord[] = [];
  const skipped: SkippedRecord[] = [];
  const doubled = doubles(found);
  for (const one of found) {
    const { where, code } = one;
    try {
      const fault = doubled.get(one);
      if (fault) throw fault;
      records.push({ where, record: fitting(one.convert()) });
    } catch (error) {
      if (!isRecordFault(error)) throw error;
      skipped.push({ where, code, reason: error.message });
    }
  }
  return { records, skipped };
}

/** The first of two would be taken, and nobody could say which the source meant; the same twice is one. */
function doubles(found: readonly FoundRecord[]): ReadonlyMap<FoundRecord, RecordFault> {
  const faults = new Map<FoundRecord, RecordFault>();
  const byCode = new Map<string, FoundRecord[]>();
  for (const one of found) if (one.code !== '') byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  for (const some of byCode.values()) {
    if (some.length === 1) continue;
    const places = some.map(({ where }) => where).join(', ');
    const isSame = areSame(some);
    for (const one of isSame ? some.slice(1) : some)
      faults.set(
        one,
        isSame
          ? new RecordFault(`Lặp lại y nguyên (${places}); chỉ nạp một lần.`, `Occurs twice, the same; taken once.`)
          : new RecordFault(
              `Một mã có nhiều bản ghi khác nhau (${places}); giữ lại một bản rồi nạp lại.`,
              'One code has several different records; keep one of them and import again.',
            ),
      );
  }
  return faults;
}

function areSame(some: readonly FoundRecord[]): boolean {
  try {
    return new Set(some.map(({ value }) => canonicalJson(value))).size === 1;
  } catch {
    // Broken letters or a thousand lists within each other: there is no telling.
    return false;
  }
}

/** The contract has the last word on what may be stored. */
function fitting(record: ProcedureRecord): ProcedureRecord {
  const check = schemaCheck('Procedure');
  if (check({ ...record, version: 1 })) return record;
  const [fault] = check.errors ?? [];
  const what = `${fault?.instancePath ?? ''} ${fault?.message ?? ''}`.trim();
  throw new RecordFault(`Không đúng hợp đồng dữ liệu: ${what}.`, `It does not fit the contract: ${what}.`);
}
