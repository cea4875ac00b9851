/**
 * Every public token: what it means, what it is in each theme, and how well it is seen. For documents, stories and tests;
 * no element loads it, and a test holds it and the style sheets together.
 */
export interface DesignToken {
  readonly name: `--motcua-${string}`;
  readonly group: 'colour' | 'type' | 'space' | 'shape';
  readonly meaning: string;
  /** Without a theme: what the style sheets fall back to. */
  readonly light: string;
  /** Where they differ from `light`. */
  readonly dark?: string;
  readonly contrast?: string;
  /** Contrast by WCAG 2 on the surface, as measured: light, dark, contrast. */
  readonly ratios?: readonly [number, number, number];
  /** Tokens behind words in this colour: at least 4.5. */
  readonly readOn?: readonly DesignToken['name'][];
  /** Tokens behind shapes in this colour: at least 3. */
  readonly seenOn?: readonly DesignToken['name'][];
}

const surface = '--motcua-color-surface';
const neutral = '--motcua-tint-neutral';
const success = '--motcua-tint-success';
const warning = '--motcua-tint-warning';
const error = '--motcua-tint-error';

const colours: readonly Omit<DesignToken, 'group'>[] = [
  {
    name: '--motcua-color-text',
    meaning: 'text',
    light: '#1a1c1e',
    dark: '#e8eaed',
    contrast: '#000',
    ratios: [17.1, 14.8, 21],
    readOn: [surface, neutral, success, warning, error],
  },
  {
    name: '--motcua-color-muted',
    meaning: 'second text: hints, sources, times',
    light: '#44474b',
    dark: '#b9bec4',
    contrast: '#000',
    ratios: [9.3, 9.5, 21],
    readOn: [surface, neutral, warning, error],
  },
  { name: surface, meaning: 'what lies behind it all', light: '#fff', dark: '#15181b' },
  {
    name: '--motcua-color-border',
    meaning: 'borders of controls',
    light: '#767c83',
    dark: '#8c9299',
    contrast: '#000',
    ratios: [4.2, 5.7, 21],
    seenOn: [surface, neutral],
  },
  {
    name: '--motcua-color-line',
    meaning: 'hairlines between rows; nothing depends on seeing them',
    light: '#d5d8dc',
    dark: '#3a3f45',
    contrast: '#000',
    ratios: [1.4, 1.7, 21],
  },
  { name: neutral, meaning: 'quiet boxes', light: '#f3f4f6', dark: '#1f2327', contrast: '#fff' },
  {
    name: '--motcua-color-primary',
    meaning: 'main action and links; government red, or a neutral blue such as #0b57a4 (7.2)',
    light: '#9e1b1e',
    dark: '#ff9c94',
    contrast: '#6e0f12',
    ratios: [8, 8.9, 12.1],
    readOn: [surface, neutral, warning],
  },
  {
    name: '--motcua-color-on-primary',
    meaning: 'words on the main action',
    light: '#fff',
    dark: '#15181b',
    readOn: ['--motcua-color-primary'],
  },
  {
    name: '--motcua-color-success',
    meaning: 'it went well: edge and icon',
    light: '#17663a',
    dark: '#7ad39a',
    contrast: '#0b4526',
    ratios: [7, 9.9, 11.1],
    readOn: [surface, success],
  },
  { name: success, meaning: 'behind it', light: '#edf7f0', dark: '#16261c', contrast: '#fff' },
  {
    name: '--motcua-color-warning',
    meaning: 'something to know or to do: edge and icon',
    light: '#8a5300',
    dark: '#f5c16c',
    contrast: '#5a3600',
    ratios: [6.3, 10.8, 10.7],
    readOn: [surface, warning],
  },
  { name: warning, meaning: 'behind it', light: '#fff6e5', dark: '#2a2113', contrast: '#fff' },
  {
    name: '--motcua-color-error',
    meaning: 'something to mend: words, edge and icon',
    light: '#b3261e',
    dark: '#ff9c94',
    contrast: '#86130e',
    ratios: [6.5, 8.9, 9.9],
    readOn: [surface, error],
  },
  { name: error, meaning: 'behind it', light: '#fdedec', dark: '#2d1a19', contrast: '#fff' },
  {
    name: '--motcua-color-focus',
    meaning: 'around a dark ring (#1a1c1e, 12.1) of what has the focus; behind the words of a focused link',
    light: '#ffd54a',
  },
];

const scheme = {
  name: '--motcua-color-scheme',
  meaning: 'what the browser draws itself: radio buttons, boxes to tick',
  light: 'light',
  dark: 'dark',
} as const;

const type: readonly Omit<DesignToken, 'group'>[] = [
  {
    name: '--motcua-font',
    meaning: 'font family: what the machine has, nothing to load',
    light: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  },
  {
    name: '--motcua-font-size',
    meaning: 'body text: 18 px, or larger where the reader’s browser says so',
    light: 'max(18px, 1rem)',
  },
  { name: '--motcua-font-size-xs', meaning: 'notes, 14 px', light: 'calc(var(--_size) * 0.7778)' },
  { name: '--motcua-font-size-s', meaning: 'hints, 16 px', light: 'calc(var(--_size) * 0.8889)' },
  { name: '--motcua-font-size-l', meaning: 'headings, 22 px', light: 'calc(var(--_size) * 1.2222)' },
  { name: '--motcua-font-size-xl', meaning: 'titles, 28 px', light: 'calc(var(--_size) * 1.5556)' },
  { name: '--motcua-line-height', meaning: 'at least 1.5, else stacked marks are cut', light: '1.5' },
];

export const designTokens: readonly DesignToken[] = [
  ...[...colours, scheme].map((token) => ({ ...token, group: 'colour' as const })),
  ...type.map((token) => ({ ...token, group: 'type' as const })),
  { name: '--motcua-space', group: 'space', meaning: 'what all distances are multiples of', light: '4px' },
  {
    name: '--motcua-target',
    group: 'space',
    meaning: 'least height of what is pressed or typed in; 44 px for fingers',
    light: '48px',
  },
  { name: '--motcua-width', group: 'space', meaning: 'widest a column gets, about 66 characters', light: '36em' },
  { name: '--motcua-radius', group: 'shape', meaning: 'corners', light: '6px' },
];

/** `comfortable` is what elements are without a word. `compact` is for dense pages of officers with a mouse, never for
 * citizens: set these on such a page, or on a part of it. */
export const densities = {
  comfortable: { '--motcua-space': '4px', '--motcua-target': '48px', '--motcua-font-size': 'max(18px, 1rem)' },
  compact: { '--motcua-space': '3px', '--motcua-target': '36px', '--motcua-font-size': '16px' },
} as const satisfies Record<string, Readonly<Record<DesignToken['name'], string>>>;
