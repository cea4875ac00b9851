/** Checks a value against a schema of the contract, as far as the contract goes. Enough for a mock; tests use Ajv. */
import type { FieldProblem } from '@motcua/openapi';
import { resolved, type Schema } from './document.js';

/** Where it does not fit, by JSON pointers; empty when it does. */
export function misfits(schema: unknown, value: unknown, pointer = ''): FieldProblem[] {
  const one = resolved(schema);
  const alternatives = one.oneOf as readonly Schema[] | undefined;
  if (alternatives && !alternatives.some((each) => misfits(each, value).length === 0)) return [wrong(pointer, 'type')];
  const inAll = ((one.allOf ?? []) as readonly Schema[]).flatMap((each) => misfits(each, value, pointer));
  const rule = brokenRule(one, value);
  if (rule) return [...inAll, wrong(pointer, rule)];
  if (Array.isArray(value))
    return [...inAll, ...value.flatMap((item, i) => misfits(one.items, item, `${pointer}/${i}`))];
  return isObject(value) ? [...inAll, ...memberMisfits(one, value, pointer)] : inAll;
}

type Rule = FieldProblem['rule'];

const wrong = (pointer: string, rule: Rule): FieldProblem => ({ pointer, rule, message: 'Chưa đúng dạng.' });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function memberMisfits(schema: Schema, value: Record<string, unknown>, pointer: string): FieldProblem[] {
  const properties = resolved(schema.properties);
  const missing = ((schema.required ?? []) as string[]).filter((name) => value[name] === undefined);
  const unknown =
    schema.additionalProperties === false ? Object.keys(value).filter((name) => !(name in properties)) : [];
  return [
    ...missing.map((name) => wrong(`${pointer}/${name}`, 'required')),
    ...unknown.map((name) => wrong(`${pointer}/${name}`, 'unknown')),
    ...Object.entries(properties).flatMap(([name, each]) =>
      value[name] === undefined ? [] : misfits(each, value[name], `${pointer}/${name}`),
    ),
  ];
}

/** Name of the first rule that the value itself breaks. */
function brokenRule(schema: Schema, value: unknown): Rule | undefined {
  const types = [schema.type ?? []].flat() as string[];
  if (types.length > 0 && !types.some((type) => isOfType(type, value))) return 'type';
  if (schema.const !== undefined && schema.const !== value) return 'option';
  if (schema.enum && !(schema.enum as unknown[]).includes(value)) return 'option';
  if (typeof value === 'string') return brokenTextRule(schema, value);
  if (typeof value === 'number') {
    if (value < Number(schema.minimum ?? -Infinity)) return 'range';
    if (value > Number(schema.maximum ?? Infinity)) return 'range';
  }
  if (Array.isArray(value)) {
    if (value.length < Number(schema.minItems ?? 0)) return 'length';
    if (value.length > Number(schema.maxItems ?? Infinity)) return 'length';
  }
  return undefined;
}

function brokenTextRule(schema: Schema, value: string): Rule | undefined {
  if (value.length < Number(schema.minLength ?? 0)) return 'length';
  if (value.length > Number(schema.maxLength ?? Infinity)) return 'length';
  if (schema.pattern && !new RegExp(String(schema.pattern), 'u').test(value)) return 'format';
  return schema.format === 'date-time' && !dateTime.test(value) ? 'format' : undefined;
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
