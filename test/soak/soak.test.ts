/** The long runs start, print what they found, and say plainly what is wrong with what they were asked. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/browsers.js';
import { flagsIn } from './soak-flags.js';

function soak(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${repositoryRoot}test/soak/soak.js`, ...words], {
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.trim().split('\n') };
}

describe('pnpm soak', () => {
  it('prints how many schedules it played, from which seed, and that nothing was violated', () => {
    const { status, lines } = soak('protocol', '--schedules', '20', '--seed', 'seven');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ schedules: 20, violations: 0, seed: 'seven' });
    expect(status).toBe(0);
  });

  it('shows one schedule line by line, the same each time', () => {
    const [one, other] = [soak('protocol', '--replay', 'seven/3'), soak('protocol', '--replay', 'seven/3')];
    expect(one.lines.length).toBeGreaterThan(20);
    expect(one.lines).toEqual(other.lines);
    expect(JSON.parse(one.lines.at(-1) ?? '')).toMatchObject({ replay: 'seven/3', violation: null });
  });

  it('prints for a mutant which schedule found it, and why', () => {
    const { status, lines } = soak('mutants', 'delete-first');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ mutant: 'delete-first', killed: true, invariant: 'no-loss' });
    expect(status).toBe(0);
  });

  it('names its parts to whoever asks for another', () => {
    const { status, stderr } = soak('everything');
    expect(stderr).toContain('protocol, mutants, client, server, browser, link');
    expect(status).toBe(2);
  });
});

describe('flags', () => {
  it('take a value, or none', () => {
    const given = ['mutants', '--keep', '--seed=a=b', '--schedules', '5', 'delete-first'];
    expect(flagsIn(given)).toEqual({
      words: ['mutants', 'delete-first'],
      flags: { keep: '', seed: 'a=b', schedules: '5' },
    });
  });
});
