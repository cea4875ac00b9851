/** Rollup over what tsc wrote: one entry per tag, and as few shared chunks as bytes allow. */
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { shrinkTemplates } from './shrink-templates.js';
import { standIns } from './stand-ins.js';
import { ownPolicy } from './trusted-types.js';

/** Every tag the script tag can load, without `motcua-`. */
export const tags = [
  'provider',
  'procedure-search',
  'procedure',
  'submission-wizard',
  'payment-button',
  'status-tracker',
];

/** What the tracker loads once a dossier is opened. */
export const view = 'dossier-view';

/** What is loaded by the chunk of the tag without a look, since the loader has no room for its hash. */
const outbox = 'outbox';

const wizard = 'submission-wizard';

const entry = (tag) => fileURLToPath(new URL(`../dist/entries/${tag}.js`, import.meta.url));

/** @returns {Promise<import('rollup').OutputChunk[]>} chunks that import each other by their plain names */
export async function bundleChunks() {
  const bundle = await rollup({
    input: Object.fromEntries(tags.map((tag) => [tag, entry(tag)])),
    plugins: [
      standIns(),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      ownPolicy(),
      shrinkTemplates(),
    ],
    preserveEntrySignatures: false,
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const options = {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].shared.js',
    hoistTransitiveImports: false,
    minifyInternalExports: true,
    generatedCode: { preset: 'es2015', constBindings: true },
  };
  // First the finest cut, to learn which tags need what; then the cut that is sent.
  const groups = groupsOf(chunksIn(await bundle.generate(options)));
  const sent = await bundle.generate({
    ...options,
    manualChunks: (id) => groups.get(id),
    onlyExplicitManualChunks: true,
    plugins: [
      terser({
        ecma: 2020,
        module: true,
        compress: { passes: 3, pure_getters: true, unsafe_arrows: true, ecma: 2020 },
        format: { comments: false },
      }),
    ],
  });
  await bundle.close();
  return chunksIn(sent);
}

const chunksIn = ({ output }) => output.filter((part) => part.type === 'chunk');

/** Which chunk a module goes to; those without a group are rollup's to place. */
function groupsOf(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needs = (name) => [name, ...byName.get(name).imports.flatMap(needs)];
  const lateStarts = [view, outbox];
  const starts = [...tags, ...lateStarts].map((start) => {
    const first = new Set(needs(chunks.find(({ name }) => name === start).fileName));
    const later = [...first]
      .flatMap((name) => byName.get(name).dynamicImports)
      .filter((name) => !lateStarts.includes(byName.get(name).name));
    return { start, first, all: new Set([...first, ...later.flatMap(needs)]) };
  });
  return new Map(
    chunks.flatMap(({ fileName, moduleIds }) => {
      const users = starts.filter(({ all }) => all.has(fileName)).map(({ start }) => start);
      const atOnce = starts.filter(({ start, first }) => !lateStarts.includes(start) && first.has(fileName));
      const group =
        atOnce.length > 0
          ? groupOf(
              users,
              atOnce.map(({ start }) => start),
            )
          : undefined;
      return group ? moduleIds.map((id) => [id, group]) : [];
    }),
  );
}

/**
 * Few chunks, since each costs a request and a hash in the loader; but search and tracker stand alone on most pages,
 * and carry nothing that either can do without.
 */
function groupOf(users, atOnce) {
  const share = (...names) => names.every((name) => users.includes(name));
  // What waits on a machine is sent by what its form sends with, which lies in the browser's cache wherever something waits:
  // cut in two, the form would be a kilobyte more.
  if (atOnce.includes(wizard) && users.every((name) => name === wizard || name === outbox)) return wizard;
  if (users.length < 2) return undefined;
  const others = ['procedure-search', 'procedure', 'submission-wizard'];
  // What the others need only later is no reason to send it to all of them.
  if (share('status-tracker') && others.some((name) => atOnce.includes(name))) return 'core';
  if (share('payment-button', 'status-tracker')) return 'slip';
  if (share('procedure-search')) return 'facts';
  // Nor is it one to send the code of a slip to those who only look or fill in.
  return share('payment-button', view) && !others.some((name) => atOnce.includes(name)) ? 'dossier' : 'details';
}
