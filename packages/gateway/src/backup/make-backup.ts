import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { BilingualError } from '../serve/bilingual-error.js';
import { ownVersion } from '../serve/own-version.js';
import { seal } from './sealed-archive.js';
import { withSnapshot } from './snapshot.js';
import { type ArchiveReport, writeArchive } from './write-archive.js';

export interface BackupOptions {
  readonly connectionString: string;
  readonly dataDir: string;
  /** Sealed files lie in a bucket and not in the data folder; they are left out then. Default: no. */
  readonly filesElsewhere?: boolean;
  /** A file that is not there yet, or a folder, where the file is named by the time. */
  readonly target: string;
  /** Encrypts the whole file. */
  readonly passphrase: string | undefined;
  readonly now: Date;
  readonly onProgress: (line: string) => void;
  /** Gives up; what was written is removed. */
  readonly signal?: AbortSignal;
}

export interface MadeBackup extends ArchiveReport {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Writes everything that must not be lost into one file, while the gateway may go on running: all tables as of one
 * moment, the private keys, and the sealed files those tables point at. The file has its name only once it is whole and
 * on the disk.
 */
export async function makeBackup(options: BackupOptions): Promise<MadeBackup> {
  const file = await chooseFile(options);
  const unfinished = join(dirname(file), `.${basename(file)}.unfinished-${randomBytes(4).toString('hex')}`);
  let report: ArchiveReport | undefined;
  const gateway = await ownVersion();
  try {
    await withSnapshot(options.connectionString, async (snapshot) => {
      const { dataDir, filesElsewhere = false, now, onProgress, passphrase, signal } = options;
      const plain = remembering(
        writeArchive({ snapshot, dataDir, filesElsewhere, createdAt: now, gateway, onProgress }),
        (whole) => (report = whole),
      );
      await writeWhole(unfinished, passphrase === undefined ? plain : seal(plain, passphrase), signal);
    });
    const { size } = await stat(unfinished);
    await giveName(unfinished, file);
    return { ...(report as unknown as ArchiveReport), file, bytes: size };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function chooseFile({ target, now, passphrase }: BackupOptions): Promise<string> {
  const path = resolve(target);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() || target.endsWith(sep)) {
    if (!found) throw noFolder(path);
    const moment = now.toISOString().replace(/[-:]|\.\d+/g, '');
    return join(path, `motcua-${moment}.${passphrase === undefined ? 'tar' : 'tar.sealed'}`);
  }
  if (found) throw alreadyThere(path);
  if (!(await stat(dirname(path)).catch(() => undefined))?.isDirectory()) throw noFolder(dirname(path));
  return path;
}

const noFolder = (path: string) =>
  new BilingualError(`Không có thư mục ${path}. Hãy tạo trước.`, `There is no folder ${path}. Make it first.`);

const alreadyThere = (path: string) =>
  new BilingualError(
    `Đã có ${path}; bản sao lưu không ghi đè lên tệp nào. Hãy đặt tên khác.`,
    `${path} is there already; a backup overwrites nothing. Give another name.`,
  );

/** Hands on what a generator yields, and tells what it returned. */
async function* remembering<T, R>(source: AsyncGenerator<T, R>, tell: (result: R) => void): AsyncGenerator<T> {
  tell(yield* source);
}

async function writeWhole(path: string, pieces: AsyncIterable<Buffer>, signal: AbortSignal | undefined): Promise<void> {
  // For its owner alone: without a passphrase, whoever reads it has the private keys.
  const handle = await open(path, 'wx', 0o600);
  try {
    await writeFile(handle, pieces, signal ? { signal } : {});
    await handle.sync();
  } catch (error) {
    if (signal?.aborted) throw stopped();
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? diskFull(dirname(path)) : error;
  } finally {
    await handle.close();
  }
}

const stopped = () =>
  new BilingualError('Đã dừng; chưa có bản sao lưu nào được tạo.', 'Stopped; no backup was made.', { exitCode: 130 });

const diskFull = (folder: string) =>
  new BilingualError(
    `Ổ đĩa của ${folder} đã đầy; chưa có bản sao lưu nào được tạo.`,
    `The disk of ${folder} is full; no backup was made.`,
  );

async function giveName(unfinished: string, file: string): Promise<void> {
  try {
    // Unlike a rename, this fails where the name was taken meanwhile.
    await link(unfinished, file);
    await rm(unfinished);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(file);
    // FAT, as on most memory sticks, has no links.
    if (await stat(file).catch(() => undefined)) throw alreadyThere(file);
    await rename(unfinished, file);
  }
  const folder = await open(dirname(file), 'r');
  // A folder that cannot be synced, e.g. on a share, is the share's affair.
  await folder.sync().catch(() => undefined);
  await folder.close();
}
