/** The guide for those who embed names what the elements offer: a part, event or property that it leaves out is nobody's. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/browsers.js';
import { filesUnder } from './support/runners/files.js';

const read = (path: string) => readFileSync(repositoryRoot + path, 'utf8');
const guide = read('docs/embedding.md');
const sources = filesUnder('packages/elements/src')
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map(read)
  .join('\n');
const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, name = '']) => name))];
const missing = (names: readonly string[]) => names.filter((name) => !guide.includes(`\`${name}`));

describe('the guide to embedding', () => {
  it('names every event', () => {
    const events = found(/static readonly type = '([\w-]+)'/g);
    expect(events.length).toBeGreaterThan(4);
    expect(missing(events)).toEqual([]);
  });

  it('names every part', () => {
    const parts = found(/@csspart ([\w-]+)/g);
    expect(parts.length).toBeGreaterThan(10);
    expect(missing(parts)).toEqual([]);
  });

  it('names every custom property', () => {
    const properties = found(/var\((--motcua-[\w-]+)/g);
    expect(properties.length).toBeGreaterThan(10);
    // Those of one family share a name: `--motcua-color-success`, `-warning`.
    expect(
      properties.filter((name) => !guide.includes(name) && !guide.includes(`\`-${name.split('-').at(-1)}\``)),
    ).toEqual([]);
  });

  it('names every attribute of the script', () => {
    const attributes = [
      'data-api',
      'data-agency',
      'data-theme',
      'data-device',
      'data-service-worker',
      'data-search-page',
      'data-payment-page',
      'data-guidance-page',
      'data-outbox-page',
    ];
    expect(missing(attributes)).toEqual([]);
  });
});
