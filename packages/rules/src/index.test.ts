import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Minified code of a page that uses only these exports. */
async function bundle(names: string): Promise<string> {
  const stdin = {
    contents: `export { ${names} } from './index.ts';`,
    resolveDir: new URL('.', import.meta.url).pathname,
  };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    write: false,
    external: ['@motcua/*'],
  });
  return outputFiles[0]?.text ?? '';
}

describe('the door', () => {
  it('lets the search in without calendar, forms or sealing', async () => {
    const text = await bundle('createSearchIndex, highlight');
    expect(text).toContain('normalize');
    for (const foreign of ['2026-11-24', 'Nhập', 'HKDF', 'NEW_REGISTERED']) expect(text).not.toContain(foreign);
    expect(brotliCompressSync(text).length).toBeLessThan(18_300);
  });

  it('lets highlighting in without what search knows of speech', async () => {
    expect((await bundle('highlight, fold')).length).toBeLessThan(2000);
  });

  it('lets the wizard in without calendar, definition checks or ranking', async () => {
    const text = await bundle('checkFields, pagesOf, keepVisible, normaliseAnswer, sealEnvelope, verifyReceipt');
    expect(text).toContain('Nhập');
    for (const foreign of ['2026-11-24', 'is used twice', 'json-schema.org', 'NEW_REGISTERED'])
      expect(text).not.toContain(foreign);
  });

  it('lets the tracker in with statuses alone', async () => {
    const text = await bundle('statuses, formatDateTime, readReference');
    for (const foreign of ['2026-11-24', 'Nhập', 'HKDF']) expect(text).not.toContain(foreign);
  });

  it('runs nothing when nothing of it is used', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import './index.ts';`, resolveDir: new URL('.', import.meta.url).pathname },
      ...{
        bundle: true,
        format: 'esm',
        minify: true,
        charset: 'utf8',
        write: false,
        external: ['@motcua/*'],
        ignoreAnnotations: true,
      },
    });
    expect(outputFiles[0]?.text.trim()).toBe('');
  });
});
