/** Runs a test tool as a process of its own, its output to ours, and reads the outcome file it wrote. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../browsers.js';
import { sayLines } from '../say-lines.js';

/** No runner may hang a whole run: after this it is ended and counts as failed. */
const longestRunMs = 30 * 60_000;

/** @param {readonly string[]} nodeArgs script and arguments for this Node
 * @param {{ env?: Record<string, string>, quiet?: boolean, label?: string | undefined }} [options] `label`: said before each
 * line of its output; without one it writes straight to where we do
 * @returns {Promise<{ exit: number | string | null, written: any }>} `written` is the parsed file, if there is one */
export async function runTool(nodeArgs, { env = {}, quiet = false, label } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-outcome-'));
  const file = join(folder, 'outcome.json');
  const output = quiet ? 'ignore' : label === undefined ? 'inherit' : 'pipe';
  try {
    const child = spawn(process.execPath, nodeArgs, {
      cwd: repositoryRoot,
      env: { ...process.env, ...env, MOTCUA_OUTCOME: file },
      stdio: ['ignore', output, output],
    });
    sayLines(child, label);
    const exit = await ended(child);
    return { exit, written: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | string | null>} */
export function ended(child) {
  return new Promise((resolve, reject) => {
    const gentle = setTimeout(() => child.kill('SIGTERM'), longestRunMs);
    const hard = setTimeout(() => child.kill('SIGKILL'), longestRunMs + 60_000);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(gentle);
      clearTimeout(hard);
      resolve(code ?? signal);
    });
  });
}
