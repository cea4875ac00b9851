/** A chunk of its own for what few pages need: dark colours, and words about a page that is set up wrongly. */
export { useTheme } from '@motcua/elements';
export { findOut, tellUnknownTag } from './trouble.js';
