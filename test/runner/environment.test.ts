/** Tests never touch what belongs to the person who runs them: databases, data folders, other processes. */
import { existsSync, mkdtempSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/browsers.js';
import { elementTestFiles, journeyFiles, nodeTestFiles, storyTestFiles } from '../support/runners/files.js';

describe('a process of a test', () => {
  it('finds no database, address, secret or data folder of the developer', () => {
    const names = ['DATABASE_URL', 'MOTCUA_PUBLIC_URL', 'MOTCUA_BANK_SECRET', 'MOTCUA_LOG'];
    for (const name of names) expect(process.env[name], name).toBe('');
    expect([process.env.HOST, process.env.PORT]).toEqual(['127.0.0.1', '0']);
    expect(existsSync(process.env.MOTCUA_DATA ?? '')).toBe(false);
    expect(() => mkdtempSync(`${process.env.MOTCUA_DATA}/`)).toThrow();
  });

  it('makes its folders where PostgreSQL, which never runs as root, can enter', () => {
    const made = mkdtempSync(join(tmpdir(), 'motcua-entered-'));
    rmdirSync(made);
    if (process.getuid?.() !== 0) return;
    for (let folder = dirname(made); folder !== '/'; folder = dirname(folder))
      expect(statSync(folder).mode & 0o001, folder).toBe(1);
  });

  it.each([0, -1, 1, Number.NaN])('cannot signal %s, which stands for others than one process', (pid) => {
    expect(() => process.kill(pid, 0)).toThrow(RangeError);
    expect(process.kill(process.pid, 0)).toBe(true);
  });
});

describe('the types', () => {
  /** Files that a tsconfig includes, from the root. */
  const included = (name: string) => {
    const path = `${repositoryRoot}test/${name}`;
    const { config } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8'));
    const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
    return fileNames.map((file) => file.slice(repositoryRoot.length));
  };

  it('of every test are checked: of the units, the elements, the journeys and the stories', () => {
    const files = [...included('tsconfig.json'), ...included('tsconfig.elements.json')];
    const tests = [
      ...nodeTestFiles(undefined),
      ...elementTestFiles(undefined),
      ...journeyFiles(undefined),
      ...storyTestFiles(undefined),
    ];
    expect(tests.length).toBeGreaterThan(50);
    expect(tests.filter((file) => !files.includes(file))).toEqual([]);
  });
});
