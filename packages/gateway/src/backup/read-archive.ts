import { createReadStream } from 'node:fs';
import { migrations } from '../database/migrations/index.js';
import { BilingualError } from '../serve/bilingual-error.js';
import { damaged, foreign, newer } from './archive-trouble.js';
import {
  type BackupHeader,
  type BackupManifest,
  backupTables,
  formatName,
  formatVersion,
  headerName,
  manifestName,
  manifestText,
  PartSums,
} from './contents.js';
import { unseal } from './sealed-archive.js';
import { readTar, type TarEntry } from './tar.js';

export interface ArchiveFile {
  readonly file: string;
  readonly passphrase: string | undefined;
}

export interface ArchiveVisitor {
  /** Told first. */
  begin?(header: BackupHeader): Promise<void>;
  /** Each file but header and manifest, in order; its body has to be read to the end. */
  file?(entry: TarEntry): Promise<void>;
}

export interface CheckedArchive extends BackupManifest {
  readonly header: BackupHeader;
}

/**
 * Reads an archive from its first byte to its last and compares all of it with its manifest.
 * @throws {BilingualError} for a file that is damaged, cut short, foreign, newer, or sealed with another passphrase.
 */
export async function readArchive(archive: ArchiveFile, visitor: ArchiveVisitor = {}): Promise<CheckedArchive> {
  const sums = new PartSums();
  let header: BackupHeader | undefined;
  let manifest: BackupManifest | undefined;
  for await (const entry of readTar(unseal(bytesOf(archive.file), archive.passphrase))) {
    if (manifest) throw damaged('có thêm phần sau bản kê / something follows its manifest');
    if (!header) {
      if (entry.name !== headerName) throw foreign();
      header = readHeader(await whole(passing(entry, sums)));
      await visitor.begin?.(header);
    } else if (entry.name === manifestName) manifest = readManifest(await whole(entry));
    else {
      const passed = passing(entry, sums);
      await visitor.file?.(passed);
      for await (const _ of passed.body);
    }
  }
  if (!header) throw foreign();
  if (!manifest) throw damaged('không có bản kê / its manifest is missing');
  compare(manifest, sums);
  return { header, parts: manifest.parts };
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 256 * 1024 })) yield bytes as Buffer;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new BilingualError(
      `Không đọc được ${file} (${code ?? message}).`,
      `${file} cannot be read (${code ?? message}).`,
      { cause },
    );
  }
}

/** The same entry, counted and hashed as it is read. */
function passing(entry: TarEntry, sums: PartSums): TarEntry {
  const pass = sums.begin(entry.name, entry.size);
  async function* body() {
    for await (const bytes of entry.body) {
      pass(bytes);
      yield bytes;
    }
  }
  return { ...entry, body: body() };
}

/** Header and manifest are a few KB. */
async function whole({ name, size, body }: TarEntry): Promise<string> {
  if (size > 4 * 1024 * 1024) throw damaged(name);
  const parts: Buffer[] = [];
  for await (const bytes of body) parts.push(bytes);
  return Buffer.concat(parts).toString('utf8');
}

function readHeader(text: string): BackupHeader {
  const header = parsed<BackupHeader>(text, headerName);
  if (header.format !== formatName) throw foreign();
  if (!(header.version <= formatVersion)) throw newer(`dạng / format ${header.version}`);
  const { migrations: ran, tables } = header;
  if (!Array.isArray(ran) || !Array.isArray(tables) || tables.some(({ columns }) => !Array.isArray(columns)))
    throw damaged(headerName);
  const unknown = ran.find((name) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) throw newer(unknown);
  if (tables.some(({ name }) => !backupTables.includes(name))) throw damaged(headerName);
  return header;
}

function readManifest(text: string): BackupManifest {
  const manifest = parsed<BackupManifest>(text, manifestName);
  // Written anew and compared: a digit that was changed in it is found by nothing else.
  if (!Array.isArray(manifest.parts) || manifestText(manifest) !== text) throw damaged(manifestName);
  return manifest;
}

function parsed<T>(text: string, name: string): T {
  try {
    const value = JSON.parse(text) as T | null;
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // said below
  }
  throw damaged(name);
}

function compare(manifest: BackupManifest, sums: PartSums): void {
  const found = new Map(sums.list().map((part) => [part.name, part]));
  for (const told of manifest.parts) {
    // A table without rows has no file.
    const part = found.get(told.name) ?? (told.files === 0 ? told : undefined);
    found.delete(told.name);
    if (part?.files !== told.files || part.bytes !== told.bytes || part.sha256 !== told.sha256) {
      throw damaged(String(told.name));
    }
  }
  const surplus = [...found.keys()][0];
  if (surplus !== undefined) throw damaged(surplus);
}
