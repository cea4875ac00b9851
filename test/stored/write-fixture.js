/** `node test/stored/write-fixture.js`: leaves beside the others what today's code keeps on a machine. Run it once for each
 * schema that is published, and never again: an old page may have written it, and must find it readable for ever. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = new URL('.', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'stored-'));
const outfile = join(folder, 'fill-database.mjs');
try {
  await build({
    entryPoints: [fileURLToPath(new URL('fill-database.ts', here))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { fillDatabase } = await import(pathToFileURL(outfile).href);
  const fixture = await fillDatabase();
  const file = new URL(`../fixtures/stored/v${fixture.database.version}.json`, here);
  if (existsSync(file)) {
    console.error(`${fileURLToPath(file)} is published. A changed schema needs a new database version.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, `${JSON.stringify(fixture, null, 2)}\n`);
    console.log(`written: ${fileURLToPath(file)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit();
