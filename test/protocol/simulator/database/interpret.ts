/** Runs the trees that Kysely builds from the shipped statements over the engine's rows. */
import type {
  DeleteQueryNode,
  InsertQueryNode,
  OperationNode,
  PrimitiveValueListNode,
  RawNode,
  ReturningNode,
  SelectQueryNode,
  UpdateQueryNode,
  ValueListNode,
  ValuesNode,
} from 'kysely';
import { DatabaseError, type Engine, type Values } from './engine.js';
import { columnOf, evaluate, isTrue, UnknownStatementError } from './expressions.js';
import { listsIn, lockAll, matching, projected, type Running, scopeOf, select, tableNameOf } from './find-rows.js';
import { runRaw } from './raw-statements.js';
import type { TableSchema } from './schema.js';
import { completed, keyOf, stored } from './values.js';

export interface Answer {
  readonly rows: Values[];
  readonly numAffectedRows: bigint;
}

export async function interpret(node: OperationNode, running: Running): Promise<Answer> {
  switch (node.kind) {
    case 'SelectQueryNode':
      return answer(await select(node as SelectQueryNode, running));
    case 'InsertQueryNode':
      return insert(node as InsertQueryNode, running);
    case 'UpdateQueryNode':
      return update(node as UpdateQueryNode, running);
    case 'DeleteQueryNode':
      return remove(node as DeleteQueryNode, running);
    case 'RawNode':
      return answer(await runRaw(node as RawNode, running));
    default:
      throw new UnknownStatementError(`no meaning for ${node.kind}`);
  }
}

const answer = (rows: Values[], changed = rows.length): Answer => ({ rows, numAffectedRows: BigInt(changed) });

const returned = (returning: ReturningNode | undefined, rows: readonly Values[], running: Running): Answer =>
  answer(returning ? rows.map((row) => projected(returning.selections, row, running)) : [], rows.length);

async function insert(node: InsertQueryNode, running: Running): Promise<Answer> {
  const { engine, transaction, now } = running;
  const table = schemaOf(tableNameOf(node.into), engine);
  const columns = (node.columns ?? []).map(({ column }) => column.name);
  const added: Values[] = [];
  for (const list of (node.values as ValuesNode).values) {
    const given = valuesIn(list, running);
    const raw = Object.fromEntries(columns.map((name, at) => [name, given[at]]));
    const row = completed(table, raw, now, () => ++engine.sequence);
    for (const { columns: names, table: target } of table.references)
      await requireRow(target, keyOf(names, row), running);
    if (await isTaken(table, row, running)) {
      if (node.onConflict?.doNothing) continue;
      throw new DatabaseError('23505', `duplicate key in ${table.name}`);
    }
    engine.add(table.name, row, transaction);
    added.push(row);
  }
  return returned(node.returning, added, running);
}

const valuesIn = (
  list: PrimitiveValueListNode | ValueListNode | OperationNode,
  running: Running,
): readonly unknown[] =>
  list.kind === 'PrimitiveValueListNode'
    ? (list as PrimitiveValueListNode).values
    : (list as ValueListNode).values.map((one) => evaluate(one, scopeOf(running, {})));

function schemaOf(name: string, engine: Engine): TableSchema {
  const table = engine.schema.get(name);
  if (!table) throw new DatabaseError('42P01', `no table ${name}`);
  return table;
}

/** Whether an equal row stands there; one that is being written is waited for first. */
async function isTaken(table: TableSchema, row: Values, { engine, transaction }: Running): Promise<boolean> {
  for (const columns of table.uniques) {
    const key = keyOf(columns, row);
    const isEqual = (values: Values | null) => values !== null && keyOf(columns, values) === key;
    if (key === undefined) continue;
    for (;;) {
      const other = engine.rows(table.name).find((one) => isEqual(one.pending) || isEqual(one.committed));
      if (!other) break;
      if (!engine.isLocked(other, transaction)) {
        if (isEqual(engine.visible(other, transaction))) return true;
        break;
      }
      await engine.lock(other, transaction);
    }
  }
  return false;
}

async function requireRow(table: string, key: string | undefined, { engine, transaction }: Running): Promise<void> {
  if (key === undefined) return;
  const { primary } = schemaOf(table, engine);
  for (;;) {
    const isMeant = (values: Values | null) => values !== null && keyOf(primary, values) === key;
    const row = engine.rows(table).find((one) => isMeant(engine.visible(one, transaction)));
    if (!row) throw new DatabaseError('23503', `no such row in ${table}`);
    // Somebody is taking it away.
    if (!engine.isLocked(row, transaction) || row.pending !== null) return;
    await engine.lock(row, transaction);
  }
}

async function update(node: UpdateQueryNode, running: Running): Promise<Answer> {
  const { engine, transaction } = running;
  const table = schemaOf(tableNameOf(node.table), engine);
  const where = node.where?.where;
  const changed: Values[] = [];
  for (const { row, values } of await lockAll(matching(table.name, where, running), where, running)) {
    const next: Record<string, unknown> = { ...values };
    for (const { column, value } of node.updates ?? []) {
      const name = columnOf(column) ?? '';
      next[name] = stored(table.columns.get(name)?.type ?? '', evaluate(value, scopeOf(running, values)));
    }
    engine.write(row, next, transaction);
    changed.push(next);
  }
  return returned(node.returning, changed, running);
}

async function remove(node: DeleteQueryNode, running: Running): Promise<Answer> {
  const { engine, transaction } = running;
  const name = tableNameOf(node.from.froms[0]);
  const where = node.where?.where;
  const lists = await listsIn(where, running);
  const gone: Values[] = [];
  for (const { row } of matching(name, where, running, lists)) {
    await engine.lock(row, transaction);
    // Whoever was waited for may have changed what is asked for.
    const values = engine.visible(row, transaction);
    if (!values || (where && !isTrue(where, scopeOf(running, values, [values], lists)))) continue;
    refuseWhereReferenced(name, values, running);
    engine.write(row, null, transaction);
    gone.push(values);
  }
  return returned(node.returning, gone, running);
}

function refuseWhereReferenced(name: string, values: Values, { engine }: Running): void {
  const { primary } = schemaOf(name, engine);
  const key = keyOf(primary, values);
  for (const { name: other, references } of engine.schema.values())
    for (const { columns, table } of references)
      if (
        table === name &&
        engine.rows(other).some(({ committed, pending }) => refersTo(columns, committed, pending, key))
      )
        throw new DatabaseError('23503', `still referenced by ${other}`);
}

const refersTo = (
  columns: readonly string[],
  committed: Values | null,
  pending: Values | null,
  key: string | undefined,
) => [committed, pending].some((values) => values !== null && keyOf(columns, values) === key);
