/** Words of the form that opens a dossier, English. */
import type { slipWords as vietnamese } from './slip-form.words.js';

export const slipForm: typeof vietnamese = {
  title: 'Look up your application',
  reference: 'Submission code or dossier code',
  referenceHint: 'For example: 7K2P9-QXD4M or H37.24-261123-0001',
  secret: 'Tracking key',
  secretHint:
    '8 letters and numbers, printed beside the submission code. It keeps other people from seeing your application.',
  open: 'Show my application',
  referenceProblem: 'Check the code. A submission code has 10 letters and numbers.',
  secretProblem: 'Enter the tracking key printed beside the submission code.',
  missing: 'No application was found with this code and key.',
  close: 'Done, clear the screen',
  portal: 'Filed on the national portal?',
  closeNote: 'On a shared computer, press this before you leave.',
  missingNext: 'Compare each character with your slip. The letter O and the number 0 may be mixed up.',
};
