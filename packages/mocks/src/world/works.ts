import type { OperationId } from '../contract/operations.js';
import { catalogueWork } from './catalogue.js';
import { deskWork } from './desk.js';
import { dossierWork } from './dossiers.js';
import { paymentWork } from './payments.js';
import { submissionWork } from './submissions.js';
import { uploadWork } from './uploads.js';
import type { Work } from './work.js';

/** Operations whose answer depends on what was sent before. All others answer with their first named example. */
export const works: Readonly<Partial<Record<OperationId, Work>>> = {
  ...catalogueWork,
  ...submissionWork,
  ...uploadWork,
  ...dossierWork,
  ...paymentWork,
  ...deskWork,
};
