/** The tables as the shipped migrations make them. */
import { Kysely, type OperationNode, type RawNode } from 'kysely';
import { migrations } from '../../../../packages/gateway/src/database/migrations/index.js';
import { treesAsTheyAre } from './dialect.js';
import { rawText } from './expressions.js';
import { readSchema, type Schema } from './schema.js';

let read: Promise<Schema> | undefined;

/** Runs the migrations against a database that only listens. */
export function shippedSchema(): Promise<Schema> {
  read ??= listen();
  return read;
}

async function listen(): Promise<Schema> {
  const statements: string[] = [];
  const connection = {
    async executeQuery({ query }: { readonly query: OperationNode }) {
      if (query.kind === 'RawNode') statements.push(withoutMarks(query as RawNode));
      return { rows: [] };
    },
  };
  const db = new Kysely<unknown>({
    dialect: {
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection as never,
        beginTransaction: async () => {},
        commitTransaction: async () => {},
        rollbackTransaction: async () => {},
        releaseConnection: async () => {},
        destroy: async () => {},
      }),
      createQueryCompiler: () => treesAsTheyAre,
      createAdapter: () => ({ supportsReturning: true }) as never,
      createIntrospector: () => ({}) as never,
    },
  });
  for (const { up } of Object.values(migrations)) await up(db);
  return readSchema(statements);
}

/** Comments stand in lines, which the text of a statement has no more. */
const withoutMarks = (node: RawNode) =>
  rawText({ ...node, sqlFragments: node.sqlFragments.map((part) => part.replaceAll(/--[^\n]*/g, '')) });
