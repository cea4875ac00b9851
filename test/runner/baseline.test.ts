/** How the oldest promised browsers are made of today's: by data that others keep, read without leaving anything out. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { baselineScript, spared } from '../support/engines/baseline-script.js';
import { type Feature, laterFeatures } from '../support/engines/later-features.js';

const firefoxToday = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const webkitToday =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15';
const chromiumToday = 'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

describe('what came later', () => {
  const node = (...added: readonly unknown[]) => ({
    __compat: { support: { firefox: added.map((one) => (typeof one === 'object' ? one : { version_added: one })) } },
  });
  const read = (builtins: object, api: object = {}): Feature[] =>
    laterFeatures('firefox', { api, javascript: { builtins } });

  it.each<[string, readonly unknown[], boolean]>([
    ['a version after the oldest', ['116'], true],
    ['only the next one to come', ['preview'], true],
    ['the oldest itself', ['115'], false],
    ['one that was found there, begun before', ['≤37'], false],
    ['no version at all', [false], false],
    [
      'a version that stopped before the oldest, and a later one',
      [{ version_added: '50', version_removed: '90' }, '120'],
      true,
    ],
    ['behind a switch at first, for everybody later', [{ version_added: '90', flags: [{}] }, '140'], true],
    ['under another name at first', [{ version_added: '40', prefix: 'moz' }, '130'], true],
  ])('counts what the data dates to %s: %j is %s', (_what, added, isLater) => {
    expect(read({ Thing: { ...node('1'), part: node(...added) } })).toEqual(
      isLater ? [{ of: 'Thing', name: 'part' }] : [],
    );
  });

  it('tells members of the platform from statics, leaves constructors and events, and takes a global last', () => {
    const api = {
      Thing: { ...node('120'), Thing: node('120'), go: node('120'), make_static: node('120'), done_event: node('120') },
    };
    expect(read({}, api)).toEqual([
      { of: 'Thing', name: 'go', on: 'prototype' },
      { of: 'Thing', name: 'make', on: 'itself' },
      { name: 'Thing' },
    ]);
  });

  it.each(['firefox', 'safari'] as const)('is much, in %s, by the data of this day', (engine) => {
    const names = laterFeatures(engine).map(({ of, name }) => (of ? `${of}.${name}` : name));
    expect(names.length).toBeGreaterThan(500);
    for (const one of ['Promise.withResolvers', 'AbortSignal.any', 'HTMLElement.popover', 'Iterator', 'Set.union'])
      expect(names, one).toContain(one);
    for (const one of ['Array.toSorted', 'Promise', 'AbortSignal', 'fetch']) expect(names, one).not.toContain(one);
  });
});

describe('the script for a page', () => {
  it('is empty where the real old browser is run, and never in the others', () => {
    expect(baselineScript(chromiumToday)).toBe('');
    expect(baselineScript(undefined)).toBe('');
    expect(baselineScript(firefoxToday)).toContain('"withResolvers"');
    expect(baselineScript(webkitToday)).toContain('"checkVisibility"');
    expect(baselineScript(firefoxToday)).not.toBe(baselineScript(webkitToday));
  });

  it('takes away what a page has of it, and tells what went and what would not', () => {
    const page: Record<string, unknown> = {};
    runInNewContext(
      'Object.defineProperty(globalThis, "Temporal", { value: 1, configurable: false }); scheduler = {};',
      page,
    );
    const [hadIt, hasIt, told] = runInNewContext(
      `const had = typeof Set.prototype.forEach; ${baselineScript(firefoxToday)};
       [had, typeof Promise.withResolvers + typeof scheduler + typeof [].toSorted, motcuaBaseline]`,
      page,
    );
    expect([hadIt, hasIt]).toEqual(['function', 'undefinedundefinedfunction']);
    expect(told.gone).toContain('scheduler');
    expect(told.kept).toContain('Temporal');
  });

  it('spares nothing without a reason', () => {
    for (const [name, reason] of Object.entries(spared)) expect(reason, name).toMatch(/\w+ \w+/);
  });
});
