import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the embed brings to a folder. */
export interface EmbedFiles {
  /** By name; the loader is `motcua.js`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names of chunks by what they are, e.g. `seldom`. */
  readonly chunks: ReadonlyMap<string, string>;
  /** What search and the page of a procedure need to run without a network. */
  readonly offline: readonly string[];
}

interface Listed {
  readonly file: string;
  readonly label: string;
}

const readOffline = ['loader', 'procedure-search', 'search-view', 'procedure', 'page-paper', 'catalogue', 'seldom'];

/** Reads the folder that `serve --embed` takes, too. */
export async function readEmbedFiles(folder: string): Promise<EmbedFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, await readFile(join(folder, name)));
  const { files: listed } = JSON.parse(await readFile(join(folder, 'sri.json'), 'utf8')) as { files: Listed[] };
  return {
    files,
    chunks: new Map(listed.map(({ file, label }) => [label, file])),
    offline: withImports(
      files,
      listed.filter(({ label }) => readOffline.includes(label)).map(({ file }) => file),
    ),
  };
}

/** With what they import at once, and what that imports. */
function withImports(files: ReadonlyMap<string, Uint8Array>, names: readonly string[]): string[] {
  const needed = new Set(names);
  for (const name of needed) {
    const code = Buffer.from(files.get(name) ?? []).toString();
    for (const [, other = ''] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) needed.add(other);
  }
  return [...needed].sort();
}
