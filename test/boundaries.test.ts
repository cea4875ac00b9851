/** The order of the packages: each imports only what stands left of it, by its name, through its public entry. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundaryViolations, importCycles, mayImport, ownerOf } from './support/boundary-rules.js';
import { repositoryRoot } from './support/browsers.js';
import { filesUnder } from './support/runners/files.js';

const read = (path: string) => readFileSync(repositoryRoot + path, 'utf8');
const manifestOf = (folder: string) => JSON.parse(read(`${folder}/package.json`));
const folderOf = (name: string) => (name === 'openapi' ? 'openapi' : `packages/${name}`);
const entriesOf = (name: string) =>
  existsSync(`${repositoryRoot}${folderOf(name)}/package.json`)
    ? Object.keys(manifestOf(folderOf(name)).exports ?? { '.': '' })
    : [];

const sources = ['openapi', 'packages', 'examples']
  .flatMap(filesUnder)
  .filter((path) => /\.ts$/.test(path) && (/\/src\//.test(path) || path.startsWith('openapi/')))
  .map((path) => ({ path, text: read(path) }));

/** Vitest shortens long arrays; here every breach is named in the message. */
const expectNone = (found: readonly string[]) => expect(found, `\n${found.join('\n')}\n`).toEqual([]);

describe('the packages as they are', () => {
  it('import only what stands left of them, and do without the globals that belong elsewhere', () => {
    expect(sources.length).toBeGreaterThan(10);
    expectNone(sources.flatMap((file) => boundaryViolations(file, entriesOf)));
  });

  it('have no ring of files that import each other at run time', () => {
    expectNone(importCycles(sources));
  });

  it('name in their manifests only packages that stand left of them', () => {
    const wrong = Object.entries(mayImport).flatMap(([name, allowed]) => {
      if (!existsSync(`${repositoryRoot}${folderOf(name)}/package.json`)) return [];
      const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = manifestOf(folderOf(name));
      const ours = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })
        .filter((dependency) => dependency.startsWith('@motcua/'))
        .map((dependency) => dependency.slice('@motcua/'.length));
      return ours.filter((other) => !allowed.includes(other)).map((other) => `${name} lists @motcua/${other}`);
    });
    expectNone(wrong);
  });

  it('are all known here: a new package has to be given its place', () => {
    const names = new Set(filesUnder('packages').flatMap((path) => ownerOf(path)?.name ?? []));
    expectNone([...names].filter((name) => !(name in mayImport)));
  });
});

describe('the check itself', () => {
  const entries = () => ['.', './spec.json', './motcua-*.js'];
  const check = (path: string, text: string) => boundaryViolations({ path, text }, entries);

  it.each([
    ['packages/rules/src/a.ts', "import { x } from '@motcua/client';"],
    ['packages/rules/src/a.ts', "import type { X } from '@motcua/headless';"],
    ['packages/rules/src/a.ts', "const x = await import('@motcua/gateway');"],
    ['packages/rules/src/a.ts', "export * from '@motcua/client';"],
    ['packages/rules/src/a.ts', "let x: import('@motcua/client').Client;"],
    ['packages/gateway/src/a.ts', "import { x } from '@motcua/client';"],
    ['packages/client/src/a.ts', "import { x } from '../../rules/src/x.js';"],
    ['packages/client/src/a.ts', "import { x } from '@motcua/rules/src/x.js';"],
    ['packages/client/src/a.ts', "import { x } from '@motcua/rules/dist/x.js';"],
    ['packages/client/src/a.test.ts', "import { x } from '@motcua/gateway';"],
    ['packages/headless/src/a.ts', "import ky from 'ky';"],
    ['packages/headless/src/a.ts', "import { html } from 'lit';"],
    ['packages/headless/src/a.ts', "const { Task } = await import('@lit/task');"],
    ['packages/client/src/a.ts', "import { html } from 'lit/html.js';"],
    ['packages/client/src/a.ts', "import { readFileSync } from 'node:fs';"],
    ['packages/embed/src/a.ts', 'const chunk = await import(location.hash);'],
    ['packages/elements/src/a.ts', "const page = await fetch('/v1');"],
    ['packages/elements/src/a.ts', "window.fetch('/v1');"],
    ['packages/elements/src/a.ts', "indexedDB.open('drafts');"],
    ['packages/headless/src/a.ts', 'document.title = 1;'],
    ['packages/headless/src/a.ts', 'globalThis.document.title = 1;'],
    ['packages/headless/src/a.ts', 'export class A extends HTMLElement {}'],
    ['packages/rules/src/a.ts', 'const now = Date.now();'],
    ['packages/rules/src/a.ts', 'const now = new Date();'],
    ['packages/rules/src/a.ts', 'const now = new Date;'],
    ['packages/rules/src/a.ts', 'const dice = Math.random();'],
    ['packages/rules/src/a.ts', 'const id = crypto.randomUUID();'],
    ['packages/rules/src/a.ts', 'export const later = (clock = Date.now) => clock();'],
    ['packages/rules/src/a.ts', 'const io = { fetch };'],
    ['packages/client/src/a.ts', "localStorage.setItem('a', 'b');"],
    ['examples/node-filing/src/a.ts', "import { x } from '../../../packages/client/src/x.js';"],
    ['examples/bank/src/a.ts', "import { html } from 'lit';"],
  ])('refuses in %s: %s', (path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  it.each([
    ['packages/client/src/a.ts', "import { x } from '@motcua/rules'; import ky from 'ky';"],
    ['packages/client/src/a.ts', 'const ask = fetch; export const b = 1;'],
    ['packages/rules/src/a.ts', 'const day = new Date(0); // never Date.now(), never Math.random()'],
    ['packages/rules/src/a.ts', "const words = 'fetch the document';"],
    ['packages/rules/src/a.ts', 'export const f = (document: { id: string }) => document.id;'],
    [
      'packages/rules/src/a.ts',
      'interface Io { fetch: typeof globalThis.fetch } export const g = (io: Io) => io.fetch;',
    ],
    ['packages/rules/src/a.ts', "const hash = crypto.subtle.digest('SHA-256', bytes);"],
    ['packages/headless/src/a.ts', "import { b } from './deep/b.js'; const opening = indexedDB.open('a');"],
    ['packages/headless/src/deep/a.ts', "import { b } from '../b.js';"],
    ['packages/elements/src/a.ts', "import { html } from 'lit'; document.title = '';"],
    ['packages/embed/src/a.ts', "await import('@motcua/elements/motcua-provider.js');"],
    [
      'packages/rules/src/a.test.ts',
      "import { readFileSync } from 'node:fs'; import { it } from 'vitest'; Date.now();",
    ],
    ['packages/gateway/src/a.ts', "import { x } from '@motcua/openapi'; import s from '@motcua/openapi/spec.json';"],
    ['examples/desk/src/a.ts', "import { html } from 'lit'; import { createClient } from '@motcua/client';"],
  ])('lets pass in %s: %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it('finds a ring of three files, and none where one side is only a type', () => {
    const file = (name: string, text: string) => ({ path: `packages/rules/src/${name}.ts`, text });
    const ring = [
      file('a', "import { b } from './b.js';"),
      file('b', "export * from './c.js';"),
      file('c', "const a = await import('./a.js');"),
    ];
    expect(importCycles(ring)).toHaveLength(1);
    expect(importCycles([...ring.slice(0, 2), file('c', "import type { A } from './a.js';")])).toEqual([]);
  });
});
