/** Makes one module of the simulator and the shipped sources it runs, as they are or with a patch. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { repositoryRoot } from '../support/browsers.js';

/** A change to one shipped source file; all of `find` must stand there exactly once. */
export interface Patch {
  /** From the repository's root. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const here = 'test/protocol/simulator';
const standIn = (name: string) => `${repositoryRoot}${here}/stand-ins/${name}.ts`;

/** Modules that the shipped code finds in another's place. */
const standIns: readonly { readonly of: RegExp; readonly is: string; readonly for?: RegExp }[] = [
  { of: /^ky$/, is: 'ky' },
  { of: /^hono$/, is: 'hono' },
  { of: /^@tus\/(server|file-store)$/, is: 'tus' },
  { of: /^sharp$/, is: 'sharp' },
  { of: /^node:fs(\/promises)?$/, is: 'node-fs', for: /\/uploads\// },
  { of: /^node:crypto$/, is: 'node-crypto', for: /\/(submissions|uploads|audit)\/|keyring\.ts$/ },
  { of: /\/contract\.js$/, is: 'contract' },
];

/** Examples of the contract that are needed: the words of all problems, and one procedure. */
function examples(): string {
  const { components } = JSON.parse(readFileSync(`${repositoryRoot}openapi/generated/openapi.json`, 'utf8'));
  const wanted = Object.entries<{ value: unknown }>(components.examples).filter(
    ([name, { value }]) => name === 'procedure-detail' || typeof (value as { status?: unknown })?.status === 'number',
  );
  return `export const examples = ${JSON.stringify(Object.fromEntries(wanted.map(([name, { value }]) => [name, value])))};`;
}

let keptExamples: string | undefined;

const shippedSources = (patches: readonly Patch[], applied: Set<Patch>): Plugin => ({
  name: 'motcua-shipped-sources',
  setup(bundler) {
    bundler.onResolve({ filter: /^motcua:examples$/ }, () => ({ path: 'examples', namespace: 'motcua' }));
    bundler.onLoad({ filter: /.*/, namespace: 'motcua' }, () => {
      keptExamples ??= examples();
      return { contents: keptExamples, loader: 'js' };
    });
    bundler.onResolve({ filter: /^@motcua\/(openapi|rules|client|headless)$/ }, ({ path }) => {
      const name = path.slice('@motcua/'.length);
      return { path: `${repositoryRoot}${name === 'openapi' ? 'openapi/index.ts' : `packages/${name}/src/index.ts`}` };
    });
    bundler.onResolve({ filter: /^(ky|hono|@tus\/.*|sharp|node:.*|.*\/contract\.js)$/ }, ({ path, importer }) => {
      if (!/\/packages\/[^/]+\/src\//.test(importer)) return undefined;
      const found = standIns.find((one) => one.of.test(path) && (!one.for || one.for.test(importer)));
      return found && { path: standIn(found.is) };
    });
    bundler.onLoad({ filter: /\/packages\/[^/]+\/src\/.*\.ts$/ }, ({ path }) => {
      const own = patches.filter(({ file }) => path === repositoryRoot + file);
      if (own.length === 0) return undefined;
      let contents = readFileSync(path, 'utf8');
      for (const patch of own) {
        if (contents.split(patch.find).length !== 2)
          throw new Error(`${patch.file} does not have exactly once:\n${patch.find}`);
        contents = contents.replace(patch.find, () => patch.replace);
        applied.add(patch);
      }
      return { contents, loader: 'ts' };
    });
  },
});

/** The text of a module that exports `playSchedule`. Fails where a patch does not fit the sources any more. */
export async function bundleOf(patches: readonly Patch[]): Promise<string> {
  const applied = new Set<Patch>();
  const { outputFiles } = await build({
    entryPoints: [posix.join(repositoryRoot, here, 'play.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
    inject: [standIn('globals')],
    define: {
      setTimeout: 'simulated_setTimeout',
      clearTimeout: 'simulated_clearTimeout',
      'Date.now': 'simulated_now',
      crypto: 'simulated_crypto',
      AbortController: 'simulated_AbortController',
    },
    plugins: [shippedSources(patches, applied)],
  });
  const missed = patches.find((patch) => !applied.has(patch));
  if (missed) throw new Error(`no code of a schedule comes from ${missed.file}`);
  return outputFiles[0]?.text ?? '';
}
