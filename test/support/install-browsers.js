/** Brings both Chromiums onto the machine: Debian's own through apt-get, 109 out of its npm package. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { aptLine, chromium109, chromium109Folder, chromiumCurrent, debianPackages, whyUnusable } from './browsers.js';

/** Installs what is missing; what could not be had shows later as `whyUnusable`. Prints what it does.
 * @param {(line: string) => void} say */
export function installBrowsers(say) {
  if (whyUnusable(chromiumCurrent) || !hasVietnameseFont()) installFromDebian(say);
  if (!existsSync(chromium109.path)) unpackChromium109(say);
}

function installFromDebian(say) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !commandExists('apt-get')) {
    say(isRoot ? 'No apt-get here: install Chromium and a Vietnamese font by hand.' : `Run this once:\n  ${aptLine}`);
    return;
  }
  say('installing Chromium and fonts from Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...debianPackages]]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 15 * 60_000,
    });
    if (status !== 0) say(`apt-get ${args[0]} failed: ${String(stderr).trim().split('\n').slice(-3).join(' / ')}`);
  }
}

/** Decompresses beside the final place and renames: a run that is cut off leaves no half a browser. */
function unpackChromium109(say) {
  say('unpacking Chromium 109 (171 MB, once)');
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packaged = findUp(dirname(entry), 'bin/chromium.br');
  mkdirSync(dirname(chromium109Folder), { recursive: true });
  const half = mkdtempSync(`${chromium109Folder}.`);
  try {
    writeFileSync(join(half, 'chromium'), brotliDecompressSync(readFileSync(join(packaged, 'bin/chromium.br'))), {
      mode: 0o755,
    });
    execFileSync('tar', ['-xf', '-', '-C', half], {
      input: brotliDecompressSync(readFileSync(join(packaged, 'bin/swiftshader.tar.br'))),
    });
    rmSync(chromium109Folder, { recursive: true, force: true });
    renameSync(half, chromium109Folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function findUp(folder, file) {
  if (existsSync(join(folder, file))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`${file} not found above the package entry`);
  return findUp(parent, file);
}

/** Without one, "Ễ" is an empty box on every screenshot. A machine without fontconfig counts as having none. */
function hasVietnameseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=vi', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function commandExists(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}
