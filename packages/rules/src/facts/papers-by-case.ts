import type { Channel, ProcedureDocument } from '@motcua/openapi';
import { papersFor } from './papers-for.js';

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

/**
 * How many papers one person hands in or shows, in the case and the way of filing that ask for fewest and for most: nobody
 * is in all of them. What is only brought along to fetch the result is not counted.
 * @param channels ways of filing that are open; where these are not known, those that some paper names
 */
export function paperCounts(
  papers: readonly ProcedureDocument[],
  channels: readonly Channel[] = [...new Set(papers.flatMap((paper) => paper.channels ?? []))],
): { least: number; most: number } {
  const counted = papers.filter(({ duty }) => duty !== 'collect');
  const cases = orNone([...new Set(counted.flatMap((paper) => paper.case ?? []))]);
  const counts = cases.flatMap((one) =>
    orNone(channels).map((channel) => papersFor(counted, { case: one, channel }).length),
  );
  return { least: Math.min(...counts), most: Math.max(...counts) };
}

const orNone = <Choice>(some: readonly Choice[]): readonly (Choice | undefined)[] =>
  some.length > 0 ? some : [undefined];
