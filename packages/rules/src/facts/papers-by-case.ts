import type { Channel, ProcedureDocument } from '@motcua/openapi';
import { papersFor } from './papers-for.js';

/** The papers of a procedure, apart by the trường hợp that asks for them, in the order in which these come up. */
export interface PapersByCase {
  /** Asked for in every case, also where the record repeats them under each. */
  readonly always: readonly ProcedureDocument[];
  /** What a case asks for beside; nothing where only its name tells it from the others. */
  readonly cases: readonly { readonly name: string; readonly papers: readonly ProcedureDocument[] }[];
}

export function papersByCase(papers: readonly ProcedureDocument[]): PapersByCase {
  const names = [...new Set(papers.flatMap((paper) => paper.case ?? []))];
  const [first, ...others] = names.map((name) => new Set(papers.filter((paper) => paper.case === name).map(saidOf)));
  const isShared = (paper: ProcedureDocument): boolean =>
    others.length > 0 && [first, ...others].every((said) => said?.has(saidOf(paper)));
  return {
    always: papers.filter((paper) => paper.case === undefined || (paper.case === names[0] && isShared(paper))),
    cases: names.map((name) => ({ name, papers: papers.filter((paper) => paper.case === name && !isShared(paper)) })),
  };
}

/** Everything that a page says of it. */
const saidOf = (paper: ProcedureDocument): string => {
  const { name, plainName, duty, condition, originals, copies, copyKind, channels, upload, photo } = paper;
  return JSON.stringify([name, plainName, duty, condition, originals, copies, copyKind, channels, upload, photo]);
};

/**
 * How many papers one person hands in or shows, in the case and the way of filing that ask for fewest and for most: nobody
 * is in all of them. The fewest are those without a condition, yet one where all have some; the most are all of them.
 * What is only brought along to fetch the result is not counted.
 * @param channels ways of filing that are open; where these are not known, those that some paper names
 */
export function paperCounts(
  papers: readonly ProcedureDocument[],
  channels: readonly Channel[] = [...new Set(papers.flatMap((paper) => paper.channels ?? []))],
): { least: number; most: number } {
  const counted = papers.filter(({ duty }) => duty !== 'collect');
  const cases = orNone([...new Set(counted.flatMap((paper) => paper.case ?? []))]);
  const lists = cases.flatMap((one) => orNone(channels).map((channel) => papersFor(counted, { case: one, channel })));
  const least = lists.map((some) => Math.max(some.filter(isForAll).length, Math.min(some.length, 1)));
  return { least: Math.min(...least), most: Math.max(...lists.map(({ length }) => length)) };
}

const isForAll = ({ condition }: ProcedureDocument): boolean => condition === undefined;

const orNone = <Choice>(some: readonly Choice[]): readonly (Choice | undefined)[] =>
  some.length > 0 ? some : [undefined];
