/** The order in which a group is listed: what settles several things at once first, then field by field, largest first. */
import type { ProcedureSummary } from '@motcua/openapi';
import type { Group } from './group.js';

/** Of what settles several things at once; it has no field's name. */
export const combinedSection = '';

/** In the order of the Vietnamese alphabet. */
export const byName = new Intl.Collator('vi').compare;

/** Behind what is searched for stands one order, the ranking's; a group has none of its own. */
export function sectionOrder(items: readonly ProcedureSummary[]): readonly ProcedureSummary[] {
  const sizes = new Map<string, number>();
  for (const { field } of items) sizes.set(field, (sizes.get(field) ?? 0) + 1);
  const size = ({ field }: ProcedureSummary) => sizes.get(field) ?? 0;
  return [...items].sort(
    (a, b) =>
      Number(b.combined) - Number(a.combined) ||
      size(b) - size(a) ||
      byName(a.field, b.field) ||
      byName(a.plainName, b.plainName),
  );
}

export interface Section {
  /** Field, or `combinedSection`; undefined: the list needs no headings. */
  readonly title: string | undefined;
  readonly items: readonly ProcedureSummary[];
}

/** Cuts what stands in `sectionOrder` where a heading belongs. */
export function sectionsOf(items: readonly ProcedureSummary[], group: Group | undefined): readonly Section[] {
  if (!group?.event) return [{ title: undefined, items }];
  const sections = new Map<string, ProcedureSummary[]>();
  for (const one of items) {
    const title = one.combined ? combinedSection : one.field;
    sections.set(title, [...(sections.get(title) ?? []), one]);
  }
  return [...sections].map(([title, part]) => ({ title, items: part }));
}
