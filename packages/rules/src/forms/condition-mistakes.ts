import { isDate } from '../dates/parse-date.js';

/** What a condition may know of a field that stands before it. */
export interface EarlierField {
  readonly kind: string;
  /** Values of a choice. */
  readonly values: readonly unknown[] | undefined;
}

/** Where below the thing that was checked, and what is wrong there. */
export type Mistakes = readonly (readonly [where: string, message: string])[];

type Earlier = ReadonlyMap<string, EarlierField>;

/** Finds what is wrong with one condition, given the fields that are asked before it. */
export function conditionMistakes(condition: unknown, earlier: Earlier): Mistakes {
  const entries = Object.entries(typeof condition === 'object' && condition !== null ? condition : {});
  const [word = '', body] = entries[0] ?? [];
  const check = Object.hasOwn(checks, word) ? checks[word] : undefined;
  if (!check || entries.length !== 1) return [['', `has to be exactly one of ${Object.keys(checks).join(', ')}`]];
  return below(`/${word}`, check(body, earlier));
}

const each = (parts: unknown, earlier: Earlier): Mistakes => listed(parts, (part) => conditionMistakes(part, earlier));

const checks: Readonly<Record<string, (body: unknown, earlier: Earlier) => Mistakes>> = {
  all: each,
  any: each,
  not: conditionMistakes,
  present: (path, earlier) => pathMistakes(path, earlier),
  eq: (body, earlier) => {
    const { path, value, ...others } = membersOf(body);
    return [
      ...atPath(path, earlier),
      ...below('/value', valueMistakes(value, earlier.get(String(path)))),
      ...strange(others),
    ];
  },
  in: (body, earlier) => {
    const { path, values, ...others } = membersOf(body);
    const field = earlier.get(String(path));
    const inValues = listed(values, (value) => valueMistakes(value, field));
    return [...atPath(path, earlier), ...below('/values', inValues), ...strange(others)];
  },
  before: (body, earlier) => {
    const { path, date, ...others } = membersOf(body);
    const isFixed = date === 'today' || (typeof date === 'string' && isDate(date));
    const inDate = isFixed ? [] : below('/date', pathMistakes(date, earlier, 'date'));
    return [...atPath(path, earlier, 'date'), ...inDate, ...strange(others)];
  },
};

function pathMistakes(path: unknown, earlier: Earlier, kind?: string): Mistakes {
  const field = earlier.get(String(path));
  if (!field) return [['', `${path} is not asked before this`]];
  if (field.kind === 'documents') return [['', `${path} is answered by files, which no condition sees`]];
  return kind && field.kind !== kind ? [['', `${path} is no ${kind}`]] : [];
}

const atPath = (path: unknown, earlier: Earlier, kind?: string) => below('/path', pathMistakes(path, earlier, kind));

function valueMistakes(value: unknown, field: EarlierField | undefined): Mistakes {
  if (!field) return [];
  const isPossible = field.values ? field.values.includes(value) : typeof value === scalarOf(field.kind);
  return isPossible ? [] : [['', `${value} can never be the answer`]];
}

const listed = (list: unknown, check: (item: unknown) => Mistakes): Mistakes =>
  Array.isArray(list) && list.length > 0
    ? list.flatMap((item, i) => below(`/${i}`, check(item)))
    : [['', 'has to list at least one']];

const strange = (others: object): Mistakes => Object.keys(others).map((name) => [`/${name}`, 'is not known here']);

const below = (step: string, mistakes: Mistakes): Mistakes =>
  mistakes.map(([where, message]) => [step + where, message] as const);

const membersOf = (body: unknown) => (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;

const scalarOf = (kind: string) =>
  kind === 'integer' ? 'number' : kind === 'yesNo' || kind === 'consent' ? 'boolean' : 'string';
