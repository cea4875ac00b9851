import type { Agency, ProcedureSummary } from '@motcua/openapi';

/** What a snapshot holds. */
export interface SnapshotContent {
  /** Null where no agency was asked about; then all that is in force. */
  readonly agency: Agency | null;
  /** The day in Vietnam that it holds for, ISO date. */
  readonly day: string;
  /** By plain name. */
  readonly procedures: readonly ProcedureSummary[];
}

/** Of a number in `marks`. */
export const marks = {
  citizen: 1,
  business: 2,
  nonTerritorial: 4,
  combined: 8,
  direct: 16,
  handoff: 32,
  offNet: 64,
} as const;
export const marksBelow = 128;

/** More papers than any procedure asks for; `documents` counts from 1. */
export const documentsBelow = 1_000;
