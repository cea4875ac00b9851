import type { ProcedureDocument } from '@motcua/openapi';
import { paperKinds } from './paper-kinds.js';

/** Further on a text speaks of something else. */
const reach = 80;

/**
 * A paper in two or three words, such as `Tờ khai` or `Căn cước`: what its plain name speaks of first, else its legal
 * name; undefined where none of the known names fits.
 */
export const paperKindOf = ({ plainName, name }: Pick<ProcedureDocument, 'plainName' | 'name'>): string | undefined =>
  kindIn(plainName) ?? kindIn(name);

function kindIn(text: string): string | undefined {
  const words = text.normalize('NFC').toLowerCase().slice(0, reach);
  let first = words.length;
  let found: string | undefined;
  for (const [name, pattern] of paperKinds) {
    const at = words.search(pattern);
    if (at < 0 || at >= first) continue;
    first = at;
    found = name;
  }
  return found;
}
