import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BilingualError } from '../serve/bilingual-error.js';
import { workerName } from '../static/hosted-worker.js';
import type { SiteFiles } from './site.js';
import { manifestName, readManifest, type SiteManifest } from './site-manifest.js';

export interface WrittenSite {
  /** Files that are new or changed. */
  readonly changed: number;
  /** Files of a former writing that are gone. */
  readonly removed: number;
}

/**
 * Writes a folder that may be served meanwhile: everything is written apart first, then each file is put in its place
 * whole, chunks and data before the pages that ask for them. Files that are somebody else's (a `CNAME`, a `.git`) stay.
 * A writing that was broken off is brought to its end by the next one.
 * @throws {BilingualError} for a folder that holds something and is not ours
 */
export async function writeSite(
  out: string,
  files: SiteFiles,
  about: Omit<SiteManifest, 'files' | 'madeBy' | 'format'>,
): Promise<WrittenSite> {
  const folder = resolve(out);
  const before = await readManifest(folder);
  await refuseForeign(folder, before, files);
  await mkdir(folder, { recursive: true });
  const manifest = (paths: Iterable<string>): string =>
    `${JSON.stringify({ madeBy: 'motcua static', format: 1, ...about, files: [...new Set(paths)].sort() }, undefined, 1)}\n`;
  const changed = await changedFiles(folder, files);
  const stale = (before?.files ?? []).filter((path) => !files.has(path));
  // On the same disk; a leading dot hides it from most servers.
  await removeLeft(folder);
  const desk = await mkdtemp(join(folder, workshop));
  try {
    await writeFile(join(desk, manifestName), manifest([...files.keys(), ...stale]));
    for (const [at, path] of changed.entries()) await writeFile(join(desk, `${at}`), files.get(path) ?? '');
    await rename(join(desk, manifestName), join(folder, manifestName));
    for (const [at, path] of changed.entries()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await rename(join(desk, `${at}`), join(folder, path));
    }
    for (const path of stale) await removeFile(folder, path);
    await writeFile(join(desk, manifestName), manifest(files.keys()));
    await rename(join(desk, manifestName), join(folder, manifestName));
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
  return { changed: changed.length, removed: stale.length };
}

/** Where files are made before they are put in their place. */
const workshop = '.motcua-';

/** What a writing left behind that was broken off. */
async function removeLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(workshop)) await rm(join(folder, name), { recursive: true });
}

/** What pages ask for comes first, the worker that says there is something new comes last. */
const rank = (path: string): number => (path === workerName ? 2 : path.endsWith('.html') ? 1 : 0);

async function changedFiles(folder: string, files: SiteFiles): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, content] of files) {
    const there = await readFile(join(folder, path)).catch(() => undefined);
    if (!there?.equals(Buffer.from(content))) changed.push(path);
  }
  return changed.sort((a, b) => rank(a) - rank(b));
}

async function refuseForeign(folder: string, before: SiteManifest | undefined, files: SiteFiles): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new BilingualError(
      `--out: ${folder} không phải là thư mục ghi được.`,
      `--out: ${folder} is no folder that can be written.`,
    );
  });
  const isOthers = (name: string) => !name.startsWith('.');
  if (before === undefined && names.some(isOthers)) {
    throw new BilingualError(
      `--out: thư mục ${folder} đã có thứ khác và không do lệnh này tạo. Hãy nêu một thư mục trống hoặc chưa có.`,
      `--out: the folder ${folder} holds something that this command did not write. Name an empty or a new one.`,
    );
  }
  await refuseDetours(folder, [...files.keys(), ...(before?.files ?? [])]);
  const ours = new Set(before?.files);
  for (const path of files.keys()) {
    if (ours.has(path)) continue;
    const there = await readFile(join(folder, path)).catch(() => undefined);
    if (there === undefined || there.equals(Buffer.from(files.get(path) ?? ''))) continue;
    throw new BilingualError(
      `--out: tệp ${path} trong ${folder} không do lệnh này tạo. Hãy đổi tên hoặc dời nó đi.`,
      `--out: this command did not write the file ${path} in ${folder}. Rename it or move it away.`,
    );
  }
}

/** A link to another folder would have files written and removed there; a folder in the place of a file cannot be replaced. */
async function refuseDetours(folder: string, paths: readonly string[]): Promise<void> {
  const above = new Set<string>();
  for (const path of paths) for (let up = dirname(path); up !== '.'; up = dirname(up)) above.add(up);
  const kindOf = (path: string) => lstat(join(folder, path)).catch(() => undefined);
  for (const path of new Set([...above, ...paths])) {
    const there = await kindOf(path);
    if (there === undefined || there.isDirectory() === above.has(path)) continue;
    throw new BilingualError(
      `--out: ${path} trong ${folder} phải là ${above.has(path) ? 'thư mục thật, không phải liên kết hay tệp' : 'tệp, không phải thư mục'}. Hãy dời nó đi.`,
      `--out: ${path} in ${folder} must be ${above.has(path) ? 'a real folder, no link and no file' : 'a file and no folder'}. Move it away.`,
    );
  }
}

async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  // Folders that became empty go with it.
  for (let up = dirname(path); up !== '.'; up = dirname(up)) {
    const isGone = await rmdir(join(folder, up)).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
