/** Finds rows: what a statement sees, locks and gives back. */
import type {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  IdentifierNode,
  OperationNode,
  ParensNode,
  SelectionNode,
  SelectQueryNode,
  TableNode,
  ValueNode,
} from 'kysely';
import type { Engine, Row, Transaction, Values } from './engine.js';
import { columnOf, evaluate, isTrue, order, type Scope, UnknownStatementError } from './expressions.js';
import { comparable } from './values.js';

/** One statement on its way through a transaction. */
export interface Running {
  readonly engine: Engine;
  readonly transaction: Transaction;
  readonly now: number;
}

export function tableNameOf(node: OperationNode | undefined): string {
  if (node?.kind === 'AliasNode') return tableNameOf((node as AliasNode).node);
  if (node?.kind === 'TableNode') return (node as TableNode).table.identifier.name;
  throw new UnknownStatementError(`no table in ${node?.kind}`);
}

export const scopeOf = (
  { engine, transaction }: Running,
  row: Values,
  rows: readonly Values[] = [row],
  lists?: Lists | undefined,
): Scope => ({
  row,
  rows,
  list: (node) => lists?.get(node),
  ask(text, of) {
    const [, table, one, other] =
      /^not exists \(select from (\w+) \w+ where \w+\.(\w+) = \w+\.(\w+)\)$/.exec(text) ?? [];
    if (!table || !one || !other) throw new UnknownStatementError(`no meaning for ${text}`);
    const isEqual = (found: Row) => {
      const values = engine.visible(found, transaction);
      return values !== null && comparable(values[one]) === comparable(of[other]);
    };
    return !engine.rows(table).some(isEqual);
  },
});

export type Lists = ReadonlyMap<OperationNode, readonly unknown[]>;

/** Subqueries stand on the right of `in` only, and depend on nothing outside: each is run once. */
export async function listsIn(node: OperationNode | undefined, running: Running): Promise<Lists | undefined> {
  if (!node) return undefined;
  const lists = new Map<OperationNode, readonly unknown[]>();
  for (const query of subqueriesIn(node)) {
    const rows = await select(query, running);
    lists.set(
      query,
      rows.map((row) => Object.values(row)[0]),
    );
  }
  return lists;
}

function subqueriesIn(node: OperationNode): SelectQueryNode[] {
  if (node.kind === 'SelectQueryNode') return [node as SelectQueryNode];
  if (node.kind === 'ParensNode') return subqueriesIn((node as ParensNode).node);
  if (node.kind === 'BinaryOperationNode') return subqueriesIn((node as BinaryOperationNode).rightOperand);
  if (node.kind !== 'AndNode' && node.kind !== 'OrNode') return [];
  const { left, right } = node as AndNode;
  return [...subqueriesIn(left), ...subqueriesIn(right)];
}

export type Found = { readonly row: Row; readonly values: Values };

export function matching(
  table: string,
  where: OperationNode | undefined,
  running: Running,
  lists?: Lists | undefined,
): Found[] {
  const { engine, transaction } = running;
  return engine.rows(table).flatMap((row) => {
    const values = engine.visible(row, transaction);
    return values && (!where || isTrue(where, scopeOf(running, values, [values], lists))) ? { row, values } : [];
  });
}

export async function select(node: SelectQueryNode, running: Running): Promise<Values[]> {
  const { engine, transaction } = running;
  const modifiers = node.endModifiers?.map(({ modifier }) => modifier) ?? [];
  let found = matching(
    tableNameOf(node.from?.froms[0]),
    node.where?.where,
    running,
    await listsIn(node.where, running),
  );
  for (const { orderBy, direction } of [...(node.orderBy?.items ?? [])].reverse()) {
    const sign = direction && JSON.stringify(direction).includes('desc') ? -1 : 1;
    const by = ({ values }: Found) => comparable(evaluate(orderBy, scopeOf(running, values)));
    found = [...found].sort((one, other) => sign * order(by(one), by(other)));
  }
  if (modifiers.includes('SkipLocked')) found = found.filter(({ row }) => !engine.isLocked(row, transaction));
  const limit = node.limit && Number((node.limit.limit as ValueNode).value);
  if (limit !== undefined) found = found.slice(0, limit);
  if (modifiers.includes('ForUpdate')) found = await lockAll(found, node.where?.where, running);
  const values = found.map((one) => one.values);
  const isAggregate = node.selections?.some(({ selection }) => isAggregated(selection)) ?? false;
  if (isAggregate) return [projected(node.selections, {}, running, values)];
  return values.map((row) => projected(node.selections, row, running));
}

const isAggregated = (node: OperationNode): boolean => {
  if (node.kind === 'AliasNode') return isAggregated((node as AliasNode).node);
  return node.kind === 'AggregateFunctionNode' || (node.kind === 'RawNode' && JSON.stringify(node).includes('sum('));
};

/** Waits for each row, then looks again whether it is still meant. */
export async function lockAll(
  found: readonly Found[],
  where: OperationNode | undefined,
  running: Running,
): Promise<Found[]> {
  const { engine, transaction } = running;
  const locked: Found[] = [];
  for (const { row } of found) {
    await engine.lock(row, transaction);
    const values = engine.visible(row, transaction);
    const lists = await listsIn(where, running);
    if (!values || (where && !isTrue(where, scopeOf(running, values, [values], lists)))) continue;
    engine.write(row, values, transaction);
    locked.push({ row, values });
  }
  return locked;
}

export function projected(
  selections: readonly SelectionNode[] | undefined,
  row: Values,
  running: Running,
  rows: readonly Values[] = [row],
): Values {
  const result: Record<string, unknown> = {};
  for (const { selection } of selections ?? []) {
    if (selection.kind === 'SelectAllNode') Object.assign(result, row);
    else result[nameOf(selection)] = evaluate(selection, scopeOf(running, row, rows));
  }
  return result;
}

function nameOf(node: OperationNode): string {
  if (node.kind === 'AliasNode') return ((node as AliasNode).alias as IdentifierNode).name;
  const name = columnOf(node);
  if (name === undefined) throw new UnknownStatementError(`no name for ${node.kind}`);
  return name;
}
