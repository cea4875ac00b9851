/** Builds the service worker, which knows the files of its own build, and the one that takes it away again. */
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { sri } from './hashed-names.js';

const source = (name) => fileURLToPath(new URL(`../dist/worker/${name}.js`, import.meta.url));

/**
 * @param {import('./hashed-names.js').NamedFile} loader
 * @param {Map<string, import('./hashed-names.js').NamedFile>} files
 */
export async function buildWorkers(loader, files) {
  const release = {
    loader: sri(loader.code),
    files: Object.fromEntries([...files.values()].map(({ label, name }) => [label, name])),
  };
  return [
    await build('motcua-sw', 'service-worker', `const release=${JSON.stringify(release)};`),
    await build('motcua-sw-off', 'service-worker-off', ''),
  ];
}

async function build(name, label, intro) {
  const bundle = await rollup({ input: source(name), plugins: [nodeResolve({ browser: true })] });
  const { output } = await bundle.generate({
    format: 'iife',
    intro,
    plugins: [terser({ ecma: 2020, compress: { passes: 3, ecma: 2020 }, format: { comments: false } })],
  });
  await bundle.close();
  return { name: `${name}.js`, label, code: `${output[0].code.trim()}\n` };
}
