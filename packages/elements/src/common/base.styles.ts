/** What every element looks like: type, links, buttons, notices, skeletons, focus, print. Class names are stable. */
import { blocks } from './block.styles.js';
import { controls } from './control.styles.js';
import { foundation } from './foundation.styles.js';
import { tokens } from './tokens.styles.js';

/**
 * Put first in an element's `static styles`.
 *
 * | class | what it is |
 * |---|---|
 * | `title` `heading` `subheading` | 28, 22, 18 px; use with `heading()` of headings.ts |
 * | `lead` `small` `tiny` `muted` `strong` | text |
 * | `button`, with `secondary` or `quiet` | one main action per page is plain `button` |
 * | `actions` | row of buttons; a column on phones |
 * | `stack` | children 16 px apart |
 * | `inset` | a quiet aside |
 * | `notice`, with `success` `warning` `error` | what happened; see notices.ts |
 * | `skeleton` | grey bar that keeps the height while loading |
 * | `code` | a code that is read aloud; does not break inside |
 * | `visually-hidden` `screen-only` `print-only` | as they say |
 */
export const base = [tokens, foundation, controls, blocks];
