/** `node test/stored/write-fixture.js`: leaves beside the others what today's code keeps on a machine. Run it once for each
 * schema that is published, and never again: an old page may have written it, and must find it readable for ever. */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importBundled } from '../support/import-bundled.js';

const { fillDatabase } = await importBundled(new URL('fill-database.ts', import.meta.url));
const fixture = await fillDatabase();
const file = new URL(`../fixtures/stored/v${fixture.database.version}.json`, import.meta.url);
if (existsSync(file)) {
  console.error(`${fileURLToPath(file)} is published. A changed schema needs a new database version.`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(fixture, null, 2)}\n`);
  console.log(`written: ${fileURLToPath(file)}`);
}
