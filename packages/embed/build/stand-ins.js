/**
 * Leaves out halves of libraries that our code cannot reach: we compile with `experimentalDecorators`, so the half of
 * Lit's decorators that is for standard ones, and all of tslib but one helper; ky's progress events, which nobody asks for.
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

const progress = `
export const streamRequest = (request) => request;
export const streamResponse = (response) => response;
`;

const byName = { 'lit/decorators.js': decorators, tslib: helpers };

const isKyProgress = (id) => /[/\\]ky[/\\]distribution[/\\]utils[/\\]body\.js$/.test(id);

/** A name that a stand-in lacks fails the build: rollup says which. */
export const standIns = () => {
  let replaced = 0;
  return {
    name: 'motcua-stand-ins',
    resolveId: (id) => (Object.hasOwn(byName, id) ? `\0${id}` : null),
    load(id) {
      if (id.startsWith('\0') && Object.hasOwn(byName, id.slice(1))) return byName[id.slice(1)];
      if (!isKyProgress(id)) return null;
      replaced++;
      return progress;
    },
    transform(code, id) {
      if (!/[/\\]ky[/\\]/.test(id) && /\bon(?:Upload|Download)Progress\b/.test(code))
        this.error(`${id} asks ky for progress, which is left out of the bundle`);
      return null;
    },
    buildEnd(error) {
      if (!error && replaced !== 1) this.error('ky has no utils/body.js any more');
    },
  };
};
