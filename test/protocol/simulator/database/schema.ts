/** Reads what the shipped migrations make: tables with their columns, defaults, unique keys and references. A migration
 * that drops a unique key drops it here. */

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly fallback: string | undefined;
  readonly required: boolean;
  readonly generated: boolean;
}

export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
}

export interface TableSchema {
  readonly name: string;
  readonly columns: Map<string, Column>;
  primary: readonly string[];
  readonly uniques: (readonly string[])[];
  readonly references: Reference[];
}

export type Schema = ReadonlyMap<string, TableSchema>;

/** @param statements in the order in which they ran; what makes no table and adds no column means nothing here */
export function readSchema(statements: readonly string[]): Schema {
  const schema = new Map<string, TableSchema>();
  for (const statement of statements) {
    const text = statement
      .replaceAll(/--[^\n]*/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const made = /^create table (?:if not exists )?(\w+) \((.*)\)$/i.exec(text);
    if (made?.[1] && made[2] !== undefined) {
      const table: TableSchema = { name: made[1], columns: new Map(), primary: [], uniques: [], references: [] };
      schema.set(table.name, table);
      for (const part of partsOf(made[2])) readPart(table, part);
    }
    const altered = /^alter table (\w+) (.*)$/i.exec(text);
    const table = schema.get(altered?.[1] ?? '');
    for (const part of table ? partsOf(altered?.[2] ?? '') : []) {
      const added = /^add column (?:if not exists )?(.*)$/i.exec(part)?.[1];
      if (added && table) readColumn(table, added);
    }
  }
  return schema;
}

/** Splits at commas that stand in no bracket. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, text.slice(from).trim()];
}

const names = (list: string) => list.split(',').map((name) => name.trim());

function readPart(table: TableSchema, part: string): void {
  const key = /^(primary key|unique) \(([^)]*)\)/i.exec(part);
  if (key?.[2] !== undefined) {
    if (/^primary/i.test(part)) table.primary = names(key[2]);
    table.uniques.push(names(key[2]));
    return;
  }
  const foreign = /^foreign key \(([^)]*)\) references (\w+)/i.exec(part);
  if (foreign?.[1] !== undefined && foreign[2]) {
    table.references.push({ columns: names(foreign[1]), table: foreign[2] });
    return;
  }
  if (!/^(constraint|check|exclude)\b/i.test(part)) readColumn(table, part);
}

function readColumn(table: TableSchema, part: string): void {
  const [, name, type, rest] = /^(\w+) (\w+)(.*)$/.exec(part) ?? [];
  if (name === undefined || type === undefined || rest === undefined) return;
  const fallback = /\bdefault ('[^']*'|now\(\)|[\w.]+)/i.exec(rest)?.[1];
  const generated = /\bgenerated\b/i.test(rest);
  const isPrimary = /\bprimary key\b/i.test(rest);
  const required = isPrimary || (/\bnot null\b/i.test(rest) && fallback === undefined && !generated);
  table.columns.set(name, { name, type, fallback, required, generated });
  if (isPrimary) table.primary = [name];
  if (isPrimary || /\bunique\b/i.test(rest)) table.uniques.push([name]);
  const target = /\breferences (\w+)/i.exec(rest)?.[1];
  if (target) table.references.push({ columns: [name], table: target });
}
