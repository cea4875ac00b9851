import type { ProcedureDocument } from '@motcua/openapi';
import { paperKindOf, paperKinds, papersFor } from '@motcua/rules';

/** Short names of the papers that one person hands in or shows, in the case and the way of filing that ask for most; each
 * once, in the order of the known kinds, and none for papers that have no short name. */
export function paperNamesOf(papers: readonly ProcedureDocument[]): string[] {
  const counted = papers.filter(({ duty }) => duty !== 'collect');
  const cases = orAny(counted.flatMap((paper) => paper.case ?? []));
  const channels = orAny(counted.flatMap((paper) => paper.channels ?? []));
  const [most = []] = cases
    .flatMap((one) => channels.map((channel) => papersFor(counted, { case: one, channel })))
    .sort((a, b) => b.length - a.length);
  const found = new Set(most.map(paperKindOf));
  return paperKinds.flatMap(([kind]) => (found.has(kind) ? kind : []));
}

const orAny = <Choice>(some: readonly Choice[]): (Choice | undefined)[] =>
  some.length > 0 ? [...new Set(some)] : [undefined];
