import type { ProcedureRecord } from '../catalogue-files.js';
import { portalName } from '../import/procedure-parts.js';

/**
 * The record with the day moved on for everything that was found at its last reading, since the source says that nothing
 * changed. What was found earlier, or elsewhere, keeps its day.
 */
export function readAgain(record: ProcedureRecord, day: string): ProcedureRecord {
  const { name, asOf } = record.source;
  if (name !== portalName || asOf >= day) return record;
  return JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    isSource(value) && value.name === portalName && value.asOf === asOf ? { ...value, asOf: day } : value,
  ) as ProcedureRecord;
}

const isSource = (value: unknown): value is { readonly name: string; readonly asOf: string } =>
  typeof value === 'object' && value !== null && 'asOf' in value && 'name' in value;
