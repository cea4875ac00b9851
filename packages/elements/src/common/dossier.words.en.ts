/** How a dossier's facts are said, English. */
import type { dossierWords as vietnamese } from './dossier.words.js';

export const dossier: typeof vietnamese = {
  procedure: 'Procedure',
  dossierCode: 'Dossier code',
  submissionCode: 'Submission code',
  copies: 'Copies',
  submittedAt: 'Submitted',
  filedByOfficer: 'Filed for you by',
  supportPlace: 'Help given at',
  receivedAt: 'Received',
  receivedBy: 'Received by',
  decides: 'Decided by',
  dueAt: 'Due',
  noDue: 'No due date yet',
  fee: 'Fee',
  due: (money) => `${money}, not paid yet`,
  reviewing: (money) => `${money}, sent, waiting for confirmation`,
  paid: (money) => `${money}, paid`,
  result: 'Result by',
  resultChannel: { counter: 'Collecting it at the counter', postal: 'Post' },
  phone: 'Phone',
};
