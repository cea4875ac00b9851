/** The packages as others get them: packed, looked over, installed into projects that know nothing of this workspace. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browsers, launchFlags, repositoryRoot, whyUnusable } from '../support/browsers.js';
import { startExampleServer } from '../support/example-server.js';
import { type FreshProject, freshProject } from '../support/fresh-project.js';
import { packAll, publicPackages, type Tarball } from '../support/pack.js';
import { resolveTool } from '../support/tool-resolver.js';

// Installs, builds and type checks of whole projects, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'motcua-npm-'));
const pinned = JSON.parse(readFileSync(`${repositoryRoot}test/package.json`, 'utf8')).devDependencies;
let tarballs: readonly Tarball[] = [];

beforeAll(async () => {
  tarballs = await packAll(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = publicPackages.map((one) => `@motcua/${one.replace('packages/', '')}`);
const tarball = (name: string): Tarball => {
  const found = tarballs.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not packed`);
  return found;
};

describe.each(names)('the tarball of %s', (name) => {
  it('carries what was built, the readme and the licence, and nothing of the workshop', () => {
    const { paths } = tarball(name);
    for (const one of ['package.json', 'README.md', 'LICENSE']) expect(paths).toContain(one);
    expect(
      paths.filter((path) => /\.test\.|(?:^|\/)(?:testing|node_modules|src)\/|tsbuildinfo|\.map$/.test(path)),
    ).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });

  it('asks for its siblings by their version, names no address that is not there, and runs nothing when installed', () => {
    const { manifest } = tarball(name);
    const asked = Object.entries((manifest.dependencies ?? {}) as Record<string, string>);
    for (const [one, version] of asked) expect(version, one).toMatch(/^\d+\.\d+\.\d+$/);
    for (const key of ['repository', 'homepage', 'bugs', 'private']) expect(manifest, key).not.toHaveProperty(key);
    const scripts = Object.keys((manifest.scripts ?? {}) as object);
    expect(scripts.filter((one) => /^(?:pre|post)?(?:install|prepare|pack)/.test(one))).toEqual([]);
  });

  it('is in order for publint', async () => {
    const bytes = readFileSync(tarball(name).file);
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('resolves to types and modules that agree, for Node and for bundlers', async () => {
    const { file, paths } = tarball(name);
    // Files for a web server; nobody imports them.
    if (name === '@motcua/embed') return expect(paths).toContain('dist/v1/sri.json');
    const attw = join(dirname(resolveTool('@arethetypeswrong/cli/package.json')), 'dist/index.js');
    const elements = [
      'procedure-search',
      'procedure',
      'submission-wizard',
      'status-tracker',
      'outbox',
      'payment-button',
      'provider',
    ];
    const more =
      name === '@motcua/elements' ? ['--include-entrypoints', ...elements.map((one) => `motcua-${one}.js`)] : [];
    // A file to be read is no module.
    const fewer = ['--exclude-entrypoints', 'spec.yaml', 'custom-elements.json'];
    const { stdout } = await run(process.execPath, [
      attw,
      file,
      '--profile',
      'esm-only',
      '--format',
      'json',
      ...more,
      ...fewer,
    ]);
    const { analysis } = JSON.parse(stdout);
    return expect(Object.keys(analysis.entrypoints).length).toBeGreaterThan(more.length > 0 ? elements.length : 0);
  });
});

describe('the manifest of the elements in their tarball', () => {
  it('is the one that package.json names, and speaks of files that are there', async () => {
    const { file, paths, manifest } = tarball('@motcua/elements');
    expect(manifest.customElements).toBe('custom-elements.json');
    const { modules } = JSON.parse((await run('tar', ['-xzOf', file, 'package/custom-elements.json'])).stdout);
    expect(modules.length).toBeGreaterThan(5);
    expect(modules.map(({ path }: { path: string }) => path).filter((path: string) => !paths.includes(path))).toEqual(
      [],
    );
  });
});

describe('a script for Node that installed the client', () => {
  it('searches, and tells an answer from a refusal', async () => {
    const project = await freshProject(join(folder, 'script'), join(here, 'script'), tarballs, {}, ['@motcua/client']);
    const server = await startExampleServer();
    const printed = await project.node('search.mjs', server.url).finally(() => server.stop());
    expect(printed).toMatch(/^2\.000635 .+$/m);
    expect(printed.trimEnd().split('\n').at(-1)).toBe('no such procedure');
  });
});

/** Both majors that are promised, each with its own types. */
const reacts = [
  { react: '18.3.0', types: '18.3.8', domTypes: '18.3.7' },
  { react: pinned.react, types: pinned['@types/react'], domTypes: pinned['@types/react-dom'] },
];

describe.each(reacts)(
  'a project of Vite with React $react that installed the elements',
  ({ react, types, domTypes }) => {
    let project: FreshProject;
    let server: Awaited<ReturnType<typeof startExampleServer>> | undefined;

    beforeAll(async () => {
      const dependencies = {
        vite: pinned.vite,
        react,
        'react-dom': react,
        '@types/react': types,
        '@types/react-dom': domTypes,
      };
      const ours = ['@motcua/elements', '@motcua/react'];
      project = await freshProject(join(folder, `react-${react}`), join(here, 'project'), tarballs, dependencies, ours);
      await project.node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
      server = await startExampleServer(join(project.folder, 'dist'));
    });
    afterAll(() => server?.stop());

    it('is told by its types what fits and what does not', async () => {
      expect(await project.node(resolveTool('typescript/bin/tsc'), '-p', '.')).toBe('');
    });

    it('is rendered on a server as bare tags, which hold no secret', async () => {
      const bare = '<motcua-provider><motcua-status-tracker></motcua-status-tracker></motcua-provider>';
      expect((await project.node('server.mjs')).trim()).toBe(bare);
    });

    it.for(browsers)('shows what a search finds, and hears of the choice, in $name', async (which, context) => {
      const why = whyUnusable(which);
      if (why) return context.skip(why);
      await inPage(which.path, `${server?.url}/index.html`, async (page) => {
        await page.getByRole('link', { name: /bản sao giấy khai sinh/ }).click();
        await expect.poll(() => page.title()).toBe('2.000635');
      });
    });

    it.for(browsers)('has components with properties, events and a ref, in $name', async (which, context) => {
      const why = whyUnusable(which);
      if (why) return context.skip(why);
      await inPage(which.path, `${server?.url}/react.html`, async (page) => {
        await page.getByRole('heading', { name: 'Đang giải quyết' }).waitFor();
        await page.getByText(`React ${react}: PROCESSING`).waitFor();
        expect(await page.locator('motcua-status-tracker').getAttribute('secret')).toBeNull();
        await page.getByRole('button', { name: 'Đóng hồ sơ' }).click();
        await page.getByRole('textbox', { name: /Khóa tra cứu/ }).waitFor();
      });
    });
  },
);

async function inPage(
  executablePath: string,
  url: string,
  look: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<void>,
) {
  const browser = await chromium.launch({ executablePath, args: launchFlags });
  try {
    const page = await browser.newPage();
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(url);
    await look(page);
    expect(broken).toEqual([]);
  } finally {
    await browser.close();
  }
}
