/** A chunk of its own for what few pages need: dark colours, words about a page that is set up wrongly, reading a
 * folder of files where there is no gateway, and being there without a network. */
import { useTheme } from '@motcua/elements';
import { tellWithoutGateway } from './trouble.js';

export { fetchFromFiles } from '@motcua/client';
export { keepPage } from './keep-page.js';
export { findOut, tellUnknownTag } from './trouble.js';

/** What a page's script tag says beside where it is connected to. */
export function dress(files: string | undefined, theme: string | undefined): void {
  if (files) tellWithoutGateway();
  if (theme) useTheme(document, theme);
}
