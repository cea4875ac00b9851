import { type TableKey, type TableName, type Tables, type TableValues, tableKeys } from './tables.js';

type Row = TableValues[TableName];

/** Tables that live as long as the page; where a machine keeps nothing, and in Node. */
export function createMemoryTables(): Tables {
  const tables = new Map<TableName, Map<string, Row>>();
  const tableOf = (name: TableName) => {
    const table = tables.get(name) ?? new Map<string, Row>();
    tables.set(name, table);
    return table;
  };
  const written = (key: TableKey) => JSON.stringify(key).slice(0, -1);
  // Transactions run one after the other.
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(_mode, work) {
      const result = last.then(() =>
        work({
          get: async <Name extends TableName>(name: Name, key: TableKey) =>
            tableOf(name).get(written(key)) as TableValues[Name] | undefined,
          all: async <Name extends TableName>(name: Name) => [...tableOf(name).values()] as TableValues[Name][],
          keys: async (name) => [...tableOf(name).values()].map((row) => keyOf(name, row)),
          put: async (name, value) => {
            tableOf(name).set(written(keyOf(name, value)), value);
          },
          remove: async (name, prefix) => {
            const table = tableOf(name);
            const start = written(prefix);
            for (const key of table.keys()) if (key === start || key.startsWith(`${start},`)) table.delete(key);
          },
        }),
      );
      last = result.catch(() => {});
      return result;
    },
    close() {},
  };
}

const keyOf = (name: TableName, row: Row): TableKey =>
  tableKeys[name].map((part) => (row as unknown as Record<string, string | number>)[part] ?? '');
