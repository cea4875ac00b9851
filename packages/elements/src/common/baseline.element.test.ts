import { expect } from '@open-wc/testing';

interface Baseline {
  /** Names of what came later and was taken away before any module ran. */
  readonly gone: readonly string[];
  readonly kept: readonly string[];
}

const { motcuaBaseline } = globalThis as { readonly motcuaBaseline?: Baseline };
const { userAgent } = navigator;
const isFirefox = userAgent.includes('Firefox/');
const chromium = Number(/Chrome\/(\d+)/.exec(userAgent)?.[1]);

/** Whether the page can use what stands at this path, e.g. `Array.prototype.toSorted`. */
const has = (path: string): boolean => {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<object | undefined>(
    (at, name) => (at as Record<string, object> | undefined)?.[name],
    globalThis,
  );
  return owner !== undefined && last in owner;
};

describe('the browser of these tests', () => {
  it('lacks what the oldest one lacks that is promised, and has what that one has', () => {
    if (chromium > 109) return;
    const [lacks, keeps] = chromium
      ? [
          ['Promise.withResolvers', 'Array.prototype.toSorted', 'URL.canParse', 'Set.prototype.union'],
          ['AbortSignal.timeout'],
        ]
      : isFirefox
        ? [
            ['Promise.withResolvers', 'AbortSignal.any', 'HTMLElement.prototype.popover', 'trustedTypes', 'Iterator'],
            ['Array.prototype.toSorted', 'Array.fromAsync', 'URL.canParse', 'Element.prototype.checkVisibility'],
          ]
        : [
            [
              'Promise.withResolvers',
              'AbortSignal.any',
              'Element.prototype.checkVisibility',
              'URL.canParse',
              'Iterator',
            ],
            [
              'Array.prototype.toSorted',
              'Array.fromAsync',
              'CSSStyleSheet.prototype.replaceSync',
              'AbortSignal.timeout',
            ],
          ];
    expect(lacks?.filter(has)).to.deep.equal([]);
    expect(keeps?.filter((path) => !has(path))).to.deep.equal([]);
  });

  it('was made poorer only where the real old one cannot be run, and there by all that came later', () => {
    if (chromium) return expect(motcuaBaseline).to.equal(undefined);
    expect(motcuaBaseline?.gone.length).to.be.greaterThan(isFirefox ? 500 : 300);
    expect(new Set(motcuaBaseline?.gone)).to.include('Promise.withResolvers');
    // The language fixes its well-known symbols; without `using`, which nothing old can read, they change nothing.
    return expect(motcuaBaseline?.kept.filter((name) => !/^Symbol\.(asyncD|d)ispose$/.test(name))).to.deep.equal([]);
  });
});
