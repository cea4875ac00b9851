/** The custom-elements manifest: what each element offers, for editors, Storybook and wrappers. Written to
 * `custom-elements.json` beside this file, which is made and never committed. */

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

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/testing/**'],
  outdir: '.',
  litelement: true,
  plugins: [tagsByDefine(), publicOnly()],
};
