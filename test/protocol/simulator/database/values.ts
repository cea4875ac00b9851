/** Values as columns take and give them. */
import { DatabaseError, type Values } from './engine.js';
import type { TableSchema } from './schema.js';

/** Never, for a point in time. */
const infinity = Number.POSITIVE_INFINITY;

export function stored(type: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'timestamptz':
      if (value === 'infinity' || value === infinity) return infinity;
      return value instanceof Date ? value : new Date(String(value));
    case 'jsonb':
      return inKeyOrder(JSON.parse(String(value)));
    case 'bigint':
    case 'integer':
    case 'smallint':
      return Number(value);
    default:
      return value;
  }
}

/** PostgreSQL keeps the members of jsonb by length, then by bytes. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.length - other.length || (one < other ? -1 : 1))
      .map(([key, member]) => [key, inKeyOrder(member)]),
  );
}

/** What two values are compared by. */
export function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (value === 'infinity') return infinity;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return value ?? null;
}

export const greatest = (values: readonly unknown[]): unknown =>
  values.reduce((most, value) => (Number(comparable(value)) > Number(comparable(most)) ? value : most));

/** A row as it is inserted: defaults filled in, types as they are kept. */
export function completed(table: TableSchema, given: Values, now: number, nextId: () => number): Values {
  for (const name of Object.keys(given))
    if (!table.columns.has(name)) throw new DatabaseError('42703', `no column ${table.name}.${name}`);
  const row: Record<string, unknown> = {};
  for (const { name, type, fallback, required, generated } of table.columns.values()) {
    const value = given[name];
    if (value !== undefined) row[name] = stored(type, value);
    else if (generated) row[name] = nextId();
    else row[name] = fallback === undefined ? null : stored(type, defaultOf(fallback, now));
    if (required && row[name] === null) throw new DatabaseError('23502', `${table.name}.${name} is null`);
  }
  return row;
}

function defaultOf(fallback: string, now: number): unknown {
  if (/^now/i.test(fallback)) return new Date(now);
  if (/^(true|false)$/i.test(fallback)) return /^true$/i.test(fallback);
  return fallback.replaceAll("'", '');
}

export const keyOf = (columns: readonly string[], row: Values): string | undefined => {
  const parts = columns.map((name) => comparable(row[name]));
  return parts.includes(null) ? undefined : JSON.stringify(parts.map(String));
};
