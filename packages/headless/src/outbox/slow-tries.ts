import type { Surroundings } from '../surroundings.js';

const key = 'motcua.tries/1';
const free = 3;
const longestMs = 60_000;
const rememberedMs = 600_000;

/** Makes whoever guesses secrets wait. It counts for the whole machine: that somebody tried stays over a reload, whose
 * secret it was stands nowhere. */
export interface SlowTries {
  /** Waits where wrong secrets came before, then tries. Only a wrong one counts. */
  attempt(isRight: () => Promise<boolean>, signal: AbortSignal): Promise<boolean>;
}

/** @param storage throws where the browser forbids it; then the page alone remembers */
export function createSlowTries(
  { now, wait }: Pick<Surroundings, 'now' | 'wait'>,
  storage = () => localStorage,
): SlowTries {
  let kept = '';
  let last: Promise<unknown> = Promise.resolve();

  const read = (): number => {
    let text = kept;
    try {
      text = storage().getItem(key) ?? kept;
    } catch {
      // Forbidden.
    }
    const [count = 0, at = 0] = text.split(' ').map(Number);
    // A clock that was set back forgets nothing.
    return count > 0 && now() - at < rememberedMs ? Math.min(count, 99) : 0;
  };
  const write = (count: number) => {
    kept = `${count} ${now()}`;
    try {
      storage().setItem(key, kept);
    } catch {
      // Forbidden, or full.
    }
  };

  const tryOnce = async (isRight: () => Promise<boolean>, signal: AbortSignal) => {
    const before = read();
    // Counted first: a page that is closed meanwhile has tried all the same.
    write(before + 1);
    if (before >= free) await wait(Math.min(1000 * 2 ** (before - free + 1), longestMs), signal);
    if (signal.aborted || !(await isRight())) return false;
    write(before);
    return true;
  };

  return {
    attempt(isRight, signal) {
      // One after the other, else many at once would all be free.
      const result = last.then(() => tryOnce(isRight, signal));
      last = result.catch(() => {});
      return result;
    },
  };
}
