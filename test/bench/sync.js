/** How long `motcua catalogue sync` takes with a list as long as the whole country's, from a source on this machine.
 *
 *     pnpm bench:sync [COUNT]      6,300 made records by default; builds nothing
 *
 * Where the reference data lies beside this repository, its records are served in the portal's shape too and the report
 * on them is printed. */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { madeRecords } from '../../packages/gateway/dist/testing/made-records.js';
import { startPortalServer } from '../../packages/gateway/dist/testing/portal-server.js';
import { portalShape } from '../../packages/gateway/dist/testing/portal-shape.js';
import { repositoryRoot } from '../support/browsers.js';

const target = 60;
const count = Number(process.argv[2] ?? 6300);
const published = `${repositoryRoot}../shared/data/procedures.json`;

const dataDir = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
// Under root, PostgreSQL runs as another user and has to get in.
chmodSync(dataDir, 0o755);
const portal = await startPortalServer();

/** @param {string[]} args */
async function motcua(...args) {
  const env = { ...process.env, MOTCUA_DATA: dataDir, DATABASE_URL: '' };
  const run = promisify(execFile)(process.execPath, ['packages/gateway/dist/cli.js', ...args], {
    cwd: repositoryRoot,
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  // A report that something is left to do is a report.
  const { stdout } = await run.catch((error) => error);
  return stdout;
}

/** @param {string} title */
async function sync(title, ...flags) {
  const start = performance.now();
  const report = await motcua('catalogue', 'sync', '--from', portal.address, ...flags);
  const seconds = (performance.now() - start) / 1000;
  console.log(`\n${title}: ${seconds.toFixed(1)} s with start and stop of the command and its PostgreSQL\n${report}`);
  return seconds;
}

try {
  await motcua('migrate');
  portal.records = madeRecords(count);
  const seconds = await sync(`${count} made records, an empty catalogue`);
  await sync('the same again, the list says what changed');
  await sync('the same again, every record asked for', '--full');
  console.log(`first sync: ${seconds.toFixed(1)} s, target ${target} s: ${seconds <= target ? 'reached' : 'MISSED'}`);
  if (existsSync(published)) {
    await motcua('catalogue', 'import');
    const { procedures } = JSON.parse(readFileSync(published, 'utf8'));
    portal.records = procedures.map(portalShape);
    const other = await startPortalServer(portal.records);
    const report = await motcua('catalogue', 'sync', '--from', other.address);
    console.log(`\n${procedures.length} published records in the portal's shape, the shipped catalogue:\n${report}`);
    await other.close();
  }
} finally {
  await portal.close();
  rmSync(dataDir, { recursive: true, force: true });
}
