/**
 * Leaves out halves of libraries that our code cannot reach: we compile with `experimentalDecorators`, so the half of
 * Lit's decorators that is for standard ones, and all of tslib but one helper; of ky its progress events, hooks, search
 * parameters and time-outs, which our one call of it never asks for, and options for `fetch` that ky does not know.
 */
const decorators = `
export const property = (options) => (prototype, name) => { prototype.constructor.createProperty(name, options); };
export const state = () => property({ state: true, attribute: false });
export const query = (selector) => (prototype, name) => {
  Object.defineProperty(prototype, name, { configurable: true, get() { return this.renderRoot?.querySelector(selector) ?? null; } });
};
`;

const helpers = `
export const __decorate = (all, prototype, name) => { for (const one of all.reverse()) one(prototype, name); };
`;

/** By their path in ky. */
const inKy = {
  'utils/body.js': `
export const streamRequest = (request) => request;
export const streamResponse = (response) => response;
`,
  'utils/options.js': `
export const findUnknownOptions = () => ({});
export const hasSearchParameters = () => false;
`,
  'utils/timeout.js': 'export default () => {};',
  'errors/TimeoutError.js': 'export class TimeoutError extends Error {}',
  'errors/ForceRetryError.js': 'export class ForceRetryError extends Error {}',
  'errors/NonError.js': 'export class NonError extends Error {}',
};

const byName = { 'lit/decorators.js': decorators, tslib: helpers };

const pathInKy = (id) => /[/\\]ky[/\\]distribution[/\\](.*)$/.exec(id)?.[1].replaceAll('\\', '/') ?? '';

/** What a caller of ky may not ask for here, since it is left out. */
const leftOut = /\b(?:on(?:Upload|Download)Progress|hooks|searchParams|prefixUrl)\b|\btimeout:(?! false\b)/;

/** A name that a stand-in lacks fails the build: rollup says which. */
export const standIns = () => {
  const replaced = new Set();
  return {
    name: 'motcua-stand-ins',
    resolveId: (id) => (Object.hasOwn(byName, id) ? `\0${id}` : null),
    load(id) {
      if (id.startsWith('\0') && Object.hasOwn(byName, id.slice(1))) return byName[id.slice(1)];
      const path = pathInKy(id);
      if (!Object.hasOwn(inKy, path)) return null;
      replaced.add(path);
      return inKy[path];
    },
    transform(code, id) {
      if (!/from ['"]ky['"]/.test(code)) return null;
      const call = /\bky\([\s\S]*?\}\);/.exec(code)?.[0] ?? '';
      if (leftOut.test(call)) this.error(`${id} asks ky for something that is left out of the bundle`);
      return null;
    },
    buildEnd(error) {
      const lost = Object.keys(inKy).filter((path) => !replaced.has(path));
      if (!error && lost.length > 0) this.error(`ky has no ${lost.join(', ')} any more`);
    },
  };
};
