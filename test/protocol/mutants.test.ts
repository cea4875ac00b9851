/** Faults that somebody could make: the simulator sees each, so it would see it in the shipped code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/browsers.js';
import { killOf, knownKillers, mostSchedules } from './kill.js';
import { mutants } from './mutants/all-mutants.js';
import { buildSimulator } from './simulator-of.js';

const killers = knownKillers();

describe(`within ${mostSchedules} schedules the simulator sees that`, () => {
  it.each(mutants)('$fault ($name)', { timeout: 120_000 }, async (mutant) => {
    expect(await killOf(mutant, killers.get(mutant.name))).toBeDefined();
  });
});

describe('the list of mutants', () => {
  it('has at least twenty, each by a name of its own', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(20);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it('stands in the page on reliability as it is', () => {
    const page = readFileSync(`${repositoryRoot}docs/reliability.md`, 'utf8');
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)].map(([, name, fault]) => ({ name, fault }));
    expect(rows).toEqual(mutants.map(({ name, fault }) => ({ name, fault })));
  });

  it('names for each a schedule that has found it', () => {
    expect([...killers.keys()].sort()).toEqual(mutants.map(({ name }) => name).sort());
    for (const schedule of killers.values()) expect(schedule).toBeLessThan(mostSchedules);
  });
});

describe('a patch', () => {
  const file = 'packages/headless/src/protocol/delivery.ts';

  it('whose place is not in the sources fails loudly', async () => {
    const patch = { file, find: 'words that stand nowhere', replace: '' };
    await expect(buildSimulator([patch])).rejects.toThrow('words that stand nowhere');
  });

  it('whose place is there twice fails loudly', async () => {
    await expect(buildSimulator([{ file, find: 'const ', replace: 'let ' }])).rejects.toThrow('exactly once');
  });

  it('of a file that no schedule uses fails loudly', async () => {
    const patch = { file: 'packages/gateway/src/cli.ts', find: 'import', replace: 'import' };
    await expect(buildSimulator([patch])).rejects.toThrow('no code of a schedule');
  });
});
