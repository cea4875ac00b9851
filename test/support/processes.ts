/** Starts a real process for a test, waits until it says its address, and ends it by its own pid. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from './browsers.js';

export interface ServerOptions {
  /** Said in messages, e.g. `gateway`. */
  readonly name: string;
  /** Script and arguments for this Node, paths from the repository's root. */
  readonly args: readonly string[];
  /** On top of this process's environment; `undefined` removes a variable. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long the first address may take, in milliseconds. */
  readonly startWithinMs?: number;
}

export interface Server {
  /** The first `http://127.0.0.1:<port>` it printed, without a slash at its end. */
  readonly url: string;
  readonly pid: number;
  /** Everything it printed so far, both streams. */
  log(): string;
  /** Asks it to drain and waits; throws when it had to be killed. */
  stop(): Promise<void>;
  /** `kill -9`: what a power cut leaves behind. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
// A test process that ends early leaves no server behind; SIGTERM, so that the server can stop its own children.
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

const drainMs = 20_000;

/** Starts a server. Its output goes to a file, not a pipe: a pipe nobody reads would one day stop it. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { name, args, env, startWithinMs = 90_000 } = options;
  const folder = mkdtempSync(join(tmpdir(), `motcua-${name}-log-`));
  const file = join(folder, 'output');
  const output = openSync(file, 'w');
  const child = spawn(process.execPath, args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  running.add(child);
  let last = '';
  const log = () => {
    try {
      last = readFileSync(file, 'utf8');
    } catch {
      // The file went with the server; what was read last still tells the story.
    }
    return last;
  };
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit ${code ?? signal}`));
  }).then((how) => {
    running.delete(child);
    log();
    rmSync(folder, { recursive: true, force: true });
    return how;
  });
  const end = async (signal: NodeJS.Signals) => {
    if (running.has(child)) child.kill(signal);
    await exited;
  };
  const url = await addressOf(log, exited, startWithinMs).catch(async (error: Error) => {
    await end('SIGKILL');
    throw new Error(`${name}: ${error.message}\n${lastLines(log())}`);
  });
  return {
    url,
    pid: child.pid ?? 0,
    log,
    async stop() {
      if (!running.has(child)) return;
      child.kill('SIGTERM');
      const drained = await Promise.race([exited.then(() => true), sleep(drainMs, false, { ref: false })]);
      if (drained) return;
      await end('SIGKILL');
      throw new Error(`${name} did not end within ${drainMs} ms of SIGTERM\n${lastLines(log())}`);
    },
    kill: () => end('SIGKILL'),
  };
}

async function addressOf(log: () => string, exited: Promise<string>, withinMs: number): Promise<string> {
  const until = performance.now() + withinMs;
  let how: string | undefined;
  void exited.then((end) => {
    how = end;
  });
  while (performance.now() < until) {
    const address = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(log());
    if (address) return `http://127.0.0.1:${address[1]}`;
    if (how !== undefined) throw new Error(`ended before it printed an address (${how})`);
    await sleep(50);
  }
  throw new Error(`printed no address within ${withinMs} ms`);
}

const lastLines = (text: string) => text.split('\n').slice(-40).join('\n');
