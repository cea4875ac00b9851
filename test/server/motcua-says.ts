/** Runs a command of `motcua` to its end and gives all that it said. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryRoot } from '../support/browsers.js';

export interface Said {
  readonly code: number;
  /** Both streams. */
  readonly text: string;
}

export async function motcuaSays(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Said> {
  const options = { cwd: repositoryRoot, env: { ...process.env, ...env }, timeout: 120_000 };
  const run = promisify(execFile)(process.execPath, ['packages/gateway/dist/cli.js', ...args], options);
  const ended = await run.then(
    (done) => ({ ...done, code: 0 }),
    (error: { readonly stdout: string; readonly stderr: string; readonly code: number }) => error,
  );
  return { code: ended.code, text: `${ended.stdout}\n${ended.stderr}` };
}
