import type { Release, World } from '../worker-scope.js';

/** Caches in memory, in the order of their filling, as browsers keep them. */
export function memoryCaches() {
  const all = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const entries = all.get(name) ?? new Map<string, Response>();
    all.set(name, entries);
    return {
      match: async (key: string) => entries.get(key)?.clone(),
      async put(key: string, reply: Response) {
        entries.delete(key);
        entries.set(key, reply);
      },
      delete: async (key: string) => entries.delete(key),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    } as unknown as Cache;
  };
  return { open, all };
}

/** A world in which `sites` answer by address; whatever else is asked fails like a network that is away. */
export function workerWorld(sites: Record<string, string | Response> = {}) {
  const caches = memoryCaches();
  const state = { now: 1_000_000, isThrifty: false, pages: [] as string[] };
  const asked: string[] = [];
  const world: World = {
    async fetch(address) {
      asked.push(address);
      const found = sites[address];
      if (found === undefined) throw new TypeError('network');
      return typeof found === 'string' ? new Response(found) : found.clone();
    },
    caches,
    now: () => state.now,
    wait: () => new Promise(() => {}),
    openPages: async () => state.pages,
    alone: (work) => work(),
    isThrifty: () => state.isThrifty,
  };
  return { world, state, asked, sites, caches };
}

/** A name as a chunk has it. */
export const chunkName = (what: string): string => `c-${what.padEnd(43, '-')}.js`;

async function integrityOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** What a folder of the embed answers in one build of it. */
export async function builtFolder(embed: string, version: string) {
  const [core, wizard, late] = ['core', 'wizard', 'late'].map((label) => chunkName(label + version));
  const loader = `/* ${version} */`;
  const release: Release = {
    loader: await integrityOf(loader),
    files: { core: core ?? '', 'submission-wizard': wizard ?? '', 'late-pages': late ?? '' },
  };
  const files: Record<string, string> = {
    [`${embed}motcua.js`]: loader,
    [`${embed}${core}`]: 'export const a=1;',
    [`${embed}${wizard}`]: `import{a}from"./${core}";const later=()=>import("./${late}");`,
    [`${embed}${late}`]: `import{a}from"./${core}";`,
    [`${embed}sri.json`]: JSON.stringify({
      files: [
        { file: 'motcua.js', label: 'loader', integrity: release.loader },
        ...Object.entries(release.files).map(([label, file]) => ({ label, file, integrity: '' })),
      ],
    }),
  };
  return { release, files, core, wizard, late };
}
