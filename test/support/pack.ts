/** The packages as npm would get them: a tarball each, packed from what was built. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './browsers.js';
import { pnpmCommand } from './pnpm.js';

const run = promisify(execFile);

export interface Tarball {
  /** `@motcua/client` */
  readonly name: string;
  /** Absolute path of the `.tgz`. */
  readonly file: string;
  /** Paths in it, without the leading `package/`. */
  readonly paths: readonly string[];
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Folders of the packages that are published, from the root. */
export const publicPackages: readonly string[] = [
  'openapi',
  ...readdirSync(`${repositoryRoot}packages`).map((one) => `packages/${one}`),
]
  .filter((folder) => !manifestOf(folder).private)
  .sort();

function manifestOf(folder: string): { readonly name: string; readonly private?: boolean } {
  return JSON.parse(readFileSync(`${repositoryRoot}${folder}/package.json`, 'utf8'));
}

/** Packs them all. @param folder where the tarballs are put */
export async function packAll(folder: string): Promise<readonly Tarball[]> {
  const [pnpm = '', ...words] = pnpmCommand();
  const filters = publicPackages.flatMap((one) => ['--filter', `./${one}`]);
  await run(pnpm, [...words, '--silent', '-r', ...filters, 'pack', '--pack-destination', folder], {
    cwd: repositoryRoot,
  });
  return Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.tgz'))
      .sort()
      .map((name) => read(join(folder, name))),
  );
}

async function read(file: string): Promise<Tarball> {
  const list = await run('tar', ['-tzf', file]);
  const manifest = JSON.parse((await run('tar', ['-xzOf', file, 'package/package.json'])).stdout);
  const paths = list.stdout
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''));
  return { name: manifest.name, file, paths, manifest };
}
