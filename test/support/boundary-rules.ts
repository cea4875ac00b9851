/** Who may import whom, and which globals a package does without. The order of the house, as data and one check. */
import { posix } from 'node:path';
import { sourceFacts } from './source-facts.js';

/** Ours that each package may import. Everything not listed is refused. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  openapi: [],
  rules: ['openapi'],
  client: ['openapi', 'rules'],
  headless: ['openapi', 'rules', 'client'],
  elements: ['openapi', 'rules', 'client', 'headless'],
  embed: ['openapi', 'rules', 'client', 'headless', 'elements'],
  react: ['openapi', 'rules', 'client', 'headless', 'elements'],
  mocks: ['openapi', 'client'],
  gateway: ['openapi', 'rules'],
};

/** Libraries that have one home each. */
const homes: readonly { library: RegExp; only: readonly string[] }[] = [
  { library: /^ky$/, only: ['client'] },
  { library: /^(@lit\/react|react)$/, only: ['react'] },
  { library: /^(lit|lit-html|lit-element|@lit\/.*|@lit-labs\/.*)$/, only: ['elements', 'embed', 'examples/desk'] },
  { library: /^(hono|@hono\/.*)$/, only: ['gateway', 'examples/bank'] },
  { library: /^(kysely|pg|@tus\/.*|pino|sharp)$/, only: ['gateway'] },
  { library: /^node:/, only: ['gateway', 'examples/bank', 'examples/demo', 'examples/node-filing'] },
];

const storage = ['indexedDB', 'localStorage', 'sessionStorage', 'caches'];
const dom = ['document', 'customElements', 'HTMLElement'];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator.sendBeacon'];
const clock = ['Date.now', 'Date()', 'performance.now', 'setTimeout', 'setInterval'];
const randomness = ['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID', 'crypto.subtle.generateKey'];

/** Globals a package never touches; a longer name counts too (`document.body` is `document`). */
const withoutGlobals: Readonly<Record<string, readonly string[]>> = {
  rules: [...storage, ...dom, ...network, ...clock, ...randomness],
  client: [...storage, ...dom],
  headless: dom,
  elements: [...network, ...storage],
};

export interface SourceFile {
  /** From the repository's root, e.g. `packages/rules/src/index.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Says for one file what breaks the order, in a sentence each; empty when nothing does.
 * @param exportsOf subpaths in a package's manifest, e.g. `['.', './spec.json']` */
export function boundaryViolations(file: SourceFile, exportsOf: (name: string) => readonly string[]): string[] {
  const owner = ownerOf(file.path);
  if (!owner) return [];
  const isTest = /\.test\.ts$/.test(file.path);
  const facts = sourceFacts(file.text, file.path);
  const found = facts.imports.flatMap(({ specifier }) =>
    importViolation(file.path, owner, specifier, isTest, exportsOf),
  );
  if (facts.computedImports > 0 && !isTest) found.push('a dynamic import whose target is computed');
  if (!isTest)
    for (const name of withoutGlobals[owner.name] ?? [])
      if ([...facts.globals].some((used) => used === name || used.startsWith(`${name}.`)))
        found.push(`${owner.name} uses ${name}`);
  return found.map((what) => `${file.path}: ${what}`);
}

interface Owner {
  /** `rules`, or `examples/desk`. */
  readonly name: string;
  readonly folder: string;
}

export function ownerOf(path: string): Owner | undefined {
  const [top, second] = path.split('/');
  if (top === 'openapi') return { name: 'openapi', folder: 'openapi' };
  if (top === 'packages' && second) return { name: second, folder: `packages/${second}` };
  if (top === 'examples' && second) return { name: `examples/${second}`, folder: `examples/${second}` };
  return undefined;
}

function importViolation(
  path: string,
  owner: Owner,
  specifier: string,
  isTest: boolean,
  exportsOf: (name: string) => readonly string[],
): string[] {
  if (specifier.startsWith('.') || specifier.startsWith('/')) {
    const target = posix.normalize(posix.join(posix.dirname(path), specifier));
    const staysInside = specifier.startsWith('.') && target.startsWith(`${owner.folder}/`);
    return staysInside ? [] : [`reaches out of its package by a path: ${specifier}`];
  }
  if (specifier.startsWith('@motcua/')) return ownImportViolation(owner, specifier, exportsOf);
  const home = homes.find(({ library }) => library.test(libraryOf(specifier)));
  if (!home || home.only.includes(owner.name)) return [];
  if (isTest && specifier.startsWith('node:')) return [];
  return [`${owner.name} imports ${specifier}, whose place is ${home.only.join(', ')}`];
}

function ownImportViolation(owner: Owner, specifier: string, exportsOf: (name: string) => readonly string[]): string[] {
  const [, name = '', ...rest] = specifier.split('/');
  const subpath = rest.length === 0 ? '.' : `./${rest.join('/')}`;
  const allowed = owner.name.startsWith('examples/') ? Object.keys(mayImport) : (mayImport[owner.name] ?? []);
  if (!allowed.includes(name)) return [`${owner.name} imports @motcua/${name}, which does not stand left of it`];
  if (!exportsOf(name).some((entry) => fitsEntry(entry, subpath)))
    return [`${specifier} is no public entry of @motcua/${name}`];
  return [];
}

/** Manifests may carry one `*` in an entry, e.g. `./motcua-*.js`. */
function fitsEntry(entry: string, subpath: string): boolean {
  const [before = '', after] = entry.split('*');
  return after === undefined ? entry === subpath : subpath.startsWith(before) && subpath.endsWith(after);
}

const libraryOf = (specifier: string) =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

/** Files that import each other in a ring at run time; each ring once, as a readable chain. Types do not count. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, runtimeTargets(file)]));
  const done = new Set<string>();
  const rings: string[] = [];
  const walk = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) rings.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of known.get(path) ?? []) if (known.has(next)) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return rings;
}

const runtimeTargets = ({ path, text }: SourceFile) =>
  sourceFacts(text, path)
    .imports.filter(({ specifier, typeOnly }) => !typeOnly && specifier.startsWith('.'))
    .map(({ specifier }) => posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'));
