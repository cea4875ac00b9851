/** What stands in a package that others install. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/browsers.js';
import { publicPackages } from './support/pack.js';

const read = (path: string) => readFileSync(repositoryRoot + path, 'utf8');
const root = JSON.parse(read('package.json'));

describe.each(publicPackages)('the package in %s', (folder) => {
  const manifest = JSON.parse(read(`${folder}/package.json`));

  it('says what it is, under which licence, and which Node it needs', () => {
    expect(manifest).toMatchObject({ license: 'MIT', engines: root.engines, publishConfig: { access: 'public' } });
    expect(manifest.description).toMatch(/\w/);
    const readme = read(`${folder}/README.md`);
    expect(readme).toContain(`# ${manifest.name}\n`);
    expect(readme).toMatch(/MIT, see \[LICENSE\]/);
  });

  it('has the files that its entries name', () => {
    const targets = Object.values(manifest.exports as Record<string, string | Record<string, string>>)
      .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
      .filter((target) => !target.includes('*'));
    expect(targets.filter((target) => !existsSync(`${repositoryRoot}${folder}/${target}`))).toEqual([]);
  });
});

describe('the packages', () => {
  it('are all found', () => {
    const ours = ['client', 'elements', 'embed', 'gateway', 'headless', 'react', 'rules'].map(
      (one) => `packages/${one}`,
    );
    expect(publicPackages).toEqual(expect.arrayContaining(['openapi', ...ours]));
  });
});

describe('a bundler', () => {
  it('keeps what registers tags and the script for pages, and may drop the rest', () => {
    const sideEffects = (name: string) => JSON.parse(read(`packages/${name}/package.json`)).sideEffects;
    expect(sideEffects('embed')).toBe(true);
    expect(sideEffects('elements')).toEqual(['**/motcua-*.js']);
    for (const name of ['rules', 'client', 'headless', 'mocks', 'react']) expect(sideEffects(name)).toBe(false);
  });
});
