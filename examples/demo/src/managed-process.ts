/** A Node program that we start, listen to and stop. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ProcessOptions {
  /** Said in messages, e.g. `gateway`. */
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** On top of our own environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Told each line of its standard output that is not the one with its address. */
  readonly onLine: (line: string) => void;
}

export interface ManagedProcess {
  readonly name: string;
  /** The first `http://…` it prints, without a slash at the end; rejects when it ends before. */
  readonly address: Promise<string>;
  /** Its exit code, whenever it ends. */
  readonly ended: Promise<number>;
  /** Asks it to stop; asked again, it stops at once. */
  stop(): void;
  /** Ends it, for a program that does not know how to stop. */
  kill(): void;
}

/**
 * Starts a program in a process group of its own: Ctrl-C in the terminal reaches us alone, else it would count twice.
 * Over the open channel it learns of our end, even by kill -9, and stops too.
 */
export function startProcess({ name, script, args = [], env, onLine }: ProcessOptions): ManagedProcess {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const address = new Promise<string>((resolve, reject) => {
    let found = false;
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const url = found ? undefined : /https?:\/\/[\w.:[\]-]+/.exec(line)?.[0];
        if (url === undefined) return onLine(line);
        found = true;
        resolve(url);
      });
    }
    void ended.then((code) => reject(new Error(`${name}: đã dừng sớm (mã ${code}) / ended early (code ${code})`)));
  });
  // Whoever waits for the address hears of it; nobody else needs to.
  address.catch(() => undefined);
  return { name, address, ended, stop: () => void child.kill('SIGTERM'), kill: () => void child.kill('SIGKILL') };
}
