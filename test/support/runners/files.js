/** Finds test files the way each runner's config names them, so that a run of zero tests can be told from no files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../browsers.js';

const passedOver = new Set(['node_modules', 'dist', 'results', '.git', '.motcua']);

/** Every file under a folder of the repository, as paths from its root. @param {string} folder @returns {string[]} */
export function filesUnder(folder) {
  let entries;
  try {
    entries = readdirSync(join(repositoryRoot, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => !passedOver.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

const isNodeTest = (path) => path.endsWith('.test.ts') && !path.endsWith('.element.test.ts');
const inPackageSource = (path) => /^packages\/[^/]+\/src\//.test(path);

/** @param {string | undefined} filter part of a path */
const matching = (paths, filter) => (filter ? paths.filter((path) => path.includes(filter)) : paths);

export const nodeTestFiles = (filter) =>
  matching(
    [
      ...filesUnder('packages').filter((path) => inPackageSource(path) && isNodeTest(path)),
      ...['openapi', 'examples', 'test'].flatMap(filesUnder).filter(isNodeTest),
    ],
    filter,
  );

export const elementTestFiles = (filter) =>
  matching(
    filesUnder('packages').filter((path) => inPackageSource(path) && path.endsWith('.element.test.ts')),
    filter,
  );

export const journeyFiles = (filter) =>
  matching(
    filesUnder('test/journeys').filter((path) => path.endsWith('.spec.ts')),
    filter,
  );

export const storyTestFiles = (filter) =>
  matching(
    filesUnder('test/stories').filter((path) => path.endsWith('.spec.ts')),
    filter,
  );
