import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder says of itself in `version.json`; also by which we know a folder of ours again. */
export interface SiteManifest {
  readonly madeBy: 'motcua static';
  readonly format: 1;
  readonly agency: string;
  /** ISO date that its pages hold for. */
  readonly day: string;
  /** Changes with every byte of every file. */
  readonly version: string;
  /** Paths of all files that are ours, with slashes; a next writing takes away those it no longer makes. */
  readonly files: readonly string[];
}

export const manifestName = 'version.json';

/** Undefined where there is none, or where it is somebody else's. */
export async function readManifest(folder: string): Promise<SiteManifest | undefined> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '');
  try {
    const found = JSON.parse(text) as Partial<SiteManifest> | null;
    const isOurs = found?.madeBy === 'motcua static' && found.format === 1 && Array.isArray(found.files);
    return isOurs && found.files?.every(isInside) ? (found as SiteManifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Files are removed by these paths: none may lead out of the folder, nor to something hidden, which is never ours. */
const isInside = (path: unknown): boolean =>
  typeof path === 'string' && path !== '' && path.split('/').every((part) => /^[\w-][\w.-]*$/.test(part));
