/** Lets at most `limit` tasks run at once; the others wait in turn. Opened files need memory, and many may come at once. */
export function runLimited(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The place is handed on rather than given back, so that nobody slips in between.
      if (next) next();
      else running -= 1;
    }
  };
}
