/** A chunk of its own for what few pages need: dark colours, words about a page that is set up wrongly, and reading a
 * folder of files where there is no gateway. */
export { fetchFromFiles } from '@motcua/client';
export { useTheme } from '@motcua/elements';
export { findOut, tellUnknownTag, tellWithoutGateway } from './trouble.js';
