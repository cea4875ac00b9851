import type { Agency, ProcedureDetail } from '@motcua/openapi';

/** What a details pack is made of. */
export interface DetailsContent {
  readonly agency: Agency;
  readonly details: readonly ProcedureDetail[];
}

/** A details pack that can be read. */
export interface DetailsPack {
  readonly agency: Agency;
  readonly codes: readonly string[];
  /**
   * One procedure without its steps, made anew at each call; undefined where the pack has it not.
   * @throws {SnapshotError}
   */
  detail(code: string): ProcedureDetail | undefined;
}
