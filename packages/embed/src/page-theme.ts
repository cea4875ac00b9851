/** A chunk of its own: most pages are light. */
export { useTheme } from '@motcua/elements';
