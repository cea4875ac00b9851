/** Names each chunk after the SHA-256 of its bytes, so that the loader's list of names is its list of hashes. */
import { createHash } from 'node:crypto';

/** @typedef {{ name: string, label: string, code: string, imports: readonly NamedFile[], isEntry: boolean }} NamedFile */

const digest = (code, algorithm, encoding) => createHash(algorithm).update(code).digest(encoding);

/** What a page may put beside the address of a file. */
export const sri = (code) => `sha384-${digest(code, 'sha384', 'base64')}`;

export const hashOf = ({ name }) => name.slice(2, -3);

/**
 * A chunk that is only ever loaded later may import the chunk that loads it. Neither could then hold the other's hash:
 * the later one is named after what both were before they had names, and is not in the loader's list.
 *
 * @param {readonly import('rollup').OutputChunk[]} chunks
 * @param {readonly string[]} listed labels of chunks loaded later that the loader names all the same
 * @returns {Map<string, NamedFile>} by the name rollup gave
 */
export function nameByHash(chunks, listed) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const names = new Map();
  const codes = new Map();

  const within = (fileName, seen = new Set()) => {
    if (seen.has(fileName)) return seen;
    seen.add(fileName);
    for (const other of byName.get(fileName).imports) within(other, seen);
    return seen;
  };
  const withNames = ({ code, imports, dynamicImports }) =>
    [...imports, ...dynamicImports].reduce(
      (text, other) => text.replaceAll(`"./${other}"`, `"./${names.get(other)}"`),
      code,
    );
  const finish = (fileName, trail) => {
    if (codes.has(fileName)) return;
    if (trail.includes(fileName)) throw new Error(`chunks import each other: ${[...trail, fileName].join(' -> ')}`);
    const chunk = byName.get(fileName);
    for (const other of [...chunk.imports, ...chunk.dynamicImports])
      if (!names.has(other)) finish(other, [...trail, fileName]);
    codes.set(fileName, names.has(fileName) ? withNames(chunk) : withPlainHash(withNames(chunk)));
    if (!names.has(fileName)) names.set(fileName, nameOf(codes.get(fileName)));
  };

  for (const { fileName, isEntry, isDynamicEntry, name } of chunks)
    if (isDynamicEntry && !isEntry && !listed.includes(name))
      names.set(fileName, nameOf([...within(fileName)].map((other) => byName.get(other).code).join('')));
  for (const fileName of byName.keys()) finish(fileName, []);

  const files = new Map();
  for (const { fileName, name: label, isEntry } of chunks)
    files.set(fileName, { name: names.get(fileName), label, code: codes.get(fileName), isEntry, imports: [] });
  for (const { fileName, imports } of chunks)
    files.get(fileName).imports.push(...imports.map((other) => files.get(other)));
  return files;
}

/** A base64 hash may carry `+` and `/`, which no file name does; a number behind the code makes it one without. */
function withPlainHash(code) {
  for (let turn = 0; ; turn++) {
    const text = `${code.trimEnd()}\n//${turn}`;
    const hash = digest(text, 'sha256', 'base64url');
    if (/^[\dA-Za-z]+$/.test(hash) && /\d/.test(hash)) return text;
  }
}

const nameOf = (code) => `c-${digest(code, 'sha256', 'base64url')}.js`;

/** A file and everything it needs at once, what is needed first first. */
export const withImports = (file) => [...new Set([...file.imports.flatMap(withImports), file])];
