/** The static build of the stories, served, and one story at a time opened in it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Page } from '@playwright/test';
import { repositoryRoot } from './browsers.js';
import { type Listening, listening } from './listening.js';

const folder = `${repositoryRoot}stories/dist`;

export interface Entry {
  /** e.g. `status-tracker--shown` */
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

/** Every story of the build.
 * @throws {Error} when nothing was built. */
export function builtStories(): Entry[] {
  const index = `${folder}/index.json`;
  if (!existsSync(index)) throw new Error('stories/dist is not there: run `pnpm build-storybook` first.');
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: Readonly<Record<string, Entry>> };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export async function serveStories(): Promise<Listening> {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(url, 'http://x').pathname)));
    const isThere = existsSync(path) && statSync(path).isFile();
    // Browsers ask for an icon that the preview does not name.
    const status = isThere ? 200 : url === '/favicon.ico' ? 204 : 404;
    const type = mediaTypes[extname(path)] ?? 'application/octet-stream';
    // Each story is a new document; its scripts need not be read and compiled anew.
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'max-age=600' });
    response.end(isThere ? readFileSync(path) : undefined);
  });
  return listening(server);
}

/** What Storybook's own channel told of one story. */
export interface Played {
  /** Of its rendering, its play function and its reports together. */
  readonly status: string;
  /** What went wrong, in words. */
  readonly faults: readonly string[];
  /** Accessibility, as Storybook's panel shows it; undefined when nobody looked. */
  readonly violations: readonly string[] | undefined;
}

/** To be run in each page before its scripts: notes what the channel tells. */
export function listenToStories(): void {
  const told: [string, unknown][] = [];
  Object.assign(window, { toldOfStory: told });
  const words = (_: string, value: unknown) => (value instanceof Error ? value.message : value);
  let channel: { on(name: string, listener: (event: unknown) => void): void } | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(made: typeof channel) {
      if (made && made !== channel)
        for (const name of [
          'storyFinished',
          'storyErrored',
          'storyMissing',
          'storyThrewException',
          'playFunctionThrewException',
        ])
          made.on(name, (event) => told.push([name, JSON.parse(JSON.stringify(event ?? null, words))]));
      channel = made;
    },
  });
}

interface Told {
  readonly toldOfStory: [string, unknown][];
}
interface Finished {
  readonly status: string;
  readonly reporters: readonly {
    readonly type: string;
    readonly result?: { readonly violations?: readonly Violation[] };
  }[];
}
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Opens a story and waits for its end. @param globals of the toolbars, e.g. `look:dark;locale:en` */
export async function play(page: Page, url: string, id: string, globals = ''): Promise<Played> {
  await page.goto(`${url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  await page.waitForFunction(() => {
    const { toldOfStory } = window as unknown as Told;
    return toldOfStory.some(([name]) => /^story(?:Finished|Errored|Missing)$/.test(name));
  });
  const events = await page.evaluate(() => (window as unknown as Told).toldOfStory);
  const finished = events.find(([name]) => name === 'storyFinished')?.[1] as Finished | undefined;
  const violations = finished?.reporters.find(({ type }) => type === 'a11y')?.result?.violations;
  return {
    status: finished?.status ?? 'not finished',
    faults: events
      .filter(([name]) => name !== 'storyFinished')
      .map(([name, event]) => `${name}: ${JSON.stringify(event).slice(0, 400)}`),
    violations: violations?.map(
      ({ id: rule, nodes }) =>
        `${rule}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
    ),
  };
}
