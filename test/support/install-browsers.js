/** Brings the browsers onto the machine: Debian's own through apt-get, Chromium 109 out of its npm package. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import {
  aptLine,
  chromium109,
  chromium109Folder,
  chromiumCurrent,
  debianPackages,
  firefox,
  webkit,
  whyUnusable,
} from './browsers.js';

/** Installs what is missing; what could not be had shows later as `whyUnusable`. Prints what it does.
 * @param {(line: string) => void} say */
export function installBrowsers(say) {
  const missing = [
    ...(whyUnusable(chromiumCurrent) || !hasVietnameseFont() ? [debianPackages.chromium] : []),
    ...(whyUnusable(firefox) ? [debianPackages.firefox] : []),
    ...(whyUnusable(webkit) ? [debianPackages.webkit] : []),
  ];
  if (missing.length > 0) installFromDebian(missing, say);
  if (!existsSync(chromium109.path)) unpackChromium109(say);
}

function installFromDebian(groups, say) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !commandExists('apt-get')) {
    const names = groups.flat().join(' ');
    say(isRoot ? `No apt-get here: install these by hand: ${names}` : `Run this once:\n  ${aptLine(groups.flat())}`);
    return;
  }
  aptGet(['update'], say);
  for (const packages of groups) {
    say(`installing from Debian: ${packages.join(' ')}`);
    aptGet(['install', '-y', '--no-install-recommends', ...packages], say);
  }
}

function aptGet(args, say) {
  const { status, stderr } = spawnSync('apt-get', ['-q', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 15 * 60_000,
  });
  if (status !== 0) say(`apt-get ${args[0]} failed: ${String(stderr).trim().split('\n').slice(-3).join(' / ')}`);
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
