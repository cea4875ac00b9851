/**
 * Leaves out halves of libraries that our code cannot reach: we compile with `experimentalDecorators`, so the half of
 * Lit's decorators that is for standard ones, and all of tslib but one helper; of ky its progress events, hooks, search
 * parameters and time-outs, which our one call of it never asks for, options for `fetch` that ky does not know, instances
 * with defaults of their own, and what it joins with `AbortSignal.any`, which Chromium 109 does not have anyway; of idb its
 * short cuts of a database without a transaction, cursors and loops over them.
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
  'index.js': `
import { Ky } from './core/Ky.js';
export default (input, options) => Ky.create(input, options);
export { HTTPError } from './errors/HTTPError.js';
`,
  'core/constants.js': `
export const supportsRequestStreams = false, supportsResponseStreams = false, supportsFormData = false;
export const supportsAbortController = false, supportsAbortSignal = false;
export const responseTypes = {}, maxSafeTimeout = 2147483647, stop = {};
export class RetryMarker {}
`,
  'utils/merge.js': `
export const mergeHeaders = (_, headers) => new Headers(headers);
export const mergeHooks = (hooks) => hooks;
`,
  'utils/normalize.js': `
export const normalizeRequestMethod = (method) => method.toUpperCase();
export const normalizeRetryOptions = (retry) => ({
  afterStatusCodes: [413, 429, 503], delay: (count) => 300 * 2 ** (count - 1), ...retry
});
`,
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

/** Lines of ky's core that stand before what is left out, and what stands there instead; `if (false)` goes with its block. */
const inCore = [
  [/for \(const hook of (?:ky|this)\.#options\.hooks\.\w+\) \{/g, 'while (false) { let hook;', 4],
  [/if \((?:ky|this)\.#options\.on(?:Down|Up)loadProgress\) \{/g, 'if (false) {', 2],
  [/if \(this\.#options\.prefixUrl && [^\n]*\{/g, 'if (false) {', 1],
];

function lightened(core, fail) {
  return inCore.reduce((code, [pattern, instead, times]) => {
    const found = code.match(pattern)?.length ?? 0;
    if (found !== times) fail(`ky's core has ${found} of ${pattern}, not ${times}`);
    return code.replace(pattern, instead);
  }, core);
}

/** Of idb, all between the opening of a database and what it exports, and what waits for the next step of a cursor. */
const inIdb = [
  [/\nconst readMethods = [\s\S]*?\n(?=export \{)/, '\n'],
  [/ {4}if \(getCursorAdvanceMethods\(\)\.includes\(func\)\) \{[\s\S]*?\n {4}\}\n/, ''],
];

/** What a caller of idb may not ask for here. */
const leftOutOfIdb = /\b(?:open(?:Key)?Cursor|iterate)\b|for await|\bdb\.(?:get|put|add|delete|clear|count)\w*\(/;

function withoutShortCuts(idb, fail) {
  return inIdb.reduce((code, [pattern, instead]) => {
    if (!pattern.test(code)) fail(`idb has no ${pattern} any more`);
    return code.replace(pattern, instead);
  }, idb);
}

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
      if (pathInKy(id) === 'core/Ky.js') return { code: lightened(code, (why) => this.error(why)), map: null };
      if (/[/\\]idb[/\\]build[/\\]index\.js$/.test(id))
        return { code: withoutShortCuts(code, (why) => this.error(why)), map: null };
      if (/from ['"]idb['"]/.test(code) && leftOutOfIdb.test(code))
        this.error(`${id} asks idb for something that is left out of the bundle`);
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
