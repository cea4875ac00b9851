/** The two Chromiums every browser test runs in: the machine's current one and the real 109, the last for Windows 7. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, with a slash at its end. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The npm package whose `bin/chromium.br` is Chromium 109; its version names the cache folder. */
export const chromium109Version = '109.0.6';

/** Where the decompressed Chromium 109 lives; outside git, kept between runs. */
export const chromium109Folder = `${repositoryRoot}node_modules/.cache/motcua/chromium-${chromium109Version}`;

/** @typedef {{ name: 'chromium-current' | 'chromium-109', path: string }} TestBrowser */

/** @type {TestBrowser} `MOTCUA_CHROMIUM` points to another build of the current one. */
export const chromiumCurrent = {
  name: 'chromium-current',
  path: process.env.MOTCUA_CHROMIUM || '/usr/bin/chromium',
};

/** @type {TestBrowser} */
export const chromium109 = { name: 'chromium-109', path: `${chromium109Folder}/chromium` };

/** @type {readonly TestBrowser[]} */
export const browsers = [chromiumCurrent, chromium109];

/** Says to a tool's config which of them to start, so that it does not find out anew and otherwise than the runner. */
export const browserEnvironment = (chosen) => ({ MOTCUA_BROWSERS: chosen.map(({ name }) => name).join(',') });

/** Those that the runner chose; all of them when a tool is started by hand. @returns {readonly TestBrowser[]} */
export function chosenBrowsers(names = process.env.MOTCUA_BROWSERS) {
  return names ? browsers.filter(({ name }) => names.split(',').includes(name)) : browsers;
}

/** Flags of ours for both; never `--disable-web-security` and its kin, which the npm package's own list carries. */
export const launchFlags = [
  '--no-sandbox', // containers and root have no user namespaces to offer
  '--disable-gpu',
  '--disable-dev-shm-usage', // a container's /dev/shm of 64 MB kills tabs that hold photos
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What Debian calls the current Chromium, a font with Vietnamese letters, and the tool that finds the font. */
export const debianPackages = ['chromium', 'fonts-noto-core', 'fontconfig'];

/** The line a person without root rights has to run once. */
export const aptLine = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`;

const known = new Map();

/** Why a browser cannot start here, or `undefined` when it can. Starts it once with `--version`.
 * @param {TestBrowser} browser
 * @returns {string | undefined} */
export function whyUnusable(browser) {
  if (known.get(browser.path) === 'starts') return undefined;
  const reason = probe(browser);
  if (!reason) known.set(browser.path, 'starts');
  return reason;
}

function probe(browser) {
  if (!existsSync(browser.path)) return `${browser.name} is not installed`;
  try {
    execFileSync(browser.path, ['--headless', '--no-sandbox', '--version'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 60_000,
    });
    return undefined;
  } catch (error) {
    const words = String(error.stderr ?? error.message)
      .trim()
      .split('\n')
      .at(-1);
    return `${browser.name} does not start: ${words}`;
  }
}
