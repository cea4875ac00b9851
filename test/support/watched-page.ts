/** Watches a page for the harm that a widget could do to it: what broke there, and what still ticks. */
import type { Page } from 'playwright';

interface Seen {
  readonly broken: readonly string[];
  /** The widget's own timers that still run; the page itself has none. */
  readonly ticking: readonly string[];
}

/** To be run in the page before any of its scripts. */
export function watchPage(): void {
  const seen = { broken: [] as string[], ticking: new Map<number, string>() };
  Object.assign(window, { seen });
  addEventListener('error', (event) => seen.broken.push(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => seen.broken.push(`rejection: ${event.reason}`));
  const { setTimeout: later, setInterval: often, clearTimeout: stop, clearInterval: stopOften } = window;
  Object.assign(window, {
    setTimeout: (work: () => void, ms: number) => {
      const id = later(() => {
        seen.ticking.delete(id);
        work();
      }, ms);
      seen.ticking.set(id, `${ms} ms: ${work}`);
      return id;
    },
    setInterval: (work: () => void, ms: number) => {
      const id = often(work, ms);
      seen.ticking.set(id, `every ${ms} ms: ${work}`);
      return id;
    },
    clearTimeout: (id: number) => {
      seen.ticking.delete(id);
      stop(id);
    },
    clearInterval: (id: number) => {
      seen.ticking.delete(id);
      stopOften(id);
    },
  });
}

export const seenOn = (page: Pick<Page, 'evaluate'>): Promise<Seen> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { broken: string[]; ticking: Map<number, string> } };
    return { broken: seen.broken, ticking: [...seen.ticking.values()] };
  });

/** Our own lines in the page's console, each with its kind. */
export function linesOf(page: Pick<Page, 'on'>): string[] {
  const lines: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('Một Cửa')) lines.push(`${message.type()}: ${message.text()}`);
  });
  return lines;
}
