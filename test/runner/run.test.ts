/** A run comes to its last line, whatever breaks on the way; `.ci/run` says that line again and ends as it did. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/browsers.js';
import { emptyOutcome, sumOutcomes } from '../support/outcome.js';
import { partsOfRun } from '../support/parts.js';
import { ended } from '../support/runners/run-tool.js';
import { sayLines } from '../support/say-lines.js';
import { step } from '../support/step.js';

const lastLineOf = (text: string) => text.trimEnd().split('\n').at(-1);

describe('a part of a run', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('no disk left');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no disk left'))],
  ])('that %s is a failure under its name, and the next one goes on', async (_how, work) => {
    const said: string[] = [];
    const { outcomes, part } = partsOfRun((line) => said.push(line));
    await part('browsers', work);
    await part('node', () => ({ ...emptyOutcome(), passed: 2 }));
    await part('nothing to count', () => undefined);
    expect(sumOutcomes(outcomes)).toMatchObject({ passed: 2, failed: [{ name: 'browsers' }] });
    expect(outcomes[0]?.failed[0]?.message).toContain('no disk left');
    expect(said.filter((line) => / in \d+\.\d s$/.test(line))).toHaveLength(3);
  });

  it('that is a command counts as one test, good or bad, also where there is no such program', async () => {
    const counted = { countsAsTest: true };
    expect((await step('true', [process.execPath, '-e', ''], counted)).passed).toBe(1);
    expect((await step('true', [process.execPath, '-e', ''], { countsAsTest: false })).passed).toBe(0);
    expect((await step('bad', [process.execPath, '-e', 'process.exit(3)'], counted)).failed).toMatchObject([
      { name: 'bad', message: expect.stringContaining('ended with 3') },
    ]);
    expect((await step('gone', ['/no-such-program-here'], counted)).failed).toMatchObject([
      { name: 'gone', message: expect.stringContaining('ENOENT') },
    ]);
  });
});

describe('what two runners say at once', () => {
  it('can be told apart: whole lines, each with the name of its runner, and nothing that moves the cursor', async () => {
    const said: string[] = [];
    const program = `process.stdout.write('\\x1b[2K✓ one'); console.error('to the other stream');
      setTimeout(() => process.stdout.write(' test\\n\\n2 passed'), 50)`;
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
    sayLines(child, 'elements', (line) => said.push(line));
    await ended(child);
    expect(said.sort()).toEqual(['elements | 2 passed', 'elements | to the other stream', 'elements | ✓ one test']);
  });
});

describe('the test command', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['test/run.js', '--no-build', ...words], { cwd: repositoryRoot, encoding: 'utf8' });

  it('fails, and says so in its last line, when no file fits', () => {
    const { status, stdout } = run('node', 'no-such-test-anywhere');
    expect([status, lastLineOf(stdout)]).toEqual([1, '0 passed, 1 failed']);
  });

  it('refuses a runner that it does not have', () => {
    expect(run('nodes').status).toBe(2);
  });
});

describe('.ci/run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-ci-run-'));
    for (const name of ['.ci', 'bin']) mkdirSync(join(folder, name));
    copyFileSync(join(repositoryRoot, '.ci/run'), join(folder, '.ci/run'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs it with an npx that does as it is told, once for `install` and once for `test`. */
  function ci({ install = 'true', test = 'true' }: { install?: string; test?: string }) {
    const npx = join(folder, 'bin/npx');
    writeFileSync(npx, `#!/bin/sh\ncase "$3" in\n  install) ${install} ;;\n  test) ${test} ;;\nesac\n`);
    chmodSync(npx, 0o755);
    const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
    const { status, stdout } = spawnSync('bash', [join(folder, '.ci/run')], {
      cwd: tmpdir(),
      env: { ...process.env, PATH: path },
      encoding: 'utf8',
    });
    return { status, stdout, last: lastLineOf(stdout) };
  }

  it('installs by the lockfile alone, then runs the one test command, as CI', () => {
    const told = ci({ install: 'echo "$2 $4"', test: `echo "CI=$CI"; echo '3 passed, 0 failed'` });
    expect(told.stdout).toBe('pnpm@12.21.0 --frozen-lockfile\nCI=true\n3 passed, 0 failed\n3 passed, 0 failed\n');
    expect(told.status).toBe(0);
  });

  it('says the result last, whatever pnpm prints behind it, and ends as the tests did', () => {
    const told = ci({ test: `echo '3 passed, 1 failed, 2 skipped'; echo ' ELIFECYCLE  Test failed.'; exit 1` });
    expect([told.status, told.last]).toEqual([1, '3 passed, 1 failed, 2 skipped']);
  });

  it('is red though nothing failed when the command says so, e.g. by a skip that is not listed', () => {
    const told = ci({ test: `echo '3 passed, 0 failed, 2 skipped'; exit 1` });
    expect([told.status, told.last]).toEqual([1, '3 passed, 0 failed, 2 skipped']);
  });

  it('is red when something failed, even if the command ended well', () => {
    const told = ci({ test: `echo '3 passed, 1 failed'` });
    expect([told.status, told.last]).toEqual([1, '3 passed, 1 failed']);
  });

  it.each([
    ['broke off before its result', 'echo building; exit 0'],
    ['was killed', 'kill -9 $$'],
    ['printed a result only within a line', `echo '» node: 3 passed, 0 failed in 2 s'`],
  ])('is red when the command %s', (_how, test) => {
    expect(ci({ test })).toMatchObject({ status: 1, last: '0 passed, 1 failed' });
  });

  it('is red when the lockfile does not fit, and runs no test', () => {
    const told = ci({ install: 'exit 1', test: `echo '3 passed, 0 failed'` });
    expect([told.status, told.last]).toEqual([1, '0 passed, 1 failed']);
    expect(told.stdout).not.toContain('3 passed');
  });
});
