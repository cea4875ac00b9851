import type { Agency } from '@motcua/openapi';
import { contrastRatio } from '@motcua/rules';
import { leastContrast } from '../catalogue/theme-faults.js';

/** What pages and elements look like without a word about it. */
const usual = '#9e1b1e';

/** Where the styles of an agency's colour are, named by it, so that they may be kept for ever; none for the usual one. */
export const themeStylesPath = (agency: Agency | undefined): string | undefined =>
  agency && agency.theme.primary !== usual ? `/page/colour-${agency.theme.primary.slice(1)}.css` : undefined;

/** Undefined for a colour on which white words cannot be read; no agency has one. */
export const themeStyles = (digits: string): string | undefined =>
  contrastRatio(`#${digits}`, '#ffffff') >= leastContrast
    ? `:root{--motcua-color-primary:#${digits}}header{border-color:#${digits}}`
    : undefined;
