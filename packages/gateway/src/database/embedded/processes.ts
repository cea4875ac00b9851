import { readdir, readFile, readlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process, told from a later one of the same number by its start (clock ticks since boot). */
export interface ProcessMark {
  readonly pid: number;
  readonly startedAt: number;
}

/**
 * Reads a process from /proc. A zombie counts as gone: in a container whose first process reaps nobody, an orphan stays
 * one for ever.
 */
export async function markOf(pid: number): Promise<ProcessMark | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold blanks and parentheses itself; the fields are counted behind its last one.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], Number(fields[19])];
  return state && !'ZX'.includes(state) ? { pid, startedAt } : undefined;
}

export const isRunning = async (pid: number): Promise<boolean> => (await markOf(pid)) !== undefined;

/** Whether that very process still lives. */
export const isSame = async (mark: ProcessMark): Promise<boolean> =>
  (await markOf(mark.pid))?.startedAt === mark.startedAt;

/** Every process that works in this folder. PostgreSQL's all do, each changes into its cluster at start. */
export async function processesIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const inside = await Promise.all(pids.map(async (pid) => (await worksIn(pid, folder)) && (await isRunning(pid))));
  return pids.filter((_, at) => inside[at]);
}

export const worksIn = async (pid: number, folder: string): Promise<boolean> =>
  (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder;

/** `false` if it is already gone. */
export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Waits until the check holds; `false` when the time (milliseconds) ran out first. */
export async function waitUntil(check: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
    if (await check()) return true;
    if (performance.now() > end) return false;
    await sleep(pause);
  }
}
