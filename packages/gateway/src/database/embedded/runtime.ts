import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import type { PlatformPackage } from './platform-package.js';
import { canReach, type RunAs } from './run-as.js';

/** A complete PostgreSQL that may be run: the package's files plus its links, in a folder of our own. */
export interface Runtime {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

export interface RuntimeOptions {
  readonly source: PlatformPackage;
  /** Folder that holds runtimes, one per content; see `defaultHome`. */
  readonly home: string;
  readonly runAs: RunAs | undefined;
  readonly onProgress: (line: string) => void;
}

/**
 * Copies the programs out of `node_modules` once per machine and version, about 50 MB.
 *
 * The copy is made even where it could be avoided, so that there is one way to test: the package lacks its links and
 * may not be written to (it is the package manager's store, shared between projects), and under root it often lies
 * below a 0700 home that the server's user cannot enter. Copied, never hard-linked: a link shares its mode and owner.
 */
export async function prepareRuntime({ source, home, runAs, onProgress }: RuntimeOptions): Promise<Runtime> {
  const files = (await listFiles(source.native)).filter((listed) => !listed.includes(' -> '));
  const expected = [...files, ...source.links.map(({ path, target }) => `${path} -> ${target}`)].sort();
  const hash = createHash('sha256').update(expected.join('\n')).digest('hex').slice(0, 12);
  const folder = join(home, `postgresql-${source.version}-${hash}`);
  const runtime = {
    initdb: join(folder, 'bin/initdb'),
    postgres: join(folder, 'bin/postgres'),
    version: source.version,
  };
  if (!(await isComplete(folder, expected))) {
    onProgress(`Chép chương trình PostgreSQL ${source.version} vào ${folder} (chỉ lần đầu trên máy này)…`);
    await build(folder, source, files, expected);
  }
  if (!(await canReach(join(folder, 'bin'), runAs))) {
    throw new EmbeddedPostgresError('folder_unreachable', {
      vi: `Người dùng chạy PostgreSQL không vào được thư mục ${folder}.`,
      en: `The user that runs PostgreSQL cannot enter the folder ${folder}.`,
    });
  }
  return runtime;
}

/** Built beside and renamed, so that a kill in between leaves nothing that looks whole; two builders may race. */
async function build(
  folder: string,
  source: PlatformPackage,
  files: readonly string[],
  expected: readonly string[],
): Promise<void> {
  const temporary = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await makeReachable(dirname(folder));
  try {
    const folders = new Set(files.map((file) => dirname(pathOf(file))));
    for (const each of ['.', ...folders]) await mkdir(join(temporary, each), { recursive: true });
    for (let at = 0; at < files.length; at += 64) {
      await Promise.all(files.slice(at, at + 64).map((file) => copy(source.native, temporary, pathOf(file))));
    }
    for (const { path, target } of source.links) await symlink(target, join(temporary, path));
    // mkdir's mode passes through the umask; a strict one would lock the server's user out.
    for (const each of await allFolders(temporary)) await chmod(each, 0o755);
    await rename(temporary, folder).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      if (await isComplete(folder, expected)) return; // another process was first: same content
      await rm(folder, { recursive: true });
      await rename(temporary, folder);
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function copy(from: string, to: string, path: string): Promise<void> {
  await copyFile(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
  await chmod(join(to, path), path.startsWith('bin/') || path.includes('.so') ? 0o755 : 0o644);
}

/** Creates a folder that every user may pass through, and only its maker may write. */
export async function makeReachable(folder: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, 0o755);
}

async function isComplete(folder: string, expected: readonly string[]): Promise<boolean> {
  const present = await listFiles(folder).catch(() => []);
  return present.sort().join('\n') === expected.join('\n');
}

/** Every file as `path size` and every link as `path -> target`, without what only compilers need. */
async function listFiles(root: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return entry.name === 'pkgconfig' ? [] : listFiles(root, path);
      if (entry.isSymbolicLink()) return [`${path} -> ${await readlink(join(root, path))}`];
      if (path.endsWith('.a') || path === 'pg-symlinks.json') return [];
      return [`${path} ${(await stat(join(root, path))).size}`];
    }),
  );
  return lists.flat();
}

const pathOf = (listed: string) => listed.slice(0, listed.lastIndexOf(' '));

async function allFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return [root, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))];
}
