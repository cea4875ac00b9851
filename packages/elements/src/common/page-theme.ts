/** Tokens of another theme, put on a whole page or on a provider. Loaded when asked for: most pages are light, paper always
 * is. */
import { contrastTokens } from './contrast-tokens.js';
import { darkTokens } from './dark-tokens.js';

export const themes = ['light', 'dark', 'auto', 'contrast'] as const;
/** `auto` follows the screen, dark or light; `contrast` is black on white. */
export type Theme = (typeof themes)[number];

const sheets = new WeakMap<Document | ShadowRoot, CSSStyleSheet>();

/** Gives a page or a shadow root the theme; another call changes it. Unknown names are light. */
export function useTheme(root: Document | ShadowRoot, theme: string): void {
  const sheet = sheets.get(root) ?? new CSSStyleSheet();
  if (!sheets.has(root)) {
    sheets.set(root, sheet);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  const screens = { dark: 'screen', contrast: 'screen', auto: 'screen and (prefers-color-scheme:dark)' }[theme];
  const tokens = theme === 'contrast' ? contrastTokens : darkTokens;
  const top = root instanceof ShadowRoot ? ':host' : ':root';
  sheet.replaceSync(screens ? `@media ${screens}{${top}{${tokens}}}` : '');
}
