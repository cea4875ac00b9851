import type { GuidanceTopic, ProcedureSummary } from '@motcua/openapi';

/** What ranking reads of a procedure. */
export type ProcedureText = Pick<ProcedureSummary, 'code' | 'name' | 'plainName' | 'synonyms' | 'field'> &
  Partial<Pick<ProcedureSummary, 'lifeEvents'>>;

/** What a person's words lead to. */
export interface SearchAnswer<T> {
  /** Procedures, best first; only those that clearly answer. */
  readonly items: readonly T[];
  /** Topics of filing itself that the words ask about, best first. */
  readonly guidance: readonly GuidanceTopic[];
  /** A dossier code or mã nộp in the words, as printed; then there are no items. */
  readonly dossierCode: string | undefined;
  /** Folded words to highlight in what was found. */
  readonly words: readonly string[];
}

/** A catalogue made ready for being asked at every key. */
export interface SearchIndex<T> {
  search(query: string): SearchAnswer<T>;
}
