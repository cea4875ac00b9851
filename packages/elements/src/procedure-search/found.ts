/** What the words in the box, the chosen group and the filters lead to in a catalogue. */
import type { ProcedureSummary } from '@motcua/openapi';
import type { SearchAnswer, SearchIndex } from '@motcua/rules';
import { type Group, isInGroup } from './group.js';
import { type Filters, passing } from './narrowing.js';
import { sectionOrder } from './sections.js';

export interface Found {
  /** Undefined where nothing is typed. */
  readonly answer: SearchAnswer<ProcedureSummary> | undefined;
  /** In the group, before the filters. */
  readonly listed: readonly ProcedureSummary[];
  readonly items: readonly ProcedureSummary[];
}

interface Question {
  readonly procedures: readonly ProcedureSummary[];
  readonly index: SearchIndex<ProcedureSummary>;
  readonly asked: string;
  readonly group: Group | undefined;
  readonly filters: Filters;
}

/** Where nobody asks, nobody looks at a list, and to put the whole catalogue in order takes longer than to search it. */
const nothingAsked: Found = { answer: undefined, listed: [], items: [] };

function find({ procedures, index, asked, group, filters }: Question): Found {
  if (!asked && !group) return nothingAsked;
  const answer = asked ? index.search(asked) : undefined;
  const inGroup = (items: readonly ProcedureSummary[]) =>
    group ? items.filter((one) => isInGroup(group, one)) : items;
  const listed = answer ? inGroup(answer.items) : sectionOrder(inGroup(procedures));
  return { answer, listed, items: passing(listed, filters) };
}

/** The same question is answered once, however often it is rendered. */
export function finder(): (question: Question) => Found {
  let last: Question | undefined;
  let found: Found | undefined;
  return (question) => {
    const before = last;
    const isSame =
      before && (Object.keys(question) as (keyof Question)[]).every((key) => question[key] === before[key]);
    if (!found || !isSame) found = find(question);
    last = question;
    return found;
  };
}
