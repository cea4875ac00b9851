import { ageOf } from './keepable.js';
import { loaderName } from './kinds.js';
import type { Shelf } from './shelf.js';
import type { Release, World } from './worker-scope.js';

/** Keeps the script and its chunks, whole builds only: the loader is the switch, and is put in its place last. */
export interface FileKeeper {
  /** A page asked for it, or will. */
  use(key: string): Promise<void>;
  /** By what a tag is called behind `motcua-`. */
  useTag(tag: string): Promise<void>;
  /** Brings what is kept to the build that the worker was made with. Rejects where that does not come whole. */
  upgrade(): Promise<void>;
  /** The loader was handed out: once in a while, asks whether it is still the same. */
  check(): Promise<void>;
  /** A page asked for a chunk that is no longer there: the next one asks for the loader, too. */
  lost(): Promise<void>;
  /** Takes away chunks of builds that no open page can ask for any more. */
  sweep(): Promise<void>;
}

export interface FileKeeperOptions {
  readonly embed: string;
  readonly release: Release;
  readonly shelf: Shelf;
  readonly world: World;
}

/** What is known of the files on the shelf. */
interface Known extends Release {
  /** Pages that may ask for chunks of an older build. */
  readonly older: readonly string[];
}

const hour = 3_600_000;

/** Words that few pages speak. */
const seldomUsed = ['english'];

export function createFileKeeper({ embed, release, shelf, world }: FileKeeperOptions): FileKeeper {
  const loaderKey = embed + loaderName;
  const knownKey = `${embed}motcua.json`;
  const ask = (name: string, cache: RequestCache) =>
    world.fetch(embed + name, { mode: 'cors', credentials: 'omit', cache, priority: 'low' });

  const readKnown = async (): Promise<Known | undefined> => (await shelf.read(knownKey))?.json().catch(() => undefined);
  const writeKnown = (known: Known) => shelf.keep(knownKey, new Response(JSON.stringify(known)));

  /** A chunk and what it asks for. */
  const bring = async (name: string, seldom: readonly string[], seen = new Set<string>()): Promise<boolean> => {
    if (seen.has(name)) return true;
    seen.add(name);
    let reply = await shelf.read(embed + name);
    if (!reply) {
      // Its name is its content's hash: whatever copy the browser has is the right one.
      const asked = await ask(name, 'force-cache').catch(() => undefined);
      if (!asked || !(await shelf.keep(embed + name, asked.clone()))) return false;
      reply = asked;
    }
    let isWhole = true;
    for (const [, isLater, other = ''] of (await reply.text()).matchAll(/(import\()?"\.\/(c-[\w-]{43}\.js)"/g)) {
      if (isLater && (seldom.includes(other) || world.isThrifty())) continue;
      if (!(await bring(other, seldom, seen)) && !isLater) isWhole = false;
    }
    return isWhole;
  };
  const seldomOf = ({ files }: Release) => seldomUsed.flatMap((label) => files[label] ?? []);

  /** Which build a loader belongs to: ours, else the one that the folder lists. */
  const releaseOf = async (loader: string): Promise<Release | undefined> => {
    if (loader === release.loader) return release;
    const list = await ask('sri.json', 'no-cache').then((reply) => reply.json());
    const rows = list.files as { file: string; label: string; integrity: string }[];
    if (rows.find(({ file }) => file === loaderName)?.integrity !== loader) return undefined;
    return { loader, files: Object.fromEntries(rows.map(({ label, file }) => [label, file])) };
  };

  /** Puts another build in the place of what is kept, with all that pages used of the one before. */
  const change = async (before: Known | undefined, cache: RequestCache): Promise<boolean> => {
    let isDone = false;
    await world.alone(async () => {
      isDone = await changeTo(before, cache);
    });
    return isDone;
  };
  const changeTo = async (before: Known | undefined, cache: RequestCache): Promise<boolean> => {
    const reply = await ask(loaderName, cache);
    if (!reply.ok) return false;
    const loader = await integrityOf(reply.clone());
    if (loader === before?.loader) return shelf.keep(loaderKey, reply);
    const next = await releaseOf(loader).catch(() => undefined);
    if (!next) return false;
    const kept = new Set(await shelf.keys());
    const used = Object.entries(before?.files ?? {}).filter(([, file]) => kept.has(embed + file));
    for (const [label] of used) {
      const file = next.files[label];
      if (file && label !== 'loader' && !(await bring(file, seldomOf(next)))) return false;
    }
    const older = before ? await world.openPages() : [];
    return (await writeKnown({ ...next, older })) && shelf.keep(loaderKey, reply);
  };

  const known = async (): Promise<Known | undefined> => {
    const found = await readKnown();
    if (found && (await shelf.read(loaderKey))) return found;
    await change(found, 'default').catch(() => false);
    return readKnown();
  };

  const sweep = async (): Promise<void> => {
    const found = await readKnown();
    const loader = await shelf.read(loaderKey);
    // Something was broken off while builds changed: both are left alone until the next check.
    if (!found || !loader || (await integrityOf(loader)) !== found.loader) return;
    const open = await world.openPages();
    const older = found.older.filter((id) => open.includes(id));
    if (older.length < found.older.length) await writeKnown({ ...found, older });
    if (older.length > 0) return;
    const current = new Set([...Object.values(found.files), loaderName, 'motcua.json'].map((name) => embed + name));
    for (const key of await shelf.keys()) if (!current.has(key)) await shelf.drop(key);
  };

  return {
    async use(key) {
      const found = await known();
      if (key !== loaderKey) await bring(key.slice(embed.length), seldomOf(found ?? release));
    },
    async useTag(tag) {
      const found = await known();
      const file = found?.files[tag];
      if (found && file) await bring(file, seldomOf(found));
    },
    async upgrade() {
      const before = await readKnown();
      if (!before || before.loader === release.loader) return;
      if (!(await change(before, 'no-cache'))) throw new Error('not whole');
    },
    async check() {
      const kept = await shelf.read(loaderKey);
      if (!kept || ageOf(kept, world.now()) < hour) return;
      await change(await readKnown(), 'no-cache').catch(() => false);
    },
    lost: () => shelf.drop(loaderKey),
    sweep: () => world.alone(sweep),
  };
}

async function integrityOf(reply: Response): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', await reply.arrayBuffer()));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}
