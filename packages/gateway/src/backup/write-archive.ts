import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keyFileNames } from '../keys/index.js';
import {
  type BackupHeader,
  type BackupManifest,
  formatName,
  formatVersion,
  headerName,
  manifestName,
  manifestText,
  PartSums,
} from './contents.js';
import type { Snapshot } from './snapshot.js';
import { tarEnd, tarHeader, tarPadding } from './tar.js';

export interface ArchiveSource {
  readonly snapshot: Snapshot;
  /** Keys lie in its `keys/`, sealed files in its `uploads/`. */
  readonly dataDir: string;
  /** Sealed files lie in a bucket, which is kept by its own means; they are counted, not copied. */
  readonly filesElsewhere: boolean;
  readonly createdAt: Date;
  readonly gateway: string;
  readonly onProgress: (line: string) => void;
}

/** What the archive turned out to hold. */
export interface ArchiveReport extends BackupManifest {
  /** Files that dossiers point at and that are not there: lost before, not by us. */
  readonly missing: readonly string[];
  /** Files that dossiers point at and that lie in a bucket. */
  readonly elsewhere: number;
}

/** A table's file is about so long at most: the tar wants to know each length before. */
const pieceLength = 4 * 1024 * 1024;
const progressPause = 5_000;

/** The whole archive, piece by piece, never more than one piece in memory; returns what it holds. */
export async function* writeArchive(source: ArchiveSource): AsyncGenerator<Buffer, ArchiveReport> {
  const { snapshot, dataDir, onProgress } = source;
  const sums = new PartSums();
  const header: BackupHeader = {
    format: formatName,
    version: formatVersion,
    createdAt: source.createdAt.toISOString(),
    gateway: source.gateway,
    postgres: snapshot.postgres,
    migrations: snapshot.migrations,
    tables: snapshot.tables,
  };
  yield* entry(sums, headerName, json(header));
  for (const table of snapshot.tables) {
    const rows = yield* tableEntries(sums, snapshot, table);
    sums.countRows(`tables/${table.name}`, rows);
    onProgress(`tables/${table.name}: ${rows}`);
  }
  const keys = join(dataDir, 'keys');
  for (const name of await keyFileNames(keys)) yield* entry(sums, `keys/${name}`, await readFile(join(keys, name)));
  const { missing, elsewhere } = yield* uploadEntries(sums, source);
  const parts = sums.list();
  yield* entry(new PartSums(), manifestName, Buffer.from(manifestText({ parts })));
  yield tarEnd();
  return { parts, missing, elsewhere };
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

function* entry(sums: PartSums, name: string, bytes: Buffer): Generator<Buffer> {
  sums.begin(name, bytes.length)(bytes);
  yield tarHeader(name, bytes.length);
  yield bytes;
  yield tarPadding(bytes.length);
}

async function* tableEntries(
  sums: PartSums,
  snapshot: Snapshot,
  table: BackupHeader['tables'][number],
): AsyncGenerator<Buffer, number> {
  const rows = snapshot.rows(table);
  let count = 0;
  let held: Buffer[] = [];
  let length = 0;
  const piece = () => {
    count += 1;
    const bytes = Buffer.concat(held);
    held = [];
    length = 0;
    return entry(sums, `tables/${table.name}/${String(count).padStart(8, '0')}`, bytes);
  };
  for (;;) {
    const { value, done } = await rows.next();
    if (done) {
      if (length > 0) yield* piece();
      return value;
    }
    held.push(value);
    length += value.length;
    if (length >= pieceLength) yield* piece();
  }
}

async function* uploadEntries(
  sums: PartSums,
  { snapshot, dataDir, filesElsewhere, onProgress }: ArchiveSource,
): AsyncGenerator<Buffer, Pick<ArchiveReport, 'missing' | 'elsewhere'>> {
  const missing: string[] = [];
  let elsewhere = 0;
  let files = 0;
  let said = Date.now();
  for await (const id of snapshot.fileIds()) {
    if (filesElsewhere) {
      elsewhere += 1;
      continue;
    }
    const path = join(dataDir, 'uploads', id);
    // A file that a dossier points at is whole and never changes again.
    const size = await stat(path).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === undefined) {
      missing.push(id);
      continue;
    }
    const name = `uploads/${id}`;
    const pass = sums.begin(name, size);
    yield tarHeader(name, size);
    let left = size;
    for await (const bytes of createReadStream(path, { end: Math.max(size - 1, 0) }) as AsyncIterable<Buffer>) {
      pass(bytes);
      left -= bytes.length;
      yield bytes;
    }
    if (left !== 0) throw new Error(`${path} changed while it was read`);
    yield tarPadding(size);
    files += 1;
    if (Date.now() - said > progressPause) {
      said = Date.now();
      onProgress(`uploads/: ${files}…`);
    }
  }
  onProgress(`uploads/: ${files}`);
  return { missing, elsewhere };
}
