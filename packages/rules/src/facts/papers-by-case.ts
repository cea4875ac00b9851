import type { ProcedureDocument } from '@motcua/openapi';

/** The papers of a procedure, apart by the trường hợp that asks for them, in the order in which these come up. */
export interface PapersByCase {
  /** Asked for in every case. */
  readonly always: readonly ProcedureDocument[];
  readonly cases: readonly { readonly name: string; readonly papers: readonly ProcedureDocument[] }[];
}

export function papersByCase(papers: readonly ProcedureDocument[]): PapersByCase {
  const names = [...new Set(papers.flatMap((paper) => paper.case ?? []))];
  return {
    always: papers.filter((paper) => paper.case === undefined),
    cases: names.map((name) => ({ name, papers: papers.filter((paper) => paper.case === name) })),
  };
}

/** How many papers one person needs, in the case that asks for fewest and for most: nobody is in all of them. */
export function paperCounts(papers: readonly ProcedureDocument[]): { least: number; most: number } {
  const { always, cases } = papersByCase(papers);
  const counts = cases.length > 0 ? cases.map((one) => one.papers.length) : [0];
  return { least: always.length + Math.min(...counts), most: always.length + Math.max(...counts) };
}
