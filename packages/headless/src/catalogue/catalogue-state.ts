import type { Agency, ProblemCode, ProcedureSummary } from '@motcua/openapi';
import type { SearchIndex } from '@motcua/rules';

/** Every phase a catalogue can be in. */
export const cataloguePhases = ['loading', 'ready', 'absent', 'error'] as const;
export type CataloguePhase = (typeof cataloguePhases)[number];

/** A catalogue that can be searched. */
export interface CatalogueReady {
  readonly phase: 'ready';
  /** Null where no agency was asked about. */
  readonly agency: Agency | null;
  /** By plain name. */
  readonly procedures: readonly ProcedureSummary[];
  readonly index: SearchIndex<ProcedureSummary>;
  /** The day in Vietnam that it holds for, ISO date. */
  readonly day: string;
  /** Kept from a former visit, and the gateway could not be asked whether it still holds. */
  readonly isOld: boolean;
}

export type CatalogueState =
  | { readonly phase: 'loading' }
  | CatalogueReady
  /** Nothing is kept, and the gateway cannot be reached; it is tried again when the network comes back. */
  | { readonly phase: 'absent'; readonly offline: boolean }
  /** The gateway has none, e.g. of an unknown agency; or what it sends cannot be read (no code). */
  | { readonly phase: 'error'; readonly code: ProblemCode | undefined };
