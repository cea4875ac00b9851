/** Parts that the late pages share with the others. They are handed over with the view instead of imported: chunks that
 * import each other could not be named after the hash of their bytes. */
import { answerAt } from '@motcua/rules';
import { answerText, moneyText, spoken } from '../answer-text.js';
import { guardEnter } from '../enter-key.js';
import { fileSize } from '../fields/documents-field.js';
import { idOf } from '../fields/field-frame.js';
import { placeProblems } from '../problem-places.js';
import { eraser } from './eraser.js';
import { contact, draftNote, notSaved, subjectLine, withSide } from './page-parts.js';
import { problemList } from './problem-list.js';
import { stepsOf } from './steps-of.js';

export const commonParts = {
  answerAt,
  answerText,
  contact,
  draftNote,
  eraser,
  fileSize,
  guardEnter,
  idOf,
  moneyText,
  notSaved,
  placeProblems,
  problemList,
  spoken,
  stepsOf,
  subjectLine,
  withSide,
} as const;
export type CommonParts = typeof commonParts;
