/** The browsers of the tests: the machine's current Chromium and the real 109, the last for Windows 7, in which every
 * browser test runs; Firefox and WebKitGTK, in which the element tests run too. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, with a slash at its end. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The npm package whose `bin/chromium.br` is Chromium 109; its version names the cache folder. */
export const chromium109Version = '109.0.6';

/** Where the decompressed Chromium 109 lives; outside git, kept between runs. */
export const chromium109Folder = `${repositoryRoot}node_modules/.cache/motcua/chromium-${chromium109Version}`;

/** @typedef {{ name: 'chromium-current' | 'chromium-109' | 'firefox' | 'webkit', path: string }} TestBrowser */

/** @type {TestBrowser} `MOTCUA_CHROMIUM` points to another build of the current one. */
export const chromiumCurrent = {
  name: 'chromium-current',
  path: process.env.MOTCUA_CHROMIUM || '/usr/bin/chromium',
};

/** @type {TestBrowser} */
export const chromium109 = { name: 'chromium-109', path: `${chromium109Folder}/chromium` };

/** @type {TestBrowser} `MOTCUA_FIREFOX` points to another one. */
export const firefox = { name: 'firefox', path: process.env.MOTCUA_FIREFOX || '/usr/bin/firefox-esr' };

/** @type {TestBrowser} Debian keeps it in a folder per processor. Looked for each time: a run may begin without it. */
export const webkit = {
  name: 'webkit',
  get path() {
    return miniBrowser();
  },
};

/** What drives WebKitGTK, and the screen it needs. */
export const webkitPrograms = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];

/** The Chromiums. @type {readonly TestBrowser[]} */
export const browsers = [chromiumCurrent, chromium109];

/** The four engines of the element tests. @type {readonly TestBrowser[]} */
export const engines = [...browsers, firefox, webkit];

/** Says to a tool's config which of them to start, so that it does not find out anew and otherwise than the runner. */
export const browserEnvironment = (chosen) => ({ MOTCUA_BROWSERS: chosen.map(({ name }) => name).join(',') });

/** Those that the runner chose; all of them when a tool is started by hand. @returns {readonly TestBrowser[]} */
export function chosenBrowsers(names = process.env.MOTCUA_BROWSERS) {
  return names ? engines.filter(({ name }) => names.split(',').includes(name)) : engines;
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

/** What Debian calls them: the current Chromium with a font of Vietnamese letters and the tool that finds the font, and
 * the other engines. Apart, so that a machine without one of them still gets the rest. */
export const debianPackages = {
  chromium: ['chromium', 'fonts-noto-core', 'fontconfig'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** The line a person without root rights has to run once. @param {readonly string[]} packages */
export const aptLine = (packages) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

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
  const missing = [browser.path, ...(browser === webkit ? webkitPrograms : [])].find((path) => !existsSync(path));
  if (missing !== undefined) return `${browser.name} is not installed${browser === webkit ? ` (${missing})` : ''}`;
  // WebKit's own program needs a screen even to tell its version; its driver does not.
  const [program, ...args] =
    browser === webkit ? [webkitPrograms[0], '--help'] : [browser.path, '--headless', '--no-sandbox', '--version'];
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 });
    return undefined;
  } catch (error) {
    const words = String(error.stderr ?? error.message)
      .trim()
      .split('\n')
      .at(-1);
    return `${browser.name} does not start: ${words}`;
  }
}

function miniBrowser() {
  const libraries = '/usr/lib';
  const folders = existsSync(libraries) ? readdirSync(libraries).map((one) => `${libraries}/${one}`) : [];
  const found = folders.map((one) => `${one}/webkit2gtk-4.1/MiniBrowser`).find((path) => existsSync(path));
  return found ?? 'MiniBrowser of webkit2gtk-4.1';
}
