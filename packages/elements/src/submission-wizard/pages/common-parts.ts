/** Parts that the late pages share with the others. They are handed over with the view instead of imported: chunks that
 * import each other could not be named after the hash of their bytes. */
import { moneyText, spoken } from '../answer-text.js';
import { guardEnter } from '../enter-key.js';
import { idOf } from '../fields/field-frame.js';
import { placeProblems } from '../problem-places.js';
import { eraser } from './eraser.js';
import { contact, subjectLine } from './page-parts.js';
import { problemList } from './problem-list.js';

export const commonParts = {
  contact,
  eraser,
  guardEnter,
  idOf,
  moneyText,
  placeProblems,
  problemList,
  spoken,
  subjectLine,
} as const;
export type CommonParts = typeof commonParts;
