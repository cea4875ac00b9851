import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import { canReach, type RunAs } from './run-as.js';
import { makeReachable } from './runtime.js';

/** Where one server keeps its things. */
export interface Places {
  /** The data folder as given, links resolved. */
  readonly dataDir: string;
  /** Folder that holds `cluster/`, the log and the owner's note; the data folder itself wherever that is possible. */
  readonly base: string;
  readonly cluster: string;
  readonly log: string;
  /** Who holds the folder: `{pid, startedAt}` of the Node process; see `ownership.ts`. */
  readonly owner: string;
}

/** Folder of our own for programs, and for clusters whose data folder the server's user cannot enter. */
export const defaultHome = (): string =>
  process.getuid?.() === 0
    ? '/var/lib/motcua'
    : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'motcua');

export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const pointerName = 'cluster-location.txt';

/**
 * Decides where the cluster of a data folder is. Once chosen, a place stays: an existing cluster or a pointer to one
 * always wins, since a new, empty cluster beside a full one would look like lost dossiers.
 */
export async function choosePlaces(
  dataDirGiven: string,
  home: string,
  runAs: RunAs | undefined,
  onProgress: (line: string) => void,
): Promise<Places> {
  await mkdir(dataDirGiven, { recursive: true });
  const dataDir = await realpath(dataDirGiven);
  const pointed = (await readFile(join(dataDir, pointerName), 'utf8').catch(() => undefined))?.split('\n')[0];
  if (pointed) {
    if (!(await exists(join(pointed, 'cluster')))) {
      throw new EmbeddedPostgresError('cluster_missing', {
        vi: `Dữ liệu của ${dataDir} phải nằm ở ${pointed} nhưng thư mục đó không còn. Hãy khôi phục nó từ bản sao lưu.`,
        en: `The data of ${dataDir} should be in ${pointed}, but that folder is gone. Restore it from a backup.`,
      });
    }
    return placesIn(dataDir, await realpath(pointed));
  }
  if (await isDanglingLink(join(dataDir, 'cluster'))) {
    throw new EmbeddedPostgresError('cluster_missing', {
      vi: `${join(dataDir, 'cluster')} trỏ tới một thư mục không còn. Hãy gắn lại ổ đĩa đó, hoặc khôi phục từ bản sao lưu.`,
      en: `${join(dataDir, 'cluster')} points to a folder that is gone. Mount its disk again, or restore it from a backup.`,
    });
  }
  const reachable = await canReach(dataDir, runAs);
  if (await exists(join(dataDir, 'cluster'))) {
    if (reachable) return placesIn(dataDir, dataDir);
    throw new EmbeddedPostgresError('folder_unreachable', {
      vi: `Người dùng chạy PostgreSQL không còn vào được ${dataDir}. Hãy cho phép đi qua các thư mục cha (chmod o+x).`,
      en: `The user that runs PostgreSQL can no longer enter ${dataDir}. Make its parent folders passable (chmod o+x).`,
    });
  }
  if (reachable) return placesIn(dataDir, dataDir);
  const elsewhere = join(home, shortHash(dataDir));
  onProgress(`PostgreSQL không vào được ${dataDir} (thư mục riêng của root), nên dữ liệu được đặt ở ${elsewhere}.`);
  await makeReachable(home);
  await makeReachable(elsewhere);
  return placesIn(dataDir, await realpath(elsewhere));
}

/** Whether a data folder has a database of its own already, here or elsewhere. */
export const hasCluster = async (dataDir: string): Promise<boolean> =>
  (await exists(join(dataDir, 'cluster'))) || (await exists(join(dataDir, pointerName)));

/** Notes in the data folder that its cluster lives elsewhere, once there is one; for us and for whoever makes backups. */
export async function writePointer(places: Places): Promise<void> {
  if (places.base === places.dataDir) return;
  const words = 'Dữ liệu PostgreSQL của thư mục này nằm ở đường dẫn trên; hãy sao lưu cả hai.';
  const english = 'The PostgreSQL data of this folder is in the path above; back up both.';
  await writeFile(join(places.dataDir, pointerName), `${places.base}\n\n${words}\n${english}\n`);
}

/** Links are resolved to the last: a server is known by the folder it works in, and that is told without any. */
async function placesIn(dataDir: string, base: string): Promise<Places> {
  const cluster = join(base, 'cluster');
  return {
    dataDir,
    base,
    cluster: await realpath(cluster).catch(() => cluster),
    log: join(base, 'postgresql.log'),
    owner: join(base, 'owner.json'),
  };
}

/**
 * Makes the private folder of the server's socket. A socket's path is cut at 107 bytes, so it cannot lie in the data
 * folder; under /tmp anybody could have made the name before us, so only a real folder of the right owner is taken.
 * @param before the folder of the server that this one replaces: its address is in use, so no other one will do.
 */
export async function makeSocketFolder(places: Places, runAs: RunAs | undefined, before?: string): Promise<string> {
  const name = `motcua-${shortHash(places.cluster)}`;
  const wanted = [...new Set([tmpdir(), '/tmp', '/var/tmp', '/run'])].map((parent) => join(parent, name));
  for (const folder of before === undefined ? wanted : [before]) {
    // The server reads this setting as a list with quotes and commas.
    if (folder.length > 80 || !/^[\w./-]+$/.test(folder)) continue;
    if ((await canReach(dirname(folder), runAs)) && (await makePrivate(folder, runAs))) return folder;
  }
  throw new EmbeddedPostgresError('start_failed', {
    vi: 'Không tạo được thư mục tạm cho PostgreSQL trong /tmp.',
    en: 'Could not make a temporary folder for PostgreSQL in /tmp.',
  });
}

async function makePrivate(folder: string, runAs: RunAs | undefined): Promise<boolean> {
  const made = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (made && runAs) await chown(folder, runAs.uid, runAs.gid);
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory() || found.uid !== (runAs?.uid ?? process.getuid?.())) return false;
  await chmod(folder, 0o700);
  return true;
}

const isDanglingLink = async (path: string): Promise<boolean> =>
  !(await exists(path)) && ((await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false);

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
