/** Builds the loader: the list of chunks goes in, ES5 comes out. */
import { fileURLToPath } from 'node:url';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { tags, view } from './chunks.js';
import { hashOf, withImports } from './hashed-names.js';

const source = fileURLToPath(new URL('../dist/loader.js', import.meta.url));

/** @param {Map<string, import('./hashed-names.js').NamedFile>} files */
export async function buildLoader(files) {
  const chunkOf = (label) => [...files.values()].find((file) => file.label === label);
  const lists = tags.map((tag) => {
    const first = withImports(chunkOf(tag));
    const later = tag === 'status-tracker' ? withImports(chunkOf(view)).filter((file) => !first.includes(file)) : [];
    return { tag, first, later };
  });
  const needed = [...new Set(lists.flatMap(({ first, later }) => [...first, ...later]))];
  const places = (list) => list.map((file) => needed.indexOf(file).toString(36)).join('');
  // Editors that strip unknown tags leave a div; what makes tags of those stands in the chunk of the one
  // without a look, and what loads the outbox.
  const selectorOf = (tag) => (tag === 'provider' ? 'provider,[data-motcua],motcua-outbox' : tag);
  const table = Object.fromEntries(
    lists.map(({ tag, first, later }) => [
      selectorOf(tag),
      places(first) + (later.length > 0 ? `.${places(later)}` : ''),
    ]),
  );
  const bundle = await rollup({ input: source });
  const { output } = await bundle.generate({
    format: 'iife',
    strict: false,
    intro: `var files=${JSON.stringify(needed.map(hashOf).join(' '))},tags=${JSON.stringify(table)};`,
    plugins: [
      terser({
        ecma: 5,
        compress: { passes: 3, unsafe: false },
        mangle: { toplevel: true },
        format: { comments: false },
      }),
    ],
  });
  await bundle.close();
  return { name: 'motcua.js', label: 'loader', code: output[0].code.trim() };
}
