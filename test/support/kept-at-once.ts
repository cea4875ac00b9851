import type { BrowserContext } from '@playwright/test';

/** Pages tell the worker of themselves five seconds after all else; nobody has to wait for that in a test. */
export async function keptAtOnce(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const soon = (work: TimerHandler, after?: number, ...rest: unknown[]) =>
      later(work, after === 5_000 ? 500 : after, ...rest);
    Object.defineProperty(window, 'setTimeout', { value: soon });
  });
}
