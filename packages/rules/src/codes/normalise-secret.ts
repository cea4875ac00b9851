import { readCrockford } from './crockford.js';

/** Brings a tracking secret or resume code as typed (lower case, groups, O for 0, I or L for 1) to the form it was made
 * in. A wrong one stays wrong; nothing is refused here, so that every wrong secret takes the same way. */
export const normaliseSecret = (text: string): string => readCrockford(text);
