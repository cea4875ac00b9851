/** What stands in a backup: `motcua-backup.json`, the tables, the keys, the sealed files, `manifest.json`. */
import { createHash, type Hash } from 'node:crypto';
import type { Database } from '../database/index.js';

export const formatName = 'motcua-backup';
export const formatVersion = 1;
export const headerName = 'motcua-backup.json';
export const manifestName = 'manifest.json';

/** First entry: what the rest can be understood by. */
export interface BackupHeader {
  readonly format: typeof formatName;
  readonly version: number;
  readonly createdAt: string;
  /** Of the gateway's package. */
  readonly gateway: string;
  /** `server_version_num` of the database it came from. */
  readonly postgres: number;
  /** Names of the migrations that had run. */
  readonly migrations: readonly string[];
  /** In the order they are filled again. */
  readonly tables: readonly TableColumns[];
}

export interface TableColumns {
  readonly name: BackupTable;
  /** Without those the database works out itself. */
  readonly columns: readonly string[];
}

/** Last entry: what must have come before it, part by part. */
export interface BackupManifest {
  readonly parts: readonly BackupPart[];
}

export interface BackupPart {
  /** `tables/dossiers`, `keys`, `uploads`, or the header's name. */
  readonly name: string;
  /** Files in the tar; a large table is cut into several. */
  readonly files: number;
  readonly bytes: number;
  /** Rows of a table. */
  readonly rows?: number;
  /** Base64url, over name, size and content of each file. */
  readonly sha256: string;
}

/**
 * Every table, each behind those it points at. Uploads that still wait for their submission are left out: the browser
 * that holds them sends them anew.
 */
export const backupTables = [
  'agencies',
  'procedures',
  'offerings',
  'forms',
  'procedure_words',
  'gateway_keys',
  'submissions',
  'uploads',
  'dossiers',
  'dossier_files',
  'dossier_events',
  'dossier_sequences',
  'payments',
  'bank_credits',
  'officer_tokens',
  'audit',
] as const satisfies readonly (keyof Database)[];
export type BackupTable = (typeof backupTables)[number];

/** A table that is missing above would be missing in every backup: then this line does not compile. */
export const noTableForgotten: Exclude<keyof Database, BackupTable | 'current_procedures'> extends never
  ? true
  : never = true;

export const partOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('tables/') ? 2 : 1)
    .join('/');

/** The manifest as it is written: what it tells of all other parts, and a sum over that, since nothing tells of it. */
export const manifestText = ({ parts }: BackupManifest): string =>
  JSON.stringify({ parts, sha256: createHash('sha256').update(JSON.stringify(parts)).digest('base64url') });

/** Sums up the parts while files pass by, in writing and in reading alike. */
export class PartSums {
  readonly #parts = new Map<string, { files: number; bytes: number; hash: Hash; rows?: number }>();

  begin(name: string, size: number): (bytes: Buffer) => void {
    const part = this.#part(partOf(name));
    part.files += 1;
    part.bytes += size;
    part.hash.update(`${name}\0${size}\0`);
    return (bytes) => void part.hash.update(bytes);
  }

  /** Also for a table without a row, which has no file. */
  countRows(part: string, rows: number): void {
    this.#part(part).rows = rows;
  }

  list(): readonly BackupPart[] {
    return [...this.#parts].map(([name, { hash, ...part }]) => ({
      name,
      ...part,
      sha256: hash.copy().digest('base64url'),
    }));
  }

  #part(name: string) {
    const part = this.#parts.get(name) ?? { files: 0, bytes: 0, hash: createHash('sha256') };
    this.#parts.set(name, part);
    return part;
  }
}
