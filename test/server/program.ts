/** Runs `motcua serve` as a person at a terminal does: reads what it prints, presses Ctrl-C, looks at how it ended. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../support/browsers.js';

export interface Program {
  readonly pid: number;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Where it listens; rejects with what it printed when it ends before. */
  address(): Promise<string>;
  signal(signal: NodeJS.Signals): void;
  /** How it ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

const running = new Set<Program>();

export function serve(dataDir: string, env: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, ['packages/gateway/dist/cli.js', 'serve'], {
    cwd: repositoryRoot,
    env: { ...process.env, PORT: '0', MOTCUA_DATA: dataDir, MOTCUA_LOG: 'warn', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  let isOver = false;
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    // `close`, not `exit`: what it printed last has to be read.
    child.once('close', (code, signal) => {
      isOver = true;
      running.delete(program);
      resolve(code ?? signal ?? 'SIGKILL');
    });
  });
  const program: Program = {
    pid: child.pid ?? 0,
    ended,
    output: () => printed,
    signal: (signal) => void child.kill(signal),
    async address() {
      for (let waited = 0; waited < 60_000 && !isOver; waited += 20) {
        const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
        if (url) return url;
        await sleep(20);
      }
      throw new Error(`no address:\n${printed}`);
    },
  };
  running.add(program);
  return program;
}

/** Ends what a failed test left running. */
export async function endAll(): Promise<void> {
  for (const program of [...running]) {
    program.signal('SIGTERM');
    await program.ended;
  }
}

/** PostgreSQL servers (not their sessions) at work in this folder or below it. */
export function postgresIn(folder: string): number[] {
  const found = readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!(pid > 0) || !placeOf(pid).startsWith(folder)) return [];
    const parent = parentOfPostgres(pid);
    return parent === undefined ? [] : [{ pid, parent }];
  });
  return found.filter(({ parent }) => !found.some(({ pid }) => pid === parent)).map(({ pid }) => pid);
}

/**
 * Read in one piece, so that a session which ends while we look is either there with its parent or not there at all.
 * Nothing for another program, for one that has ended and for one that only waits to be reaped.
 */
function parentOfPostgres(pid: number): number | undefined {
  try {
    const [, name, state, parent] = /^\d+ \((.*)\) (\S) (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === 'postgres' && state !== 'Z' && state !== 'X' ? Number(parent) : undefined;
  } catch {
    return undefined;
  }
}

function placeOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
