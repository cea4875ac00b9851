/** The programs around WebKitGTK: a screen that nobody sees, and the driver that starts the browser on it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { webDriver } from './web-driver.js';

const patienceMs = 30_000;

/** Starts both; `stop` ends both.
 * @returns {Promise<{ driver: ReturnType<typeof webDriver>, stop(): void }>} */
export async function startWebkitPrograms() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-webkit-'));
  const children = [];
  const stop = () => {
    process.off('exit', stop);
    for (const child of children.reverse()) child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const start = (program, args, options) => {
    const child = spawn(program, args, options);
    child.once('error', () => {}); // shows as a screen or a driver that does not answer
    children.push(child);
    return child;
  };
  try {
    // Told by the server itself: any fixed number may be somebody else's screen.
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = await firstLine(screen.stdio[3], 'Xvfb');
    const port = await freePort();
    start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, ...surroundings(display, folder) },
    });
    const driver = webDriver(`http://127.0.0.1:${port}`);
    for (let waited = 0; !(await driver.isReady()); waited += 50) {
      if (waited > patienceMs) throw new Error('WebKitWebDriver does not answer');
      await sleep(50);
    }
    return { driver, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** No graphics card, no accessibility bus, no folder of the person who runs the tests; Vietnamese, on Vietnam's clock. */
const surroundings = (display, folder) => ({
  DISPLAY: `:${display}`,
  GDK_BACKEND: 'x11',
  NO_AT_BRIDGE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  XDG_RUNTIME_DIR: folder,
  HOME: folder,
  TZ: 'Asia/Ho_Chi_Minh',
  LANGUAGE: 'vi_VN',
});

function firstLine(stream, program) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${program} did not start`)), patienceMs);
    stream.once('data', (data) => {
      clearTimeout(late);
      resolve(String(data).trim());
    });
    stream.once('close', () => reject(new Error(`${program} ended before it was ready`)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
