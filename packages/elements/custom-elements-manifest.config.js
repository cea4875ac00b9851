/** The custom-elements manifest: what each element offers, for editors, Storybook and wrappers. Written to
 * `custom-elements.json` beside this file, which is made and never committed. */
import { readFileSync } from 'node:fs';

/** Tags are given by `define('motcua-…', Class)` in files of their own, which the analyzer does not know. */
const tags = new Map();

const tagsByDefine = () => ({
  name: 'motcua-tags',
  analyzePhase({ ts, node }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    if (tag && element && ts.isStringLiteral(tag)) tags.set(element.getText(), tag.text);
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [], path } of customElementsManifest.modules)
      for (const one of declarations.filter(({ kind }) => kind === 'class')) {
        const tagName = tags.get(one.name);
        if (!tagName) continue;
        Object.assign(one, { tagName, customElement: true });
        const found = customElementsManifest.modules.find((each) => each.path === path);
        found.exports.push({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name: one.name, module: path },
        });
      }
  },
});

const callbacks = ['connectedCallback', 'disconnectedCallback', 'render', 'updated', 'willUpdate', 'createRenderRoot'];

const isPublic = ({ name, privacy, static: isStatic }) =>
  !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !isStatic && !callbacks.includes(name);

/** Only the elements, and of each only what a page may use. The analyzer also takes every `dispatchEvent(new X(slip))` for
 * an event of that name: events are those that the class comment names. */
const publicOnly = () => ({
  name: 'motcua-public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = (module.declarations ?? []).filter(({ tagName }) => tagName);
      module.exports = module.exports?.filter(({ declaration }) =>
        module.declarations.some(({ name }) => name === declaration?.name),
      );
      for (const one of module.declarations) {
        one.members = (one.members ?? []).filter(isPublic);
        one.attributes = one.attributes?.filter(({ fieldName }) => one.members.some(({ name }) => name === fieldName));
        one.events = one.events?.filter(({ name }) => name?.startsWith('motcua-'));
      }
    }
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
  },
});

/** The design tokens are documented where they are read, once for all elements that have a look. */
const tokensOfAll = () => ({
  name: 'motcua-tokens',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const source = readFileSync(new URL('./src/common/tokens.styles.ts', import.meta.url), 'utf8');
    const told = new Map([...source.matchAll(/@cssprop (--[\w-]+) - (.+)/g)].map(([, name, words]) => [name, words]));
    const read = [...source.matchAll(/: var\((--motcua-[\w-]+), (.+)\);/g)].map(([, name, value]) => [name, value]);
    const properties = [...new Map([...[...told.keys()].map((name) => [name]), ...read])].map(([name, value]) => ({
      name,
      ...(told.has(name) && { description: told.get(name) }),
      ...(value && { default: value }),
    }));
    for (const one of manifest.modules.flatMap(({ declarations }) => declarations)) {
      if (one.tagName === 'motcua-provider') continue;
      const own = one.cssProperties ?? [];
      const isNew = ({ name }) => !own.some((each) => each.name === name);
      one.cssProperties = [...own, ...properties.filter(isNew)];
    }
  },
});

/** The package carries what is built, not the sources. */
const builtPaths = () => ({
  name: 'motcua-built-paths',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const built = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
    const parts = (value) =>
      value && typeof value === 'object' ? Object.values(value).flatMap(parts).concat(value) : [];
    for (const part of parts(manifest))
      for (const key of ['path', 'module']) if (typeof part[key] === 'string') part[key] = built(part[key]);
  },
});

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/testing/**'],
  outdir: '.',
  litelement: true,
  plugins: [tagsByDefine(), publicOnly(), tokensOfAll(), builtPaths()],
};
