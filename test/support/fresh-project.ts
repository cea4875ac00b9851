/** A project of somebody who installs the packages: a folder of its own that knows nothing of this workspace. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Tarball } from './pack.js';
import { pnpmCommand } from './pnpm.js';

const run = promisify(execFile);

export interface FreshProject {
  readonly folder: string;
  /** Runs this Node on a script of the project or of what it installed; hands back what was printed. */
  node(...args: readonly string[]): Promise<string>;
}

/** @param sources folder whose files are the project's own
 * @param dependencies versions from the registry; of ours only names, which come from the tarballs alone */
export async function freshProject(
  folder: string,
  sources: string,
  tarballs: readonly Tarball[],
  dependencies: Readonly<Record<string, string>>,
  ours: readonly string[],
): Promise<FreshProject> {
  mkdirSync(folder, { recursive: true });
  cpSync(sources, folder, { recursive: true });
  const packed = Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]));
  const wanted = Object.fromEntries(ours.map((name) => [name, packed[name]]));
  const manifest = { name: 'fresh', private: true, type: 'module', dependencies: { ...wanted, ...dependencies } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  // JSON is YAML. What ours ask of each other has no version in any registry yet.
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ packages: [], overrides: packed }));
  const [pnpm = '', ...words] = pnpmCommand();
  await run(pnpm, [...words, 'install', '--prefer-offline', '--ignore-scripts', '--no-frozen-lockfile'], {
    cwd: folder,
  });
  return { folder, node: async (...args) => (await run(process.execPath, args, { cwd: folder })).stdout };
}
