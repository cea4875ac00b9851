import { chmod, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { BilingualError } from '../serve/bilingual-error.js';
import { damaged } from './archive-trouble.js';
import { type BackupManifest, backupTables } from './contents.js';
import { type ArchiveFile, type CheckedArchive, readArchive } from './read-archive.js';
import { countRows, DatabaseRestore } from './restore-database.js';
import { withPatientClient } from './snapshot.js';
import type { TarEntry } from './tar.js';
import { clearMark, hasUnfinishedRestore, markUnfinished } from './unfinished-restore.js';

export interface RestoreOptions extends ArchiveFile {
  readonly dataDir: string;
  /** Opens the database without touching what is in it; called once the archive is known to be whole. */
  readonly openDatabase: () => Promise<{ readonly connectionString: string; close(): Promise<void> }>;
  readonly onProgress: (line: string) => void;
}

/** What a data folder of ours can hold; anything else, such as `lost+found`, is no matter. */
const ours = ['cluster', 'cluster-location.txt', 'keys', 'uploads', 'database-url', 'owner.json'];
const folders = ['keys', 'uploads'] as const;

/**
 * Brings back a backup into an empty data folder and an empty database, after every byte of it was compared with its
 * manifest. A mark lies in the folder while it runs: whatever stops it, what is there then says of itself that it is
 * unfinished, no gateway starts on it, and running it again begins anew.
 */
export async function restoreBackup(options: RestoreOptions): Promise<CheckedArchive> {
  const { dataDir, onProgress } = options;
  const again = await hasUnfinishedRestore(dataDir);
  if (!again) await refuseFull(dataDir);
  onProgress('Kiểm tra bản sao lưu… / Checking the backup…');
  const archive = await readArchive(options);
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  await markUnfinished(dataDir);
  onProgress('Khôi phục… / Restoring…');
  const session = await options.openDatabase();
  try {
    await withPatientClient(session.connectionString, async (client) => {
      const counts = await countRows(client, backupTables);
      const isDone = again && counts !== undefined && hasTheseRows(counts, archive);
      if (counts !== undefined && !isDone) {
        // Nothing was written, so nothing is unfinished.
        if (!again) await clearMark(dataDir);
        throw databaseFull();
      }
      await bringBack(options, isDone ? undefined : client);
    });
  } finally {
    await session.close();
  }
  await clearMark(dataDir);
  return archive;
}

async function refuseFull(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((): string[] => []);
  const found = ours.find((name) => names.includes(name));
  if (found === undefined) return;
  throw new BilingualError(
    `Thư mục ${dataDir} đang có dữ liệu (${found}); khôi phục chỉ vào thư mục trống. Hãy đặt MOTCUA_DATA sang một thư mục mới.`,
    `The folder ${dataDir} holds data (${found}); a backup is restored into an empty one only. Set MOTCUA_DATA to a new folder.`,
  );
}

const databaseFull = () =>
  new BilingualError(
    'Cơ sở dữ liệu đang có bảng; khôi phục chỉ vào cơ sở dữ liệu trống. Hãy tạo một cơ sở dữ liệu mới rồi đặt DATABASE_URL.',
    'The database has tables; a backup is restored into an empty one only. Create a new database and set DATABASE_URL.',
  );

/** Stopped between the database's commit and our last word. */
const hasTheseRows = (counts: ReadonlyMap<string, number>, { parts }: BackupManifest): boolean =>
  parts.every(({ name, rows }) => rows === undefined || counts.get(name) === rows);

/** @param client undefined where the rows are in the database already. */
async function bringBack(options: RestoreOptions, client: pg.Client | undefined): Promise<void> {
  const { dataDir } = options;
  for (const name of folders) {
    // What an earlier try left: the mark says that nothing else can lie here.
    await rm(join(dataDir, name), { recursive: true, force: true });
    await mkdir(join(dataDir, name), { mode: 0o700 });
    await chmod(join(dataDir, name), 0o700);
  }
  const database = client && new DatabaseRestore(client);
  // Read anew and compared anew: it may lie on a stick that was changed, or that forgets.
  const archive = await readArchive(options, {
    begin: async (header) => database?.begin(header),
    file: async (entry) => {
      const [kind, name = ''] = entry.name.split(/\/(.*)/s);
      if (kind === 'tables') await database?.fill(name.split('/')[0] ?? '', entry);
      else if (kind === 'keys' || kind === 'uploads') await bringFile(dataDir, kind, name, entry);
      else throw damaged(entry.name);
    },
  });
  for (const name of folders) await syncPath(join(dataDir, name));
  // Last: rows that count point at files that are there.
  await database?.commit(archive);
}

async function bringFile(dataDir: string, folder: string, name: string, { body }: TarEntry): Promise<void> {
  // Names come from the archive, those of keys from whoever named the file; none may climb out or hide.
  if (!/^[^./\\\0][^/\\\0]*$/.test(name)) throw damaged(`${folder}/${name}`);
  const handle = await open(join(dataDir, folder, name), 'wx', 0o600);
  try {
    await writeFile(handle, body);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
