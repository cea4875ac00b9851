/** Filters over what was found: only values that are published, and only those that still lead to something. */
import type { ProcedureSummary } from '@motcua/openapi';

export const filterNames = ['level', 'field', 'audience'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export interface FilterOption {
  readonly value: string;
  /** How many procedures it leaves, beside the other filters. */
  readonly count: number;
}

const valuesOf: Record<FilterName, (one: ProcedureSummary) => readonly string[]> = {
  // What is only informed about is filed nowhere on the net: no level that anybody looks for.
  level: ({ serviceLevel }) =>
    serviceLevel.status === 'verified' && serviceLevel.value !== 'INFORMATION_ONLY' ? [serviceLevel.value] : [],
  field: ({ field }) => [field],
  audience: ({ audiences }) => audiences,
};

export const passing = (items: readonly ProcedureSummary[], filters: Filters): readonly ProcedureSummary[] => {
  const set = filterNames.filter((name) => filters[name]);
  return set.length === 0
    ? items
    : items.filter((one) => set.every((name) => valuesOf[name](one).includes(filters[name] as string)));
};

/** What a filter can be set to; the chosen value stays, so that it can be seen and taken back. Empty where nothing would
 * be narrowed. */
export function optionsOf(items: readonly ProcedureSummary[], filters: Filters, name: FilterName): FilterOption[] {
  const others = passing(items, { ...filters, [name]: undefined } as Filters);
  const counts = new Map(filters[name] ? [[filters[name], 0]] : []);
  for (const one of others) for (const value of valuesOf[name](one)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const options = [...counts].map(([value, count]) => ({ value, count }));
  const narrows = filters[name] || options.some(({ count }) => count < others.length);
  return narrows ? options.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) : [];
}
