/** A database as text and back, byte for byte. */

export interface Schema {
  readonly version: number;
  /** Key paths, by table. */
  readonly tables: Readonly<Record<string, unknown>>;
}

export interface Dump extends Schema {
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const toText = (value: unknown): unknown => {
  if (value instanceof ArrayBuffer) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toText(member)]));
};

const fromText = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fromText);
  if (typeof value !== 'object' || value === null) return value;
  const { base64, ...more } = value as { readonly base64?: string };
  if (base64 !== undefined && Object.keys(more).length === 0)
    return Uint8Array.from(Buffer.from(base64, 'base64')).buffer;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromText(member)]));
};

const tablesOf = (db: IDBDatabase) => [...db.objectStoreNames];

export async function schemaOf(name: string): Promise<Schema> {
  const db = await asked(indexedDB.open(name));
  const entries = tablesOf(db).map((table) => [table, db.transaction(table).objectStore(table).keyPath]);
  const schema = { version: db.version, tables: Object.fromEntries(entries) };
  db.close();
  return schema;
}

export async function dumpOf(name: string): Promise<Dump> {
  const schema = await schemaOf(name);
  const db = await asked(indexedDB.open(name));
  const rows: Record<string, Dump['rows'][string]> = {};
  for (const table of tablesOf(db))
    rows[table] = toText(await asked(db.transaction(table).objectStore(table).getAll())) as Dump['rows'][string];
  db.close();
  return { ...schema, rows };
}

/** Makes the database as it was, by nothing but the dump. */
export async function restore(name: string, { version, tables, rows }: Dump): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [table, keyPath] of Object.entries(tables))
      request.result.createObjectStore(table, { keyPath: keyPath as string[] });
  };
  const db = await asked(request);
  for (const [table, values] of Object.entries(rows)) {
    const store = db.transaction(table, 'readwrite').objectStore(table);
    for (const value of values) await asked(store.put(fromText(value)));
  }
  db.close();
}
