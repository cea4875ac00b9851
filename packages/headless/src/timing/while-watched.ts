import type { Surroundings } from '../surroundings.js';

/** A page that nobody has seen for this long gives its stream back: over HTTP/1.1 a browser opens six links to a host,
 * all tabs together, and a seventh tab would wait for ever. */
const restAfterMs = 30_000;

/** Does work that holds a link; its signal aborts with `outer`, and when the page has been hidden for half a minute. */
export async function whileWatched(
  { attention, wait }: Pick<Surroundings, 'attention' | 'wait'>,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const inner = new AbortController();
  let hidden = new AbortController();
  const stop = () => inner.abort();
  const look = async () => {
    hidden.abort();
    if (attention.isWatched()) return;
    hidden = new AbortController();
    const { signal } = hidden;
    await wait(restAfterMs, signal);
    if (!signal.aborted) stop();
  };
  const leave = attention.onChange(look);
  outer.addEventListener('abort', stop);
  try {
    await work(inner.signal);
  } finally {
    leave();
    hidden.abort();
    outer.removeEventListener('abort', stop);
  }
}
