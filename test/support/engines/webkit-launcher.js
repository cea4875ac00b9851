/** WebKitGTK for web-test-runner: Debian's MiniBrowser, driven by its own WebDriver; a fresh session for each file. */
import { startWebkitPrograms } from './webkit-programs.js';

/** @param {{ name: string, path: string }} browser `path` of MiniBrowser
 * @returns a launcher; its `type` tells the runner's commands that it takes keys by `sendKeys` */
export function webkitLauncher({ name, path }) {
  const sessions = new Map();
  let programs;
  let version = '';
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
    },
  };
  const open = async () => {
    programs ??= startWebkitPrograms();
    const session = await (await programs).driver.open(capabilities);
    await session.resize(800, 600);
    return session;
  };
  const stop = async () => {
    const started = programs;
    programs = undefined;
    (await started?.catch(() => undefined))?.stop();
  };
  return {
    name,
    type: 'webdriver',
    concurrency: 1,
    version: () => version,
    async startSession(id, url) {
      // A driver that hangs is started anew, once: before a page is opened that is no test's fault.
      const session = await open().catch(() => stop().then(open));
      version = session.version;
      sessions.set(id, session);
      await session.goTo(url);
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: (id) => sessions.get(id)?.url(),
    async sendKeys(id, keys) {
      for (const key of keys) await sessions.get(id)?.press(key);
    },
    async stopSession(id) {
      const session = sessions.get(id);
      sessions.delete(id);
      await session?.close();
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit is run without a window only.')),
    stop,
  };
}
