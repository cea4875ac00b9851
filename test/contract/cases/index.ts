import { catalogueCases } from './catalogue.js';
import type { ContractCase } from './contract-case.js';
import { deskCases } from './desk.js';
import { dossierCases } from './dossier.js';
import { paymentCases } from './payment.js';
import { settlementCases } from './settlement.js';
import { submissionCases } from './submission.js';
import { uploadCases } from './upload.js';

/** Every case, in the order in which they run on one gateway. */
export const contractCases: readonly ContractCase[] = [
  ...catalogueCases,
  ...submissionCases,
  ...uploadCases,
  ...dossierCases,
  // Before money is asked for in the name of another commune, whose desk has to be empty here.
  ...deskCases,
  ...paymentCases,
  ...settlementCases,
];
