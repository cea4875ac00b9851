/** Bytes of what a browser keeps of a catalogue, as brotli sends them: fail on one byte over. */
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bytesOf, nationalCopies, shippedCopies } from './search-copies.js';

const skipReason = 'the shared data does not lie beside this repository';

describe('what a browser keeps', () => {
  it('of the shipped sample is 9,800 bytes for search and 35,000 for all its pages', () => {
    const { snapshot, details } = shippedCopies();
    expect(bytesOf(snapshot).brotli).toBeLessThanOrEqual(9_800);
    expect(bytesOf(details).brotli).toBeLessThanOrEqual(35_000);
  });

  it('of a commune of 350 procedures is 20,000 bytes for search and 80,000 for all its pages', async ({ skip }) => {
    const [commune] = (await nationalCopies()) ?? [];
    if (!commune?.details) return skip(skipReason);
    expect(commune.procedures).toHaveLength(350);
    expect(bytesOf(commune.snapshot).brotli).toBeLessThanOrEqual(20_000);
    expect(bytesOf(commune.details).brotli).toBeLessThanOrEqual(80_000);
  }, 60_000);

  it('of 6,300 procedures is 280,000 bytes for search', async ({ skip }) => {
    const many = (await nationalCopies())?.at(-1);
    if (!many) return skip(skipReason);
    expect(many.procedures).toHaveLength(6_300);
    expect(bytesOf(many.snapshot).brotli).toBeLessThanOrEqual(280_000);
  }, 120_000);
});

describe('what a page loads to keep and read a catalogue, behind its first screen', () => {
  it('is 9,400 bytes without client and ranking', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../../packages/headless/dist/catalogue.js', import.meta.url))],
      bundle: true,
      minify: true,
      charset: 'utf8',
      format: 'esm',
      write: false,
      external: ['@motcua/client'],
      plugins: [
        { name: 'no ranking', setup: ({ onLoad }) => onLoad({ filter: /create-search-index\.js$/ }, () => noRanking) },
      ],
    });
    expect(brotliCompressSync(outputFiles[0]?.contents ?? '').byteLength).toBeLessThanOrEqual(9_400);
  });
});

/** It has gates of its own. */
const noRanking = {
  contents: 'export const createSearchIndex = (items) => ({ items }), searchIndexOf = createSearchIndex;',
};
