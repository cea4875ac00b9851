/** Habits of the repository that a machine can keep: no sinks, no traces of one machine, files one can read. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/browsers.js';
import { machinePathIn, onlyIn, registryIn, relativeLinks, sinksIn, sinksInHtml } from './support/hygiene-rules.js';
import { filesUnder } from './support/runners/files.js';
import { sourceFacts } from './support/source-facts.js';

const longestFile = 300;

const read = (path: string) => readFileSync(repositoryRoot + path, 'utf8');
const all = repositoryFiles();
const isText = (path: string) =>
  /\.(?:ts|js|mjs|json|ya?ml|md|html|css|sql|sh|txt|npmrc)$|^\.ci\/|(?:^|\/)\.[\w-]+$/.test(path);
const isTest = (path: string) => /\.(?:test|spec)\.ts$/.test(path);
const isOurCode = (path: string) => /^(?:packages|examples)\//.test(path) && !path.includes('/generated/');
const breaking = (
  paths: readonly string[],
  check: (text: string, path: string) => readonly string[] | string | undefined,
) => paths.flatMap((path) => [check(read(path), path) ?? []].flat().map((what) => `${path}: ${what}`));

/** What git would commit; every file on disk where there is no git. */
function repositoryFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    })
      .split('\0')
      .filter((path) => path !== '' && existsSync(repositoryRoot + path));
  } catch {
    return filesUnder('');
  }
}

/** Vitest shortens long arrays; here every breach is named in the message. */
const expectNone = (found: readonly string[]) => expect(found, `\n${found.join('\n')}\n`).toEqual([]);

describe('the repository', () => {
  it('turns no string into markup or code', () => {
    const code = all.filter((path) => isOurCode(path) && /\.(?:ts|js)$/.test(path) && !isTest(path));
    expect(code.length).toBeGreaterThan(10);
    expectNone(breaking(code, (text, path) => sinksIn(text, path)));
    expectNone(
      breaking(
        all.filter((path) => isOurCode(path) && path.endsWith('.html')),
        sinksInHtml,
      ),
    );
  });

  it('names no registry in lock and rc files', () => {
    const files = all.filter((path) =>
      /(?:^|\/)(?:pnpm-lock\.yaml|pnpm-workspace\.yaml|\.npmrc|\.yarnrc.*)$/.test(path),
    );
    expect(files).toContain('pnpm-lock.yaml');
    expectNone(breaking(files, registryIn));
  });

  it('carries no path of one machine', () => {
    expectNone(breaking(all.filter(isText), machinePathIn));
  });

  it(`has no file of code longer than ${longestFile} lines`, () => {
    const code = all.filter((path) => isOurCode(path) && /\.(?:ts|js|css|sql|html)$/.test(path));
    const tooLong = breaking(code, (text) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > longestFile ? `${lines} lines` : undefined;
    });
    expectNone(tooLong);
  });

  it('runs all of its tests: none is marked as the only one', () => {
    const tests = all.filter((path) => isTest(path) && path !== 'test/hygiene.test.ts');
    expectNone(breaking(tests, (text) => (onlyIn(text) ? 'an only' : undefined)));
  });

  it('has named exports only', () => {
    const sources = all.filter((path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path));
    expectNone(
      breaking(sources, (text, path) => (sourceFacts(text, path).hasDefaultExport ? 'a default export' : undefined)),
    );
  });

  it('has documents whose links lead somewhere', () => {
    const documents = all.filter((path) => path.endsWith('.md'));
    const dead = breaking(documents, (text, path) =>
      relativeLinks(text).filter((target) => !existsSync(repositoryRoot + posix.join(posix.dirname(path), target))),
    );
    expectNone(dead);
  });
});

describe('the checks themselves', () => {
  it.each([
    'box.innerHTML = name;',
    "box['innerHTML'] = name;",
    'const { outerHTML } = box;',
    "box.insertAdjacentHTML('beforeend', name);",
    'eval(text);',
    "new Function('return 1');",
    "globalThis.eval('1');",
    "document.write('<p>');",
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    `html\`<div .innerHTML=\${name}></div>\`;`,
    'html`<a href="javascript:void 0"></a>`;',
    'html`<button onclick="go()"></button>`;',
    "setTimeout('go()', 5);",
  ])('call this a sink: %s', (text) => {
    expect(sinksIn(text)).not.toEqual([]);
  });

  it.each([
    '// innerHTML is never used here\nbox.textContent = name;',
    "const words = 'eval and innerHTML are words';",
    `html\`<button @click=\${go} .value=\${name}></button>\`;`,
    'setTimeout(() => go(), 5);',
    'export type Check = Function;',
  ])('call this harmless: %s', (text) => {
    expect(sinksIn(text)).toEqual([]);
  });

  it('see inline scripts and handlers in a page, and let data and files pass', () => {
    expect(sinksInHtml('<script>go()</script>')).toHaveLength(1);
    expect(sinksInHtml('<p onclick="go()">')).toHaveLength(1);
    expect(sinksInHtml('<a href="javascript:go()">')).toHaveLength(1);
    expect(sinksInHtml('<script src="/a.js"></script><script type="application/json">{}</script>')).toEqual([]);
  });

  it('see paths of a machine, registries and lonely tests', () => {
    for (const folder of ['work', 'home', 'Users']) expect(machinePathIn(`see /${folder}/me/file`)).toBeDefined();
    expect(machinePathIn('https://example.vn/home/page and packages/work/src and ./home/x')).toBeUndefined();
    expect(registryIn('registry=https://npm.example/')).toBeDefined();
    expect(registryIn('resolution: {integrity: sha512-x, tarball: http://x/y.tgz}')).toBeDefined();
    expect(registryIn('resolution: {integrity: sha512-x}')).toBeUndefined();
    for (const call of ['it', 'test', 'describe.parallel']) expect(onlyIn(`${call}.${'only'}('x', f)`)).toBe(true);
    expect(onlyIn('if (readOnly.only) it("x", f)')).toBe(false);
  });

  it('see default exports in both spellings, and links in prose only', () => {
    for (const text of ['export default 1;', 'export default class A {}', 'export { a as default };'])
      expect(sourceFacts(text).hasDefaultExport).toBe(true);
    expect(sourceFacts('export const a = 1; switch (a) { default: }').hasDefaultExport).toBe(false);
    expect(
      relativeLinks('[a](docs/a.md#x) `[b](b.md)` [c](https://x.vn) [d](#e) ![f](<f g.png>)\n```\n[h](h.md)\n```'),
    ).toEqual(['docs/a.md']);
  });
});
