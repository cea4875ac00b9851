/** Builds `dist/v1`: the loader, one chunk per tag with what they share, the workers, the list of hashes. Prints what a page loads. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleChunks, view } from './chunks.js';
import { nameByHash, sri } from './hashed-names.js';
import { buildLoader } from './loader.js';
import { checkSizes } from './sizes.js';
import { buildWorkers } from './workers.js';

const folder = fileURLToPath(new URL('../dist/v1/', import.meta.url));

const files = nameByHash(await bundleChunks(), [view]);
const loader = await buildLoader(files);
const workers = await buildWorkers(loader, files);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, code } of [...files.values(), loader, ...workers]) writeFileSync(folder + name, code);

const list = [loader, ...files.values(), ...workers].map(({ name, label, code }) => ({
  file: name,
  label,
  integrity: sri(code),
}));
writeFileSync(`${folder}sri.json`, `${JSON.stringify({ version: 1, files: list }, undefined, 2)}\n`);

if (!checkSizes(loader, files, workers)) process.exitCode = 1;
