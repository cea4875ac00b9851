/** Reads the expressions of Kysely's trees: columns, values, comparisons, the few functions and raw words that the shipped
 * statements use. What is not known here fails loudly; nothing is guessed. */
import type {
  AggregateFunctionNode,
  AliasNode,
  AndNode,
  BinaryOperationNode,
  CastNode,
  ColumnNode,
  FunctionNode,
  OperationNode,
  OperatorNode,
  OrNode,
  ParensNode,
  PrimitiveValueListNode,
  RawNode,
  ReferenceNode,
  ValueListNode,
  ValueNode,
} from 'kysely';
import type { Values } from './engine.js';
import { comparable, greatest } from './values.js';

/** What an expression is read in. */
export interface Scope {
  /** Of the row, or of all rows for an aggregate. */
  readonly row: Values;
  readonly rows: readonly Values[];
  /** Answers a raw condition about other tables. */
  ask(text: string, row: Values): unknown;
  /** Values of a subquery's only column. */
  list(node: OperationNode): readonly unknown[] | undefined;
}

/** A statement that this simulation has no meaning for. Never an answer of a database. */
export class UnknownStatementError extends Error {
  override readonly name = 'UnknownStatementError';
}

export const rawText = ({ sqlFragments }: RawNode): string => sqlFragments.join('$').replaceAll(/\s+/g, ' ').trim();

export const columnOf = (node: OperationNode): string | undefined => {
  if (node.kind === 'ColumnNode') return (node as ColumnNode).column.name;
  const { column } = node as ReferenceNode;
  return node.kind === 'ReferenceNode' && column.kind === 'ColumnNode' ? column.column.name : undefined;
};

export function evaluate(node: OperationNode, scope: Scope): unknown {
  const column = columnOf(node);
  if (column !== undefined) return scope.row[column];
  switch (node.kind) {
    case 'ValueNode':
      return (node as ValueNode).value;
    case 'CastNode':
      return evaluate((node as CastNode).expression, scope);
    case 'ParensNode':
      return evaluate((node as ParensNode).node, scope);
    case 'AliasNode':
      return evaluate((node as AliasNode).node, scope);
    case 'FunctionNode': {
      const { func, arguments: given } = node as FunctionNode;
      if (func === 'greatest') return greatest(given.map((one) => evaluate(one, scope)));
      break;
    }
    case 'AggregateFunctionNode':
      if ((node as AggregateFunctionNode).func === 'count') return scope.rows.length;
      break;
    case 'RawNode':
      return rawValue(node as RawNode, scope);
  }
  throw new UnknownStatementError(`no meaning for ${JSON.stringify(node)}`);
}

function rawValue(node: RawNode, scope: Scope): unknown {
  const text = rawText(node);
  const word = /^'(\w+)'$/.exec(text)?.[1];
  if (word !== undefined) return word;
  const sum = /^coalesce\(sum\(greatest\((\w+), \$::bigint\)\), 0\)::bigint$/.exec(text)?.[1];
  if (sum !== undefined) {
    const least = Number((node.parameters[0] as ValueNode).value);
    return scope.rows.reduce((total, row) => total + Math.max(Number(row[sum]), least), 0);
  }
  return scope.ask(text, scope.row);
}

export function isTrue(node: OperationNode, scope: Scope): boolean {
  switch (node.kind) {
    case 'AndNode':
      return isTrue((node as AndNode).left, scope) && isTrue((node as AndNode).right, scope);
    case 'OrNode':
      return isTrue((node as OrNode).left, scope) || isTrue((node as OrNode).right, scope);
    case 'ParensNode':
      return isTrue((node as ParensNode).node, scope);
    case 'BinaryOperationNode':
      return compare(node as BinaryOperationNode, scope);
    default:
      return evaluate(node, scope) === true;
  }
}

function compare({ leftOperand, operator, rightOperand }: BinaryOperationNode, scope: Scope): boolean {
  const left = comparable(evaluate(leftOperand, scope));
  const sign = (operator as OperatorNode).operator;
  if (sign === 'in') return listOf(rightOperand, scope).some((one) => comparable(one) === left);
  const right = comparable(evaluate(rightOperand, scope));
  if (sign === 'is') return left === right;
  if (left === null || right === null) return false;
  const isNumber = typeof left === 'number' || typeof right === 'number';
  const difference = isNumber ? order(Number(left), Number(right)) : order(left, right);
  if (sign === '=') return difference === 0;
  if (sign === '!=') return difference !== 0;
  if (sign === '<') return difference < 0;
  if (sign === '<=') return difference <= 0;
  if (sign === '>') return difference > 0;
  if (sign === '>=') return difference >= 0;
  throw new UnknownStatementError(`no meaning for the operator ${sign}`);
}

export const order = (one: unknown, other: unknown): number =>
  one === other ? 0 : (one as number) < (other as number) ? -1 : 1;

function listOf(node: OperationNode, scope: Scope): readonly unknown[] {
  if (node.kind === 'PrimitiveValueListNode') return (node as PrimitiveValueListNode).values;
  if (node.kind === 'ValueListNode') return (node as ValueListNode).values.map((one) => evaluate(one, scope));
  const found = scope.list(node);
  if (!found) throw new UnknownStatementError(`no meaning for a list of ${node.kind}`);
  return found;
}
