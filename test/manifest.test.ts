/** The manifest of the elements, from which editors, Storybook and the React components are made: complete, and only what
 * a page may use. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/browsers.js';
import { filesUnder } from './support/runners/files.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Declaration extends Named {
  readonly tagName: string;
  readonly members: readonly (Named & { readonly privacy?: string; readonly static?: boolean })[];
  readonly attributes?: readonly (Named & { readonly fieldName: string })[];
  readonly events?: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly slots?: readonly Named[];
}

const read = (path: string) => readFileSync(repositoryRoot + path, 'utf8');
const manifest = JSON.parse(read('packages/elements/custom-elements.json'));
const elements: readonly Declaration[] = manifest.modules.flatMap(
  ({ declarations }: { declarations: readonly Declaration[] }) => declarations,
);
const guide = read('docs/embedding.md');
const sources = filesUnder('packages/elements/src').filter(
  (path) => /(?<!\.test)\.ts$/.test(path) && !/testing/.test(path),
);
const codes = sources.map((path) => ({ path, text: read(path) }));
const found = (pattern: RegExp) => [
  ...new Set(codes.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
];
const named = (list: readonly Named[] = []) => list.map(({ name }) => name).sort();
const everywhere = (key: 'cssParts' | 'events' | 'cssProperties') => [
  ...new Set(elements.flatMap((one) => named(one[key]))),
];

/** A table of the guide as its rows' cells, by how its heading row begins. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const lines = guide.slice(guide.indexOf(`| ${heading}`)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((line) => line.split(' | ').map((cell) => cell.replace(/^\|\s*|\s*\|$/g, '')));
}
const inCode = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('the manifest of the elements', () => {
  it('has every tag that is registered, under its class', () => {
    const tags = found(/define\('([\w-]+)'/g);
    expect(tags.length).toBeGreaterThan(5);
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual(tags.sort());
  });

  it('has every event, with a class that the package exports', () => {
    expect(everywhere('events').sort()).toEqual(found(/static readonly type = '([\w-]+)'/g).sort());
    const door = read('packages/elements/src/index.ts');
    for (const { type } of elements.flatMap(({ events = [] }) => events)) expect(door).toContain(`{ ${type.text} }`);
  });

  it('gives an event to the element in whose folder it is sent', () => {
    const ofClass = new Map(
      codes.flatMap(({ text }) => [
        ...[...text.matchAll(/class (\w+) extends Event \{\s+static readonly type = '([\w-]+)'/g)].map(
          ([, name = '', type = '']) => [name, type] as const,
        ),
      ]),
    );
    for (const { tagName, events } of elements) {
      const folder = `packages/elements/src/${tagName.replace('motcua-', '')}/`;
      const sent = codes
        .filter(({ path }) => path.startsWith(folder))
        .flatMap(({ text }) =>
          [...text.matchAll(/dispatchEvent\(new (\w+)\(/g)].map(([, name = '']) => ofClass.get(name)),
        );
      expect(named(events), tagName).toEqual([...new Set(sent)].sort());
    }
  });

  it('has every part that is rendered, no other, and a slot for the page’s own words in each element', () => {
    expect(everywhere('cssParts').sort()).toEqual(found(/\bpart="([\w-]+)"/g).sort());
    for (const { tagName, slots } of elements) expect(named(slots), tagName).toContain('');
  });

  it('has every custom property that is read', () => {
    expect(found(/var\((--motcua-[\w-]+)/g).filter((name) => !everywhere('cssProperties').includes(name))).toEqual([]);
  });

  it('says of each thing what it is, and keeps what is private to itself', () => {
    for (const { tagName, name, description, members, events = [], cssParts = [], slots = [] } of elements) {
      expect(description, name).toMatch(/\w+ \w+/);
      const mute = [...members, ...events, ...cssParts, ...slots].filter((one) => !one.description);
      expect(named(mute), tagName).toEqual([]);
      expect(members.filter((one) => one.name.startsWith('#') || one.privacy || one.static)).toEqual([]);
    }
  });

  it('agrees with the guide to embedding about parts, events and attributes', () => {
    const partRows = rowsUnder('tag | parts').map(([tag = '', parts]) => [tag, inCode(parts).sort()] as const);
    expect(partRows.length).toBeGreaterThan(4);
    for (const [tag, parts] of partRows) {
      // The shortest: `procedure` is no search.
      const [element] = elements
        .filter(({ tagName }) => tagName.includes(tag))
        .sort((one, other) => one.tagName.length - other.tagName.length);
      expect(parts, tag).toEqual(named(element?.cssParts));
    }
    expect(
      rowsUnder('event | when')
        .flatMap(([event]) => inCode(event))
        .sort(),
    ).toEqual(everywhere('events').sort());
    const attributes = elements.flatMap((one) => named(one.attributes));
    expect(attributes.length).toBeGreaterThan(10);
    expect(attributes.filter((name) => !guide.includes(`\`${name}`))).toEqual([]);
  });
});
