import { readFileSync } from 'node:fs';
import { contrastRatio } from '@motcua/rules';
import { describe, expect, it } from 'vitest';
import { contrastTokens } from './contrast-tokens.js';
import { darkTokens } from './dark-tokens.js';
import { type DesignToken, densities, designTokens } from './design-tokens.js';
import { foundation } from './foundation.styles.js';
import { tokens } from './tokens.styles.js';

const themes = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];

const declared = (text: string) =>
  new Map([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, a = '', b = '']) => [a, b]));

/** `var(--motcua-x, fallback)`, whose fallback may hold brackets of its own. */
function fallbacks(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { 1: name = '', index } of text.matchAll(/var\((--motcua-[\w-]+), /g)) {
    const start = index + `var(${name}, `.length;
    let end = start;
    for (let depth = 1; depth > 0; end++) depth += { '(': 1, ')': -1 }[text[end] ?? ')'] ?? 0;
    found.set(name, text.slice(start, end - 1));
  }
  return found;
}

const themed = (name: string, theme: Theme): string => {
  const token = designTokens.find((one) => one.name === name);
  return token?.[theme] ?? token?.light ?? '';
};

const guide = readFileSync(new URL('../../../../docs/embedding.md', import.meta.url), 'utf8');

describe('the design tokens', () => {
  it('stand in the guide to embedding as they are', () => {
    const cell = (value: string | undefined) => (value ? `\`${value}\`` : '');
    const rows = designTokens.map(
      ({ name, meaning, light, dark, contrast }) =>
        `| ${[cell(name), meaning, cell(light), cell(dark), cell(contrast)].join(' | ')} |`,
    );
    expect(guide.split('\n').filter((line) => line.startsWith('| `--motcua-'))).toEqual(rows);
    for (const [name, value] of Object.entries(densities.compact)) expect(guide).toMatch(`\`${name}: ${value}\``);
  });

  it('are what the style sheets fall back to, each once', () => {
    const css = fallbacks(`${tokens.cssText}${foundation.cssText}`);
    expect(Object.fromEntries(designTokens.map(({ name, light }) => [name, light]))).toEqual(Object.fromEntries(css));
    expect(new Set(designTokens.map(({ name }) => name)).size).toBe(designTokens.length);
  });

  it.each([
    ['dark', darkTokens],
    ['contrast', contrastTokens],
  ] as const)('are what the %s theme sets, and it sets nothing else', (theme, text) => {
    const differing = designTokens.filter((token) => token[theme] !== undefined);
    const listed = Object.fromEntries(differing.map((token) => [token.name, token[theme]]));
    const css = Object.fromEntries([...declared(text)].filter(([name, value]) => value !== themed(name, 'light')));
    expect(css).toEqual(listed);
  });

  it.each(themes)('can be read and seen in the %s theme', (theme) => {
    const tooWeak = designTokens.flatMap(({ name, readOn = [], seenOn = [] }: DesignToken) =>
      [...readOn.map((on) => [on, 4.5] as const), ...seenOn.map((on) => [on, 3] as const)]
        .map(([on, least]) => ({ name, on, least, is: contrastRatio(themed(name, theme), themed(on, theme)) }))
        .filter(({ least, is }) => is < (theme === 'contrast' ? 7 : least)),
    );
    expect(tooWeak).toEqual([]);
  });

  it('have the contrast on the surface that they are said to have', () => {
    const measured = designTokens.filter(({ ratios }) => ratios);
    expect(measured.length).toBeGreaterThan(6);
    for (const { name, ratios } of measured)
      expect([
        name,
        ...themes.map((theme) =>
          Number(contrastRatio(themed(name, theme), themed('--motcua-color-surface', theme)).toFixed(1)),
        ),
      ]).toEqual([name, ...(ratios ?? [])]);
    expect(contrastRatio(themed('--motcua-color-focus', 'light'), '#1a1c1e')).toBeGreaterThan(12);
  });

  it('are comfortable without a word: the compact ones name the same tokens', () => {
    for (const [name, value] of Object.entries(densities.comfortable)) expect(themed(name, 'light')).toBe(value);
    expect(Object.keys(densities.compact)).toEqual(Object.keys(densities.comfortable));
    expect(Number.parseInt(densities.comfortable['--motcua-target'], 10)).toBeGreaterThanOrEqual(44);
    expect(Number.parseInt(densities.compact['--motcua-target'], 10)).toBeGreaterThanOrEqual(24);
  });
});
