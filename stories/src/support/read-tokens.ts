/** The design tokens as the elements themselves have them: read out of their style sheets, so that this list is never
 * another one. */
import { ProcedurePage, StatusTracker, SubmissionWizard, type Theme, themes, useTheme } from '@motcua/elements';

export interface Token {
  /** e.g. `--motcua-color-primary` */
  readonly name: string;
  /** What holds where a page sets nothing. */
  readonly value: string;
  /** What the other themes set, by their names. */
  readonly themed: Readonly<Record<string, string>>;
}

export const otherThemes = themes.filter((one) => one !== 'light' && one !== 'auto');

const sheets = [ProcedurePage.styles, StatusTracker.styles, SubmissionWizard.styles]
  .flat(9)
  .map((one) => ('cssText' in one ? String(one.cssText) : ''));

/** `var(--motcua-name, default)`, with one level of brackets inside the default. */
const reading = /var\((--motcua-[\w-]+),\s*((?:[^()]|\([^()]*\))+)\)/g;

export function readTokens(): Token[] {
  const defaults = new Map(
    [...sheets.join('').matchAll(reading)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  const themed = otherThemes.map((theme) => [theme, declarationsOf(theme)] as const);
  return [...defaults].map(([name, value]) => ({
    name,
    value,
    themed: Object.fromEntries(themed.map(([theme, set]) => [theme, set.get(name) ?? value])),
  }));
}

function declarationsOf(theme: Theme): Map<string, string> {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  useTheme(root, theme);
  const text = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('');
  return new Map(
    [...text.matchAll(/(--motcua-[\w-]+):\s*([^;}]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

export const isColour = (value: string): boolean => /^#[0-9a-f]{3,8}$/i.test(value);

/** WCAG contrast of two colours written as `#rgb` or `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
