/** Lets a test beside the code import test tools that only this workspace package installs (vitest, @open-wc/testing …).
 * Packages stay free of them: their manifests list what their code needs, nothing more. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = new URL('../package.json', import.meta.url);

/** Names in this package's manifest, minus our own packages. */
export const testTools = Object.keys(JSON.parse(readFileSync(here, 'utf8')).devDependencies).filter(
  (name) => !name.startsWith('@motcua/'),
);

/** Whether an import specifier names a test tool or one of its subpaths. @param {string} source */
export const isTestTool = (source) => testTools.some((name) => source === name || source.startsWith(`${name}/`));

/** A vite plugin: a tool that the importer's own package does not list is looked up from here. */
export const toolResolverForVite = () => ({
  name: 'motcua-test-tools',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !isTestTool(source)) return null;
    const own = await this.resolve(source, importer, { ...options, skipSelf: true });
    return own ?? this.resolve(source, fileURLToPath(here), { ...options, skipSelf: true });
  },
});

/** The same for web-test-runner: its resolver's `modulePaths`. */
export const toolFolders = [fileURLToPath(new URL('../node_modules', import.meta.url))];

/** Absolute path of a tool's file, for runners that are started as processes. @param {string} specifier */
export const resolveTool = (specifier) => createRequire(here).resolve(specifier);
