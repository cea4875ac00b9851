import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workerName } from '../static/hosted-worker.js';

/** What the embed brings to a folder. */
export interface EmbedFiles {
  /** By name; the loader is `motcua.js`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names of chunks by what they are, e.g. `seldom`. */
  readonly chunks: ReadonlyMap<string, string>;
  /** The service worker, which has its place beside the pages. */
  readonly worker: string;
}

interface Listed {
  readonly file: string;
  readonly label: string;
}

/** Reads the folder that `serve --embed` takes, too. */
export async function readEmbedFiles(folder: string): Promise<EmbedFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js') && !/^motcua-sw\b/.test(name)).sort();
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, await readFile(join(folder, name)));
  const { files: listed } = JSON.parse(await readFile(join(folder, 'sri.json'), 'utf8')) as { files: Listed[] };
  return {
    files,
    chunks: new Map(listed.map(({ file, label }) => [label, file])),
    worker: await readFile(join(folder, workerName), 'utf8'),
  };
}
