/** Tells when whoever started us is gone: npx ends at a SIGTERM without passing it on to what it runs. */
import { readFileSync } from 'node:fs';

const pollMs = 1000;

interface Starter {
  readonly pid: number;
  /** Clock ticks since boot; a pid that was given to another program has another. */
  readonly startedAt: string;
}

/** Calls `tell` once when npx, npm or pnpm above us has ended. Linux only; elsewhere there is no `/proc` and no call. */
export function onStarterGone(tell: () => void): void {
  const starters = startersOf(process.ppid);
  if (starters.length === 0) return;
  const timer = setInterval(() => {
    if (starters.every(({ pid, startedAt }) => statOf(pid)?.startedAt === startedAt)) return;
    clearInterval(timer);
    tell();
  }, pollMs);
  timer.unref();
}

/** The package managers above a process, with the shells between them. */
function startersOf(pid: number): Starter[] {
  const stat = statOf(pid);
  if (!stat || !/(^|[/\s])(npx|npm|pnpm)(\b|@)|^(\S*\/)?sh -c /.test(commandOf(pid))) return [];
  return [{ pid, startedAt: stat.startedAt }, ...startersOf(stat.parent)];
}

function statOf(pid: number): { readonly parent: number; readonly startedAt: string } | undefined {
  try {
    // The name in brackets may hold spaces and brackets itself; what follows it is numbered from the state, field 3.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : { parent: Number(fields[1]), startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
