/** Tokens and icons as data, for documents, stories and design tools; no element needs it. */
export { type DesignToken, densities, designTokens } from './common/design-tokens.js';
export { type IconName, iconSet } from './common/icon-set.js';
export { icon } from './common/icons.js';
export { type Theme, themes } from './common/page-theme.js';
